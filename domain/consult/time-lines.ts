import { addYears } from '../calendar.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { Activity } from './activity.ts';
import type { Consult, ConsultState } from './consult.ts';

/** From the first day up to and with the last. */
export type Period = { readonly from: string; readonly until: string };

/** An invoice is about a year at most. */
const MOST_YEARS = 1;

export const refusePeriod = ({ from, until }: Period): Refused | undefined =>
  from <= until && until <= addYears(from, MOST_YEARS)
    ? undefined
    : refuse('time-period-impossible', 'time.registered', 'until');

/** One consult or activity as an invoice needs it: nothing of what it was about. */
export type TimeLine = {
  readonly day: string;
  readonly of: { readonly consult: ConsultState } | { readonly activity: string };
  /** That count: of a consult that was not held, none. */
  readonly minutes: number;
  readonly coachId: string;
};

/** What was done on these days, the first day first. What was struck out is not in it. */
export function timeLines(
  consults: readonly Consult[],
  activities: readonly Activity[],
  { from, until }: Period,
): TimeLine[] {
  const lines = [
    ...consults.map(({ day, state, minutes, coachId }) => ({
      day,
      of: { consult: state },
      minutes: state === 'held' ? minutes : 0,
      coachId,
    })),
    ...activities
      .filter(({ withdrawnOn }) => withdrawnOn === undefined)
      .map(({ day, kind, minutes, coachId }) => ({ day, of: { activity: kind }, minutes, coachId })),
  ];
  return lines
    .filter(({ day }) => from <= day && day <= until)
    .toSorted((one, other) => one.day.localeCompare(other.day));
}
