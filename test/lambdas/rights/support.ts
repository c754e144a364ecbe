import { readFileSync } from 'node:fs';
import jsonata from 'jsonata';
import type { rightsOperations } from '../../../contracts/operations/rights.ts';
import type { RouteName } from '../../../contracts/routes.ts';
import type { Effect } from '../../../domain/effect.ts';
import { packageKeyOf } from '../../../lambdas/tasks/rights/package.ts';
import { type RightsOutcome, rightsTask } from '../../../lambdas/tasks/rights/task.ts';
import { rightsStep } from '../../../lambdas/tasks/rights.logic.ts';
import { RightsStore } from '../../../stores/rights.ts';
import type { Practice, Who } from '../../support/practice.ts';

type Route = keyof typeof rightsOperations;
type Options = Parameters<Practice['call']>[2];

/** One of the routes of rights requests. */
export const call = (one: Practice, route: Route, params: Record<string, string>, options?: Options) =>
  one.call(route as string as RouteName, params, options);

export type Made = { readonly requestId: string; readonly dossierId: string };

/** Makes a request as the client, and says what came back. */
export async function made(
  one: Practice,
  { dossierId, client }: { readonly dossierId: string; readonly client: Who },
  body: object,
): Promise<Made> {
  const reply = await call(one, 'makeRights', { dossierId }, { as: client, body });
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return { requestId: (reply.body as { requestId: string }).requestId, dossierId };
}

/** The owner decides; every kind is granted unless it says otherwise. */
export const decide = (one: Practice, request: Made, decisions: readonly object[], more: object = {}) =>
  call(one, 'decideRights', { ...request }, { body: { decisions, ...more } });
export const yes = (...kinds: readonly string[]) => kinds.map((kind) => ({ kind, outcome: 'granted' }));

/** Everything that was to happen outside, in no particular order. */
export const effectsOf = (one: Practice): Effect[] =>
  one.items.dump('records').flatMap(({ effect }) => (effect ? [effect as Effect] : []));
export const told = (one: Practice): string[] =>
  effectsOf(one).flatMap((effect) =>
    effect.type === 'notify' && /^(rights|restriction)-/.test(effect.notice) ? [effect.notice] : [],
  );

/** People that act for a principal, and what the task's function needs beside a practice. */
export const taskPorts = (one: Practice, people: Readonly<Record<string, readonly string[]>> = {}) => ({
  ...one,
  rights: new RightsStore(one.items),
  people: { ofPrincipal: async (id: string) => (people[id] ?? []).map((personId) => ({ personId })) },
});
type TaskPorts = Parameters<typeof rightsStep>[1];

export async function requestOf(one: Practice, { dossierId, requestId }: Made) {
  const loaded = await one.dossiers.load(dossierId);
  return loaded && new RightsStore(one.items).load(dossierId, requestId, loaded.key);
}

type State = {
  readonly Type: string;
  readonly Resource?: string;
  readonly Arguments?: { readonly FunctionName: string; readonly Payload: Readonly<Record<string, string>> };
  readonly Output?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Catch?: readonly {
    readonly ErrorEquals: readonly string[];
    readonly Output?: string;
    readonly Next: string;
  }[];
  readonly Items?: string;
  readonly ItemProcessor?: Machine;
};
type Machine = { readonly StartAt: string; readonly States: Readonly<Record<string, State>> };
const MACHINE = JSON.parse(
  readFileSync(new URL('../../../statemachines/rights-request.asl.json', import.meta.url), 'utf8'),
) as Machine;

const ATTEMPTS = 3;

/** The state machine as it is written, on the real steps and the fakes: what Step Functions would do with it. */
export class Run {
  readonly path: string[] = [];
  readonly #one: Practice;
  readonly #request: Made;
  readonly #ports: TaskPorts;
  #waits: { readonly state: string; readonly token: string } | undefined;
  /** Kills a package half way as long as it says so. */
  exportFails = false;

