import type { AgendaItem } from '../../domain/agenda.ts';

/** The questions of the client of which the agenda says that they wait for an answer, with the last day of their term. */
export const questionsIn = (agenda: readonly AgendaItem[]): { readonly reference: string; readonly day: string }[] =>
  agenda.flatMap(({ kind, reference, dueOn }) => (kind === 'question-due' ? [{ reference, day: dueOn }] : []));

/** The same, as what waits for a coach. */
export const questionsWaiting = (agenda: readonly AgendaItem[]) =>
  questionsIn(agenda).map((one) => ({ kind: 'question-asked', ...one }) as const);
