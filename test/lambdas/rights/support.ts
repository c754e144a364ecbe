import type { OperationName } from '../../../contracts/api.ts';
import type { rightsOperations } from '../../../contracts/rights/operations.ts';
import type { Effect } from '../../../domain/effect.ts';
import { packageKeyOf } from '../../../lambdas/rights/package-place.ts';
import { type RightsOutcome, rightsTask } from '../../../lambdas/rights/task.ts';
import { rightsStep } from '../../../lambdas/rights/task-steps.ts';
import { RightsStore } from '../../../stores/rights.ts';
import type { Practice, Who } from '../../support/practice.ts';
import { StateMachine } from '../../support/state-machine.ts';

type Route = keyof typeof rightsOperations;
type Options = Parameters<Practice['call']>[2];

/** One of the routes of rights requests. */
export const call = (one: Practice, route: Route, params: Record<string, string>, options?: Options) =>
  one.call(route as string as OperationName, params, options);

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
type TaskPorts = Parameters<typeof rightsStep>[0];

export async function requestOf(one: Practice, { dossierId, requestId }: Made) {
  const loaded = await one.dossiers.load(dossierId);
  return loaded && new RightsStore(one.items).load(dossierId, requestId, loaded.key);
}

/** The execution of a request, on the real steps and the fakes. */
export class Run {
  /** Kills a package half way as long as it says so. */
  exportFails = false;
  readonly #machine: StateMachine;

  /** @param file another definition than the present one */
  constructor(one: Practice, request: Made, ports: TaskPorts = taskPorts(one), file = 'rights-request.asl.json') {
    this.#machine = new StateMachine({
      file,
      name: request.requestId,
      input: request,
      effects: () => effectsOf(one),
      call: (name, payload) =>
        name === 'exportPackage' ? this.#export(one, request, payload) : rightsStep(ports, rightsTask().parse(payload)),
    });
  }

  get path(): readonly string[] {
    return this.#machine.path;
  }

  /** Until it waits or ends. @returns the state where it stands. */
  go(): Promise<string> {
    return this.#machine.go();
  }

  /** In the place of the function that makes packages. */
  async #export(one: Practice, request: Made, { kind }: Readonly<Record<string, unknown>>): Promise<RightsOutcome> {
    if (this.exportFails) throw new Error('Killed half way');
    const key = packageKeyOf(request, kind === 'portability' ? 'portability' : 'access');
    await one.objects.put(key, Buffer.from('PK'), 'application/zip');
    return { outcome: 'done' };
  }
}
