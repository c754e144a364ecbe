import { COMPLAINT_AGENDA } from './complaint/names.ts';
import { BREACH_AGENDA } from './register/breach-names.ts';
import { SUGGESTION_AGENDA } from './register/suggestion-names.ts';
import { RIGHTS_AGENDA } from './rights/names.ts';

/** What a due item asks for. Each kind is turned into one command by the sweep. */
export const AGENDA_KINDS = [
  'destruction',
  'hold-review',
  'relocation',
  'erasure-retry',
  'consent-reminder',
  'consent-expiry',
  'consent-end',
  'consent-tell',
  ...RIGHTS_AGENDA,
  ...COMPLAINT_AGENDA,
  ...BREACH_AGENDA,
  ...SUGGESTION_AGENDA,
] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** One thing to do on a day. A subject has at most one item of a kind and reference: putting it again moves it. */
export type AgendaItem = {
  readonly subject: string;
  readonly kind: AgendaKind;
  readonly reference: string;
  /** ISO date in Europe/Amsterdam. */
  readonly dueOn: string;
};

export type AgendaChange =
  | { readonly op: 'put'; readonly item: AgendaItem }
  | { readonly op: 'drop'; readonly subject: string; readonly kind: AgendaKind; readonly reference: string };

/** Puts an item on its day, or on today when that day has gone by: the sweep never looks behind its cursor. */
export const putOn = (item: AgendaItem, today: string): AgendaChange => ({
  op: 'put',
  item: item.dueOn < today ? { ...item, dueOn: today } : item,
});
