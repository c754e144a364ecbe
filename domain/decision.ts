import type { AgendaChange } from './agenda.ts';
import type { AuditDraft } from './audit.ts';
import type { Effect } from './effect.ts';
import type { Refused } from './refusal.ts';

/** What a command does when it is allowed: all of it is committed in one transaction, or none of it. */
export type Decision<State> = {
  readonly next: State;
  readonly audit: readonly [AuditDraft, ...AuditDraft[]];
  readonly agenda: readonly AgendaChange[];
  readonly effects: readonly Effect[];
};

export type Outcome<State> = ({ readonly ok: true } & Decision<State>) | Refused;

/** A decision with the parts that most commands leave empty filled in. */
export const decided = <State>(
  next: State,
  audit: AuditDraft | readonly [AuditDraft, ...AuditDraft[]],
  more: { agenda?: readonly AgendaChange[]; effects?: readonly Effect[] } = {},
): { readonly ok: true } & Decision<State> => ({
  ok: true,
  next,
  audit: isList(audit) ? audit : [audit],
  agenda: more.agenda ?? [],
  effects: more.effects ?? [],
});

const isList = (
  audit: AuditDraft | readonly [AuditDraft, ...AuditDraft[]],
): audit is readonly [AuditDraft, ...AuditDraft[]] => Array.isArray(audit);
