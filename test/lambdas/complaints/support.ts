import { readFileSync } from 'node:fs';
import jsonata from 'jsonata';
import type { AgendaItem } from '../../../domain/agenda.ts';
import { dueComplaints } from '../../../lambdas/events/due-complaints.ts';
import { type ComplaintOutcome, complaintTask } from '../../../lambdas/tasks/complaints/task.ts';
import { complaintStep } from '../../../lambdas/tasks/complaints.logic.ts';
import type { Practice, Who } from '../../support/practice.ts';
import { effectsOf } from '../rights/support.ts';

/** Makes a complaint, as the client unless it says otherwise. */
export async function made(one: Practice, as: Who, body: object): Promise<string> {
  const reply = await one.call('makeComplaint', {}, { as, body: { text: 'Hij kwam niet opdagen.', ...body } });
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return (reply.body as { complaintId: string }).complaintId;
}

export const told = (one: Practice): string[] =>
  effectsOf(one).flatMap((effect) =>
    effect.type === 'notify' && effect.notice.startsWith('complaint-') ? [effect.notice] : [],
  );

export async function complaintOf(one: Practice, complaintId: string) {
  const loaded = await one.complaints.load(complaintId);
  if (!loaded) throw new Error('There is no such complaint');
  return loaded.complaint;
}

/** What the sweep does of this: everything that is due up to today, once. */
export async function sweep(one: Practice, subject: string): Promise<string[]> {
  const commands = dueComplaints(one) as Record<string, (item: AgendaItem, today: string) => Promise<string>>;
  const outcomes: string[] = [];
  for (const item of await one.dossiers.agendaOf(subject))
    if (item.dueOn <= one.today() && commands[item.kind])
      outcomes.push((await commands[item.kind]?.(item, one.today())) ?? '');
  return outcomes;
}

type State = {
  readonly Type: string;
  readonly Resource?: string;
  readonly Arguments?: { readonly Payload: Readonly<Record<string, string>> };
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Catch?: readonly { readonly Next: string }[];
};
const MACHINE = JSON.parse(
  readFileSync(new URL('../../../statemachines/complaint.asl.json', import.meta.url), 'utf8'),
) as { readonly StartAt: string; readonly States: Readonly<Record<string, State>> };

/** The state machine as it is written, on the real steps and the fakes: what Step Functions would do with it. */
export class Run {
  readonly path: string[] = [];
  readonly #one: Practice;
  readonly #complaintId: string;
  readonly #name: string;
  #waits: { readonly state: string; readonly token: string } | undefined;

  /** @param name of the execution: another one of the same complaint has another. */
  constructor(one: Practice, complaintId: string, name = complaintId) {
    this.#one = one;
    this.#name = name;
    this.#complaintId = complaintId;
  }

  /** Until it waits or ends. @returns the state where it stands. */
  async go(): Promise<string> {
    if (!this.#waits) return this.#walk(MACHINE.StartAt, {});
    const { state, token } = this.#waits;
    const answer = effectsOf(this.#one).find((effect) => effect.type === 'answer-token' && effect.token === token);
    if (answer?.type !== 'answer-token') return state;
    this.#waits = undefined;
    return this.#walk(MACHINE.States[state]?.Next ?? '', { outcome: answer.outcome });
  }

  async #walk(start: string, input: unknown): Promise<string> {
    let [name, value] = [start, input];
    for (;;) {
      const state = MACHINE.States[name];
      if (!state) throw new Error(`There is no state ${name}`);
      this.path.push(name);
      if (state.Type === 'Succeed' || state.Type === 'Fail') return name;
      if (state.Type === 'Choice') {
        name = await this.#chosen(state, value);
        continue;
      }
      const token = `${this.#name}-${name}-${this.path.length}`;
      try {
        value = await this.#call(state, value, token);
      } catch {
        name = state.Catch?.at(-1)?.Next ?? '';
        continue;
      }
      if (state.Resource?.endsWith('waitForTaskToken')) {
        this.#waits = { state: name, token };
        return this.go();
      }
      name = state.Next ?? '';
    }
  }

  async #chosen({ Choices = [], Default = '' }: State, value: unknown): Promise<string> {
    for (const { Condition, Next } of Choices) if (await this.#evaluate(Condition, value, '')) return Next;
    return Default;
  }

  async #call(state: State, value: unknown, token: string): Promise<ComplaintOutcome> {
    const payload: Record<string, unknown> = {};
    for (const [key, text] of Object.entries(state.Arguments?.Payload ?? {}))
      payload[key] = await this.#evaluate(text, value, token);
    return complaintStep(complaintTask.parse(payload), this.#one);
  }

  async #evaluate(text: string, input: unknown, token: string): Promise<unknown> {
    const expression = /^\{% (.*) %\}$/s.exec(text)?.[1];
    if (expression === undefined) return text;
    const context = { Execution: { Input: { complaintId: this.#complaintId } }, Task: { Token: token } };
    return jsonata(expression).evaluate(input, { states: { input, context } });
  }
}
