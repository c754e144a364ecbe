import type { AgendaKind } from './catalogue.ts';

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

/** What of a new schedule differs from the old one: the changes that a rescheduling has to write. */
export const movedItems = (before: readonly AgendaChange[], after: readonly AgendaChange[]): AgendaChange[] => {
  const old = new Set(before.map((change) => JSON.stringify(change)));
  return after.filter((change) => !old.has(JSON.stringify(change)));
};
