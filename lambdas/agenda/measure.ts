import type { Temporal } from 'temporal-polyfill';
import { PREFIX } from '../../contracts/names.ts';
import { RUNS_AT_MOST_DAYS } from '../../domain/agenda/runs-at-most.ts';
import type { Sizes } from '../../domain/agenda/sizes.ts';
import type { Machine } from '../../domain/catalogue.ts';
import type { ObjectStore, VersionPage } from '../../stores/objects.ts';
import type { Clock, DeadLetters, RunningExecutions } from '../../stores/outside.ts';
import type { RunStore } from '../../stores/runs.ts';
import type { Metrics } from '../runtime/metrics.ts';

export type MeasurePorts = {
  readonly clock: Clock;
  readonly runs: Pick<RunStore, 'countDossiers' | 'setSizes'>;
  readonly objects: Pick<ObjectStore, 'weighVersions'>;
  readonly executions: RunningExecutions;
  readonly deadLetters: DeadLetters;
  readonly metrics: Metrics;
};

/**
 * Counts the dossiers, and how many documents lie where and how large, for the owner (EK-4.2), and which executions do not come to their
 * end: numbers only.
 */
export async function measure(ports: MeasurePorts): Promise<Sizes> {
  const { clock, runs } = ports;
  const [now, dossiers, deadLetters, places] = await Promise.all([
    clock.now(),
    runs.countDossiers(),
    ports.deadLetters.count(),
    Promise.all(Object.entries(PREFIX).map(([place, prefix]) => weigh(ports, place, prefix))),
  ]);
  const sizes = { measuredAt: now.toString({ fractionalSecondDigits: 3 }), dossiers, deadLetters, places };
  await runs.setSizes(sizes);
  ports.metrics.count('ExecutionsStuck', await countStuck(ports, now));
  return sizes;
}

/** Executions that have run for longer than their machine allows any. */
async function countStuck({ executions }: Pick<MeasurePorts, 'executions'>, now: Temporal.Instant): Promise<number> {
  // The cast: `Object.entries` does not know the names; the table has exactly those of its type.
  const machines = Object.entries(RUNS_AT_MOST_DAYS) as [Machine, number][];
  const counts = await Promise.all(
    machines.map(([machine, days]) => executions.countStartedBefore(machine, now.subtract({ hours: days * 24 }))),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function weigh({ objects }: MeasurePorts, place: string, prefix: string): Promise<Sizes['places'][number]> {
  let documents = 0;
  let bytes = 0;
  let after: VersionPage['next'];
  do {
    const page = await objects.weighVersions(prefix, after);
    documents += page.versions;
    bytes += page.bytes;
    after = page.next;
  } while (after);
  return { place, documents, bytes };
}
