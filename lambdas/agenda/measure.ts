import { PREFIX } from '../../contracts/names.ts';
import type { Sizes } from '../../domain/agenda/sizes.ts';
import type { ObjectStore, VersionPage } from '../../stores/objects.ts';
import type { Clock } from '../../stores/outside.ts';
import type { RunStore } from '../../stores/runs.ts';

export type MeasurePorts = {
  readonly clock: Clock;
  readonly runs: Pick<RunStore, 'countDossiers' | 'setSizes'>;
  readonly objects: Pick<ObjectStore, 'weighVersions'>;
};

/** Counts the dossiers, and how many documents lie where and how large: numbers only, for the owner (EK-4.2). */
export async function measure(ports: MeasurePorts): Promise<Sizes> {
  const { clock, runs } = ports;
  const [now, dossiers, places] = await Promise.all([
    clock.now(),
    runs.countDossiers(),
    Promise.all(Object.entries(PREFIX).map(([place, prefix]) => weigh(ports, place, prefix))),
  ]);
  const sizes = { measuredAt: now.toString({ fractionalSecondDigits: 3 }), dossiers, places };
  await runs.setSizes(sizes);
  return sizes;
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
