import type * as z from 'zod';
import { PREFIX, SHELF_PREFIXES } from '../../contracts/names.ts';
import type { eraseObjectsTask, TaskOutcome } from '../../contracts/tasks.ts';
import { countPage, type ErasureCase } from '../../domain/erasure/erasure-case.ts';
import type { ErasureStore } from '../../stores/erasures.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Clock } from '../../stores/outside.ts';
import type { ObjectStreams } from '../../stores/streams.ts';
import { finishStep, loadCase } from './case.ts';

export type EraseObjectsPorts = {
  readonly objects: Pick<ObjectStore, 'listVersions' | 'deleteVersions'>;
  readonly streams: Pick<ObjectStreams, 'openUnder' | 'abort'>;
  readonly erasures: ErasureStore;
  readonly clock: Clock;
};

/** Carries out one step on the documents. Each may be run again, and again after it was done. */
export const eraseObjects = (
  ports: EraseObjectsPorts,
  { step, erasureId, dossierId }: z.infer<ReturnType<typeof eraseObjectsTask>>,
): Promise<TaskOutcome> => (step === 'delete' ? deleteObjects : verifyObjects)(ports, erasureId, dossierId);

/** Everywhere a dossier's bytes can be: also uploads that were never confirmed, and packages made for a requester. */
const prefixesOf = (dossierId: string): readonly string[] =>
  [PREFIX.closed, ...SHELF_PREFIXES, PREFIX.incoming, PREFIX.exports]
    .filter((prefix, place, all) => all.indexOf(prefix) === place)
    .map((prefix) => `${prefix}${dossierId}/`)
    .sort();

/** Only packages are made in parts. */
const halfMadeOf = ({ streams }: EraseObjectsPorts, dossierId: string) =>
  streams.openUnder(`${PREFIX.exports}${dossierId}/`);

/** Pages of 1,000 versions that one run deletes before it lets the machine ask again. */
const PAGES_PER_RUN = 200;

/**
 * Takes back what is being uploaded in parts, and deletes every version and delete marker of a dossier's objects (RIO-6.3). A page is counted before it is deleted; what S3
 * refused is found again by the next listing, which starts from the front each time, so a run that was killed is simply
 * run again.
 */
export async function deleteObjects(
  ports: EraseObjectsPorts,
  erasureId: string,
  dossierId: string,
): Promise<TaskOutcome> {
  let erasure = await loadCase(ports.erasures, erasureId);
  let pages = 0;
  for (const upload of await halfMadeOf(ports, dossierId)) await ports.streams.abort(upload);
  for (const prefix of prefixesOf(dossierId)) {
    for (;;) {
      const { versions, next } = await ports.objects.listVersions(prefix);
      if (versions.length === 0) break;
      if (pages >= PAGES_PER_RUN) return { outcome: 'more' };
      // What lies in another region is a copy of what is counted.
      erasure = await count(
        ports,
        erasure,
        versions.filter(({ copied }) => !copied),
      );
      const refused = await ports.objects.deleteVersions(versions);
      if (refused.length === versions.length) {
        // A copy that S3 is still making can go when it is there.
        if (refused.some(({ underWay }) => underWay)) return { outcome: 'copying' };
        throw new Error('S3 deleted none of a page');
      }
      pages += 1;
      // The last page was deleted completely; the verification lists again.
      if (next === undefined && refused.length === 0) break;
    }
  }
  await finishStep(ports, erasure, 'delete-objects');
  return { outcome: 'done' };
}

async function count(
  { erasures }: EraseObjectsPorts,
  erasure: ErasureCase,
  versions: Parameters<typeof countPage>[1],
): Promise<ErasureCase> {
  const counted = countPage(erasure, versions);
  // What was certified stays as it was.
  if (counted === erasure || erasure.steps.certify) return erasure;
  const saved = await erasures.save(counted);
  if (!saved) throw new Error('The erasure was changed by another run');
  return saved;
}

/** A fresh listing finds nothing: only then is it gone. */
export async function verifyObjects(
  ports: EraseObjectsPorts,
  erasureId: string,
  dossierId: string,
): Promise<TaskOutcome> {
  for (const prefix of prefixesOf(dossierId)) {
    const { versions } = await ports.objects.listVersions(prefix);
    if (versions.length > 0) return { outcome: 'left' };
  }
  if ((await halfMadeOf(ports, dossierId)).length > 0) return { outcome: 'left' };
  const erasure = await loadCase(ports.erasures, erasureId);
  await finishStep(ports, erasure, 'verify-objects');
  return { outcome: 'empty' };
}
