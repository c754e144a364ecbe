import { PREFIX } from '../../contracts/names.ts';
import type { ErasureCase } from '../../domain/erasure/erasure-case.ts';
import { deleteObjects, verifyObjects } from '../../lambdas/erasure/objects.ts';
import { countRequests } from '../../stores/aws/counting.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { S3Documents } from '../../stores/aws/s3-documents.ts';
import { S3Streams } from '../../stores/aws/s3-streams.ts';
import { ErasureStore } from '../../stores/erasures.ts';
import { FixedClock } from '../../stores/fake/fixed-clock.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { type Bucket, bareErase, fillPrefix, makeBucket, PAGE, s3Of } from './bucket.ts';
import { figure, type Measured, median } from './figure.ts';
import { makeTables } from './tables.ts';

const VERSIONS = 10_000;
/** Even, so that each goes first as often as the other. */
const ROUNDS = 2;
const AT = '2026-03-05T10:00:00Z';

/** Requests to erase 10,000 versions and to verify it, and how fast that goes beside the least that can be done. */
export async function erasing(cloud: Cloud): Promise<Measured[]> {
  // A bucket for each: the emulator looks through a whole bucket for every listing, whoever's versions are in it.
  const bucket = await makeBucket(cloud, 'bench-ours');
  const bare = await makeBucket(cloud, 'bench-bare');
  const { client, tables } = await makeTables(cloud, 'erasing');
  const ours = s3Of(cloud);
  const counts = countRequests(ours);
  const erasures = new ErasureStore(new DynamoItems(client, tables));
  const ports = {
    objects: new S3Documents({ DOCUMENTS_BUCKET: bucket.bucket, DOCUMENTS_COPY: undefined }, () => ours),
    streams: new S3Streams(ours, bucket.bucket),
    erasures,
    clock: new FixedClock(AT),
  };
  const prepare = async (dossierId: string): Promise<void> => {
    await fillPrefix(bucket, `${PREFIX.closed}${dossierId}/`, VERSIONS);
    await erasures.save(newCase(dossierId));
  };
  const erase = async (dossierId: string): Promise<void> => {
    const removed = await deleteObjects(ports, dossierId, dossierId);
    const verified = await verifyObjects(ports, dossierId, dossierId);
    const counted = (await erasures.load(dossierId))?.counts.objectVersions;
    if (removed.outcome !== 'done' || verified.outcome !== 'empty' || counted !== VERSIONS)
      throw new Error(`Erasing counted ${counted} of ${VERSIONS} versions`);
  };
  const rate = await ratio(bare, prepare, erase);
  for (const each of [bucket.client, bare.client, ours, client]) each.destroy();
  return [figureOfRequests(counts), figureOfRate(rate)];
}

function figureOfRequests(counts: ReadonlyMap<string, number>): Measured {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0) / ROUNDS;
  const how = [...counts].map(([command, count]) => `${count / ROUNDS} ${command.replace('Command', '')}`).join(', ');
  const note = `${total} for 10,000 versions (${how}); the least possible is ${(2 * VERSIONS) / PAGE}, a list and a delete for each 1,000.`;
  const goal = { atMost: 3 } as const;
  return figure(
    'S3 requests per 1,000 versions erased and verified',
    total / (VERSIONS / PAGE),
    'requests',
    goal,
    note,
  );
}

function figureOfRate(rate: number): Measured {
  const note = `Median of ${ROUNDS} turns of 10,000 versions; ours counts in the ledger and verifies, the loop does neither.`;
  return figure('rate of erasing over a bare loop of list and delete', rate, 'x bare loop', { atLeast: 0.9 }, note);
}

/** The bare loop's time over ours, taking turns; who goes first changes each time. */
async function ratio(
  bucket: Bucket,
  prepare: (dossierId: string) => Promise<void>,
  erase: (dossierId: string) => Promise<void>,
): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = `ours-${round}`;
    const bare = `${PREFIX.closed}bare-${round}/`;
    await prepare(ours);
    await fillPrefix(bucket, bare, VERSIONS);
    const runOurs = () => timed(() => erase(ours));
    const runBare = () => timed(() => bareErase(bucket, bare));
    const bareFirst = round % 2 === 0;
    const first = await (bareFirst ? runBare() : runOurs());
    const second = await (bareFirst ? runOurs() : runBare());
    ratios.push(bareFirst ? first / second : second / first);
  }
  return median(ratios);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const newCase = (dossierId: string): ErasureCase => ({
  erasureId: dossierId,
  version: 0,
  dossierId,
  dossierNumber: '2026-0001',
  policyId: 're-integratieonderwijs',
  ground: 'retention-term',
  articles: ['RIO-6.3'],
  service: 'bench',
  trajectoryEndedOn: '2024-03-05',
  destructionDueOn: '2026-03-05',
  startedAt: AT,
  steps: {},
  counts: { documents: 0, objectVersions: 0, deleteMarkers: 0, records: 0, keysDestroyed: 0, lookups: 0 },
  survivors: [],
});
