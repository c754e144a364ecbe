import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { destroyAtTerm } from '../../../domain/dossier/destroy.ts';
import { relocate } from '../../../lambdas/document/relocate.ts';
import { deleteObjects, verifyObjects } from '../../../lambdas/erasure/objects.ts';
import { eraseRecords } from '../../../lambdas/erasure/records.ts';
import { removeBytes } from '../../../lambdas/rights/remove.ts';
import { MemoryCopiedObjects } from '../../../stores/fake/memory-copied-objects.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { running, termPasses, uploaded } from '../../support/story.ts';
import { dueDossier, erase, portsOn } from './support.ts';

/** The bucket of a practice that has its documents copied to another region. */
function copiedOf({ objects }: Practice): MemoryCopiedObjects {
  if (!(objects instanceof MemoryCopiedObjects)) throw new Error('This practice copies nothing');
  return objects;
}
const copying = { bucket: MemoryCopiedObjects };
const copiesIn = async (bucket: MemoryCopiedObjects) =>
  (await bucket.elsewhere.listVersions('')).versions.map(({ key }) => key.split('/')[0]);
const originalsIn = async (bucket: MemoryCopiedObjects) =>
  (await bucket.listVersions('')).versions.filter(({ copied, marker }) => !copied && !marker).length;

async function withDocuments(count: number) {
  const one = practice(undefined, undefined, undefined, undefined, copying);
  const dossier = await running(one);
  const documents: string[] = [];
  for (let made = 0; made < count; made += 1) documents.push(await uploaded(one, dossier));
  return { one, bucket: copiedOf(one), dossier, dossierId: dossier.dossierId, documents };
}

describe('[RIO-6.3] [EK-10.1] a dossier of which the documents are copied to another region', () => {
  test('is destroyed in both, and its certificate counts what there was and not its copies', async () => {
    const due = await dueDossier(undefined, copying);
    const bucket = copiedOf(due.one);
    bucket.land();
    expect(await copiesIn(bucket)).toContain('closed');
    const objectVersions = await originalsIn(bucket);
    await erase(due, portsOn(due.one, due.one));
    expect(await bucket.elsewhere.listVersions('')).toEqual({ versions: [] });
    expect(await bucket.listVersions('')).toEqual({ versions: [] });
    const { one, erasureId } = due;
    expect((await one.erasures.load(erasureId))?.counts).toMatchObject({ objectVersions, deleteMarkers: 1 });
  });

  test('waits with what is still being copied: nothing lands after it was verified', async () => {
    const { one, dossierId, erasureId } = await dueDossier(undefined, copying);
    const bucket = copiedOf(one);
    const ports = portsOn(one, one);
    const objectVersions = await originalsIn(bucket);
    await eraseRecords(ports, { step: 'freeze', erasureId, dossierId });
    expect(await deleteObjects(ports, erasureId, dossierId)).toEqual({ outcome: 'copying' });
    expect(await verifyObjects(ports, erasureId, dossierId)).toEqual({ outcome: 'left' });
    bucket.land();
    expect(await deleteObjects(ports, erasureId, dossierId)).toEqual({ outcome: 'done' });
    expect(await verifyObjects(ports, erasureId, dossierId)).toEqual({ outcome: 'empty' });
    bucket.land();
    expect(await bucket.elsewhere.listVersions('')).toEqual({ versions: [] });
    expect((await one.erasures.load(erasureId))?.counts).toMatchObject({ objectVersions, deleteMarkers: 1 });
  });

  test('is not verified as gone while the copy alone has something of it', async () => {
    const { one, dossierId, erasureId } = await dueDossier(undefined, copying);
    const bucket = copiedOf(one);
    const ports = portsOn(one, one);
    await eraseRecords(ports, { step: 'freeze', erasureId, dossierId });
    bucket.land();
    await deleteObjects(ports, erasureId, dossierId);
    await bucket.elsewhere.put(`closed/${dossierId}/late`, Buffer.of(1), 'text/plain');
    expect(await verifyObjects(ports, erasureId, dossierId)).toEqual({ outcome: 'left' });
    await deleteObjects(ports, erasureId, dossierId);
    expect(await verifyObjects(ports, erasureId, dossierId)).toEqual({ outcome: 'empty' });
  });
});

describe('a document of which there is a copy', () => {
  test('[EK-10.4] that is removed goes from both, and not before it was copied', async () => {
    const { one, bucket, dossierId, documents } = await withDocuments(2);
    const [removed = '', kept = ''] = documents;
    await expect(removeBytes(dossierId, removed, one)).rejects.toThrow('refused');
    bucket.land();
    await removeBytes(dossierId, removed, one);
    for (const store of [bucket, bucket.elsewhere])
      expect(new Set((await store.listVersions('')).versions.map(({ key }) => key.split('/').at(-1)))).toEqual(
        new Set([kept]),
      );
  });

  test('leaves its old place in both when it moves, once it was copied there', async () => {
    const { one, bucket, dossier, dossierId } = await withDocuments(1);
    await one.call('endTrajectory', { dossierId }, { as: dossier.coach, body: { endedOn: one.today() } });
    expect(await relocate(one, dossierId)).toEqual({ outcome: 'later', moved: 1 });
    bucket.land();
    expect(await copiesIn(bucket)).toEqual(['closed', 'dossiers']);
    expect(await relocate(one, dossierId)).toEqual({ outcome: 'done', moved: 0 });
    expect(await copiesIn(bucket)).toEqual(['closed']);
  });

  test('that an erasure overtook is not taken back half: the erasure finds it in both', async () => {
    const { one, bucket, dossier, dossierId } = await withDocuments(1);
    bucket.land();
    await one.call('endTrajectory', { dossierId }, { as: dossier.coach, body: { endedOn: one.today() } });
    await termPasses(one);
    const erasureId = randomUUID();
    const copy = one.objects.copy.bind(one.objects);
    one.objects.copy = async (from, to) => {
      const loaded = await one.dossiers.load(dossierId);
      const outcome = loaded && destroyAtTerm(loaded.dossier, erasureId, one.policy, one.today());
      if (!loaded || !outcome?.ok) throw new Error('The dossier is due');
      await one.items.transact([one.dossiers.saveWrite(loaded, outcome.next).write]);
      await copy(from, to);
    };
    await expect(relocate(one, dossierId)).rejects.toThrow('could not be deleted');
    bucket.land();
    expect(await copiesIn(bucket)).toEqual(['closed', 'dossiers']);
    await erase({ dossierId, erasureId }, portsOn(one, one));
    expect(await copiesIn(bucket)).toEqual([]);
  });
});
