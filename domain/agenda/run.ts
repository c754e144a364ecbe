import type { Temporal } from 'temporal-polyfill';

/** How something that runs by itself last came to an end: done, or failed. Each is kept beside the other. */
export const ENDS = ['done', 'failed'] as const;
export type Run = {
  /** What ran. */
  readonly task: string;
  readonly ended: (typeof ENDS)[number];
  /** ISO instant. */
  readonly at: string;
  /** Of what it had to do, so much failed and comes again. */
  readonly failed?: number;
};

/** `never`: it has not run since the practice was set up, or since runs are kept. */
export const STANDINGS_OF_RUNS = ['on-time', 'late', 'failed', 'never'] as const;
export type RunStanding = (typeof STANDINGS_OF_RUNS)[number];

type Ends = { readonly done?: Run | undefined; readonly failed?: Run | undefined };

/** One that is missed is made up for by the next: only after two it is late. */
const MISSED = 2;

/** How something stands that runs every so many minutes (EK-4.2). */
export function standingOf({ done, failed }: Ends, everyMinutes: number, now: Temporal.Instant): RunStanding {
  if (failed && (done === undefined || failed.at > done.at)) return 'failed';
  if (!done) return 'never';
  const since = now.subtract({ minutes: MISSED * everyMinutes }).toString({ fractionalSecondDigits: 3 });
  return done.at < since ? 'late' : 'on-time';
}