  constructor(one: Practice, request: Made, ports: TaskPorts = taskPorts(one)) {
    this.#one = one;
    this.#request = request;
    this.#ports = ports;
  }

  /** Until it waits or ends. @returns the state where it stands. */
  async go(): Promise<string> {
    if (!this.#waits) return this.#walk(MACHINE, MACHINE.StartAt, this.#request);
    const { state, token } = this.#waits;
    const answer = effectsOf(this.#one).find((effect) => effect.type === 'answer-token' && effect.token === token);
    if (answer?.type !== 'answer-token') return state;
    this.#waits = undefined;
    return this.#walk(MACHINE, MACHINE.States[state]?.Next ?? '', { outcome: answer.outcome });
  }

  async #walk(machine: Machine, start: string, input: unknown): Promise<string> {
    let name = start;
    let value = input;
    for (;;) {
      const state = machine.States[name];
      if (!state) throw new Error(`There is no state ${name}`);
      this.path.push(name);
      if (state.Type === 'Succeed' || state.Type === 'Fail') return name;
      if (state.Type === 'Choice') {
        name = await this.#chosen(state, value);
        continue;
      }
      if (state.Resource?.endsWith('waitForTaskToken')) {
        const token = `${this.#request.requestId}-${name}-${this.path.length}`;
        await this.#call(state, value, token);
        this.#waits = { state: name, token };
        return this.go();
      }
      const done = state.Type === 'Map' ? await this.#map(state, value) : await this.#task(state, value);
      name = done.next;
      value = done.value;
    }
  }

  async #chosen({ Choices = [], Default = '' }: State, value: unknown): Promise<string> {
    for (const { Condition, Next } of Choices) if (await this.#evaluate(Condition, value)) return Next;
    return Default;
  }

  async #map(state: State, value: unknown) {
    const items = (await this.#evaluate(state.Items ?? '', value)) as unknown;
    if (!Array.isArray(items) || !state.ItemProcessor) throw new Error('Items is no list');
    for (const item of items) await this.#walk(state.ItemProcessor, state.ItemProcessor.StartAt, item);
    return { next: state.Next ?? '', value: {} };
  }

  async #task(state: State, value: unknown): Promise<{ readonly next: string; readonly value: unknown }> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = { Payload: await this.#call(state, value) };
        const output = state.Output ? await this.#evaluate(state.Output, value, result) : value;
        return { next: state.Next ?? '', value: output };
      } catch (error) {
        if (attempt < ATTEMPTS) continue;
        const caught = state.Catch?.at(-1);
        if (!caught) throw error;
        const output = caught.Output ? await this.#evaluate(caught.Output, value) : {};
        return { next: caught.Next, value: output };
      }
    }
  }

  async #call(state: State, value: unknown, token?: string): Promise<RightsOutcome> {
    const payload: Record<string, unknown> = {};
    for (const [key, text] of Object.entries(state.Arguments?.Payload ?? {}))
      payload[key] = await this.#evaluate(text, value, undefined, token);
    if (state.Arguments?.FunctionName === `\${${'exportPackage'}}`) return this.#export(payload);
    return rightsStep(rightsTask.parse(payload), this.#ports);
  }

  /** In the place of the function that makes packages. */
  async #export({ kind }: Record<string, unknown>): Promise<RightsOutcome> {
    if (this.exportFails) throw new Error('Killed half way');
    const key = packageKeyOf(this.#request, kind === 'portability' ? 'portability' : 'access');
    await this.#one.objects.put(key, Buffer.from('PK'), 'application/zip');
    return { outcome: 'done' };
  }

  async #evaluate(text: string, input: unknown, result?: unknown, token?: string): Promise<unknown> {
    const expression = /^\{% (.*) %\}$/s.exec(text)?.[1];
    if (expression === undefined) return text;
    const context = { Execution: { Input: this.#request, Name: this.#request.requestId }, Task: { Token: token } };
    const states = { input, result, context };
    return JSON.parse(JSON.stringify(await jsonata(expression).evaluate(input, { states })));
  }
}
