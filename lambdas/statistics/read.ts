import type { statisticsOperations } from '../../contracts/statistics/operations.ts';
import { addMonths } from '../../domain/calendar.ts';
import { figuresOf, totalOf } from '../../domain/statistics/figures.ts';
import type { AnonymousYear } from '../../domain/statistics/groups.ts';
import type { Policy } from '../../policies/index.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { entryOf } from '../shared/named.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { nameOfValue } from './names.ts';
import type { StatisticsPorts } from './ports.ts';

type Operations = typeof statisticsOperations;

export async function getStatistics(
  { statistics, policy }: StatisticsPorts,
  { actor, query, today }: Call<Operations['getStatistics']>,
): Promise<Reply<Operations['getStatistics']>> {
  const denied = mayInPractice(actor, 'statistics.read');
  if (denied) return denied;
  const { settleMonths, smallestGroup, purposes } = policy.statistics;
  const counted = (await statistics.years()).toReversed();
  const shown = query.year === undefined ? counted[0] : counted.find(({ year }) => year === query.year);
  if (query.year !== undefined && shown === undefined)
    return problem('release-year-not-counted', { rule: 'statistics.anonymous', field: 'year' });
  const year = (counted[0]?.year ?? Number(addMonths(today, -settleMonths).slice(0, 4)) - 1) + 1;
  const body = {
    years: counted.map(({ year }) => year),
    coming: { year, from: addMonths(`${year + 1}-01-01`, settleMonths) },
    smallestGroup,
    purposes: purposes.map(({ id }) => entryOf(purposes, id)),
    ...(shown ? { shown: viewOf(shown, policy) } : {}),
  };
  return { ok: true, body };
}

function viewOf(counted: AnonymousYear, policy: Policy) {
  const total = totalOf(counted);
  const classes = figuresOf(counted, policy).map(({ name, untold, figures }) => ({
    name,
    untold,
    figures: figures.map(({ value, ...figure }) => ({ value: nameOfValue(policy, name, value), ...figure })),
  }));
  return { year: counted.year, ...(total === undefined ? {} : { total }), classes };
}
