import { addMonths } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type AnonymousYear, type Coarse, groupsOf } from './groups.ts';
import type { StatisticsRules } from './rules.ts';

/** What of a dossier is looked at: nothing that is sealed. */
export type Countable = Pick<Dossier, 'state' | 'service' | 'startedOn' | 'endedOn' | 'outcome' | 'restriction'>;

/** For a trajectory of which nobody said what it came to, and for one that the client asked for. */
export const NOT_SAID = 'not-said';
export const OWN_REQUEST = 'own-request';

const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * The years that are over for so long that they can be counted, after those that were.
 * @param before the last that was counted.
 * @param since the day of the practice's first act.
 */
export function yearsToCount(
  before: number | undefined,
  since: string,
  today: string,
  rules: StatisticsRules,
): number[] {
  const last = yearOf(addMonths(today, -rules.statistics.settleMonths)) - 1;
  const first = before === undefined ? yearOf(since) : before + 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
}

/**
 * The year in which it is counted, when it is. Not while it is being destroyed, and not with data that may only be stored (AVG 18).
 */
export const countedIn = ({ state, endedOn, restriction }: Countable): number | undefined =>
  state === 'ended' && endedOn !== undefined && !restriction ? yearOf(endedOn) : undefined;

/** What is counted of a trajectory that ended. @param principalType of who commissioned it, if anybody did */
export function coarseOf(
  { service, startedOn, endedOn, outcome = NOT_SAID }: Countable,
  principalType: string | undefined,
  { statistics }: StatisticsRules,
): Coarse {
  const [start, end] = [startedOn ?? '', endedOn ?? ''];
  const duration = statistics.durations.find(
    ({ underMonths }) => underMonths === undefined || end < addMonths(start, underMonths),
  );
  return { service, outcome, duration: duration?.id ?? NOT_SAID, principalType: principalType ?? OWN_REQUEST };
}

/** A year is counted once and stays as it was counted: two counts of one year would tell what came between. */
export const countYear = (
  year: number,
  trajectories: readonly Coarse[],
  { statistics }: StatisticsRules,
): Outcome<AnonymousYear> =>
  decided<AnonymousYear>(
    { year, groups: groupsOf(trajectories, statistics.smallestGroup) },
    {
      act: 'combine',
      action: 'statistics.count',
      rules: ['statistics.anonymous', 'statistics.never-joined'],
      facts: { year },
    },
  );
