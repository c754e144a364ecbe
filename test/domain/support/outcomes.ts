import type { Decision, Outcome } from '../../../domain/decision.ts';
import type { Refusal, Refused } from '../../../domain/refusal.ts';

/** The decision of a command that must be allowed. */
export function allowed<State>(outcome: Outcome<State>): Decision<State> {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code} (${outcome.refusal.rule})`);
  return outcome;
}

/** The refusal of a command that must be refused. */
export function refusal(outcome: Outcome<unknown> | Refused | undefined): Refusal {
  if (outcome === undefined || outcome.ok) throw new Error('Allowed, though it had to be refused');
  return outcome.refusal;
}

/** The days on which a decision puts things, and `drop` for what it takes off. */
export const agendaOf = ({ agenda }: Pick<Decision<unknown>, 'agenda'>): Record<string, string> =>
  Object.fromEntries(
    agenda.map((change) => (change.op === 'drop' ? [change.kind, 'drop'] : [change.item.kind, change.item.dueOn])),
  );

/** Every name and every text anywhere in a value: what a search through a log or a backup would see. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...textsIn(member)]);
}
