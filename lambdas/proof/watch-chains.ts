import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../domain/calendar.ts';
import type { ChainWatch } from '../../stores/chain-watch.ts';
import type { Write } from '../../stores/items.ts';
import { outboxWrite } from '../../stores/outbox.ts';
import type { Ids } from '../../stores/outside.ts';
import type { Log } from '../runtime/log.ts';
import type { Metrics } from '../runtime/metrics.ts';
import { type FollowPorts, followChains, type Report } from './follow-chains.ts';

export type WatchPorts = FollowPorts & {
  readonly watch: Pick<ChainWatch, 'anchored' | 'round' | 'setRound' | 'tell'>;
  readonly ids: Ids;
  readonly metrics: Metrics;
  readonly log: Pick<Log, 'info' | 'error'>;
};

/** Some minutes of work. The rest is done an hour later. */
const LINKS_PER_RUN = 300_000;

/**
 * Follows every chain once a day, in as many runs as it takes: a run that did not come is made up for by the next. What is wrong
 * is counted for the alarm, named in the log by ids and numbers, and told to the owner. The mail does not pass through a chain,
 * as any chain may be the one that is broken.
 */
export async function watchChains(ports: WatchPorts): Promise<Report | 'done'> {
  const now = await ports.clock.now();
  const today = dayOf(now);
  const round = await ports.watch.round();
  if (round?.after === undefined && round?.day === today) return 'done';
  const report = await followChains(ports, { after: round?.after, links: LINKS_PER_RUN });
  const { faults, after } = report;
  for (const fault of faults) ports.log.error('chain fault', fault);
  ports.metrics.count('ChainFaults', faults.length);
  const day = round?.after === undefined ? today : round.day;
  await ports.watch.setRound({ day, ...(after === undefined ? {} : { after }) }, tellOwner(ports, faults.length, now));
  if (after === undefined) ports.metrics.count('ChainsFollowed', report.chains);
  ports.log.info('followed', {
    anchors: report.anchors,
    chains: report.chains,
    links: report.links,
    faults: faults.length,
  });
  return report;
}

export function tellOwner({ ids }: Pick<WatchPorts, 'ids'>, faults: number, now: Temporal.Instant): Write[] {
  if (faults === 0) return [];
  const effect = {
    type: 'notify',
    notice: 'chain-broken',
    recipient: { to: 'owner' },
    facts: { faults: `${faults}` },
  } as const;
  return [outboxWrite(ids.next(), effect, now)];
}
