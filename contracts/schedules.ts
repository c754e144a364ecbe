import type { FunctionName } from './functions.ts';

/** What runs by itself, and how often, in minutes. The templates make the schedules from it; the status page says which one is late. */
export const SCHEDULES = {
  /** The stream relays at once; what it left behind is looked for this often. */
  relay: 15,
  /** Due days are looked for this often. A day is the smallest term, so an hour is never late. */
  sweep: 60,
  /** What was laid since the last anchor can be rewritten unseen: that is an hour at most. */
  anchor: 60,
  /** All chains are followed once a day; asked hourly, so that what a run left or missed is done in the next. */
  watchChains: 60,
  /** The stream keeps spare keys at once; what it left behind, and what is held, is looked for this often. */
  keepSpares: 60,
  /** Terms of the log and of the relation register are of years. */
  endChains: 24 * 60,
  /** A year that can be counted is looked for this often. */
  countYears: 24 * 60,
  /** How much is kept changes slowly, and a look at all of it costs a request for each thousand documents. */
  measure: 24 * 60,
} as const satisfies { readonly [F in FunctionName]?: number };

export type Scheduled = keyof typeof SCHEDULES;
// The cast: `Object.keys` does not know the names; the table has exactly those of its type.
export const SCHEDULED = Object.keys(SCHEDULES) as readonly Scheduled[];
