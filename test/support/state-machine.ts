import { readFileSync } from 'node:fs';
import jsonata from 'jsonata';
import type { Effect } from '../../domain/effect.ts';

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

const ATTEMPTS = 3;

export type Execution = {
  /** The file of the machine, as `statemachines/` sees it. */
  readonly file: string;
  readonly name: string;
  readonly input: object;
  /** What the machine's functions do; the name is the one in the file, such as `complaintTask`. */
  readonly call: (functionName: string, payload: Readonly<Record<string, unknown>>) => Promise<object>;
  /** Everything that was to happen outside, with the answers to tokens. */
  readonly effects: () => readonly Effect[];
};

/** A state machine as it is written, on the real steps and the fakes: what Step Functions would do with it. */
export class StateMachine {
  /** The states that were entered, in order. */
  readonly path: string[] = [];
  readonly #machine: Machine;
  readonly #execution: Execution;
  #waits: { readonly state: string; readonly token: string } | undefined;

  constructor(execution: Execution) {
    this.#execution = execution;
    const file = new URL(`../../statemachines/${execution.file}`, import.meta.url);
    this.#machine = JSON.parse(readFileSync(file, 'utf8')) as Machine;
  }

  /** Until it waits or ends. @returns the state where it stands. */
  async go(): Promise<string> {
    if (!this.#waits) return this.#walk(this.#machine, this.#machine.StartAt, this.#execution.input);
    const { state, token } = this.#waits;
    const answers = this.#execution.effects();
    const answer = answers.find((effect) => effect.type === 'answer-token' && effect.token === token);
    if (answer?.type !== 'answer-token') return state;
    this.#waits = undefined;
    return this.#walk(this.#machine, this.#machine.States[state]?.Next ?? '', { outcome: answer.outcome });
  }

  async #walk(machine: Machine, start: string, input: unknown): Promise<string> {
    let [name, value] = [start, input];
    for (;;) {
      const state = machine.States[name];
      if (!state) throw new Error(`There is no state ${name}`);
      this.path.push(name);
      if (state.Type === 'Succeed' || state.Type === 'Fail') return name;
      if (state.Type === 'Choice') {
        name = await this.#chosen(state, value);
        continue;
      }
      const waits = state.Resource?.endsWith('waitForTaskToken') === true;
      const token = waits ? `${this.#execution.name}-${name}-${this.path.length}` : undefined;
      const done = state.Type === 'Map' ? await this.#map(state, value) : await this.#task(state, value, token);
      if (token !== undefined && !done.failed) {
        this.#waits = { state: name, token };
        return this.go();
      }
      [name, value] = [done.next, done.value];
    }
  }

  async #chosen({ Choices = [], Default = '' }: State, value: unknown): Promise<string> {
    for (const { Condition, Next } of Choices) if (await this.#evaluate(Condition, value)) return Next;
    return Default;
  }

  async #map(state: State, value: unknown): Promise<Done> {
    const items = await this.#evaluate(state.Items ?? '', value);
    if (!Array.isArray(items) || !state.ItemProcessor) throw new Error('Items is no list');
    for (const item of items) await this.#walk(state.ItemProcessor, state.ItemProcessor.StartAt, item);
    return { next: state.Next ?? '', value: {}, failed: false };
  }

  async #task(state: State, value: unknown, token?: string): Promise<Done> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = { Payload: await this.#call(state, value, token) };
        const output = state.Output ? await this.#evaluate(state.Output, value, result) : value;
        return { next: state.Next ?? '', value: output, failed: false };
      } catch (error) {
        if (attempt < ATTEMPTS) continue;
        const caught = state.Catch?.at(-1);
        if (!caught) throw error;
        const output = caught.Output ? await this.#evaluate(caught.Output, value) : {};
        return { next: caught.Next, value: output, failed: true };
      }
    }
  }

  async #call(state: State, value: unknown, token?: string): Promise<object> {
    const { FunctionName = '', Payload = {} } = state.Arguments ?? {};
    const payload: Record<string, unknown> = {};
    for (const [key, text] of Object.entries(Payload))
      payload[key] = await this.#evaluate(text, value, undefined, token);
    return this.#execution.call(FunctionName.slice('${'.length, -'}'.length), payload);
  }

  async #evaluate(text: string, input: unknown, result?: unknown, token?: string): Promise<unknown> {
    const expression = /^\{% (.*) %\}$/s.exec(text)?.[1];
    if (expression === undefined) return text;
    const { input: Input, name: Name } = this.#execution;
    const states = { input, result, context: { Execution: { Input, Name }, Task: { Token: token } } };
    return JSON.parse(JSON.stringify(await jsonata(expression).evaluate(input, { states })));
  }
}

type Done = { readonly next: string; readonly value: unknown; readonly failed: boolean };
