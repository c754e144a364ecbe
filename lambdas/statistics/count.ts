import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { dayOf } from '../../domain/calendar.ts';
import { coarseOf, countedIn, countYear, yearsToCount } from '../../domain/statistics/count-year.ts';
import type { Coarse } from '../../domain/statistics/groups.ts';
import type { Policy } from '../../policies/index.ts';
import type { AuditStore } from '../../stores/audit.ts';
import type { StatisticsStore } from '../../stores/statistics.ts';
import type { Unsealed } from '../../stores/unsealed.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';

export type CountPorts = SystemPorts & {
  readonly policy: Policy;
  readonly audit: Pick<AuditStore, 'firstDay'>;
  readonly statistics: Pick<StatisticsStore, 'countedUpTo' | 'countWrites'>;
  readonly unsealed: Unsealed;
};

/**
 * Counts each year that can be counted by now and was not: all of its trajectories at once, so that no moment and no order is one of
 * them. One that was interrupted begins again; nothing is kept of it meanwhile.
 */
export async function countYears(ports: CountPorts): Promise<{ readonly counted: readonly number[] }> {
  const { statistics, audit, clock, policy } = ports;
  const today = dayOf(await clock.now());
  const [since, upTo] = await Promise.all([audit.firstDay(), statistics.countedUpTo()]);
  const years = since === undefined ? [] : yearsToCount(upTo, since, today, policy);
  if (years.length === 0) return { counted: [] };
  const ended = await endedIn(ports, years);
  let before = upTo;
  for (const year of years) {
    const outcome = countYear(year, ended.get(year) ?? [], policy);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const writes = statistics.countWrites(outcome.next, before);
    const committed = await commitBySystem(ports, ORGANISATION_CHAIN, outcome, writes);
    if (!committed.ok) throw new Error('Counted by another run');
    before = year;
  }
  return { counted: years };
}

async function endedIn(ports: CountPorts, years: readonly number[]): Promise<ReadonlyMap<number, readonly Coarse[]>> {
  const ended = new Map<number, Coarse[]>(years.map((year) => [year, []]));
  const types = new Map<string, string | undefined>();
  for await (const dossier of ports.unsealed.dossiers()) {
    const trajectories = ended.get(countedIn(dossier) ?? Number.NaN);
    if (!trajectories) continue;
    const { principalId } = dossier;
    if (principalId !== undefined && !types.has(principalId))
      types.set(principalId, await ports.unsealed.principalType(principalId));
    trajectories.push(coarseOf(dossier, types.get(principalId ?? ''), ports.policy));
  }
  return ended;
}
