import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { packageKeyOf } from '../../../../lambdas/rights/package-place.ts';
import { type Practice, practice } from '../../../support/practice.ts';
import { type Dossier, ended, running, uploaded } from '../../../support/story.ts';
import { chainOf } from '../../support.ts';
import { asked, bucketOf, erasing, exporter, text, unzipped } from './support.ts';

const DOCUMENTS = 5;
const ENTRIES = DOCUMENTS + 1;

async function some(one: Practice): Promise<Dossier> {
  const dossier = await running(one);
  for (let n = 0; n < DOCUMENTS; n += 1) {
    one.clock.advance('P1D');
    await uploaded(one, dossier, Buffer.alloc(50_000, `inhoud ${n}\n`), { fileName: `stuk-${n}.txt` });
  }
  return dossier;
}

/** A clock that says that it is time after so many entries of each run. */
const after = (entries: number) => {
  let asked = 0;
  return () => {
    asked += 1;
    return asked < entries ? 900 : 119;
  };
};

const digest = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

test('[RIO-3.6] a package that is made in several runs, whatever their lengths, is the package that is made in one', async () => {
  const one = practice();
  const dossier = await some(one);
  const request = await asked(one, dossier);
  const place = packageKeyOf(request, 'access');
  const { run, bucket, memory, told } = exporter(one, await bucketOf(one, dossier.dossierId));
  expect(await run(request)).toEqual({ outcome: 'done' });
  const whole = bucket.get(place)?.bytes;
  expect((await unzipped(whole)).size).toBe(ENTRIES);
  const objects = bucket.size;
  for (let entries = 1; entries <= ENTRIES; entries += 1) {
    bucket.delete(place);
    told.length = 0;
    const links = (await chainOf(one, dossier.dossierId)).length;
    for (let left = ENTRIES; left > entries; left -= entries) {
      expect(await run(request, 'access', after(entries))).toEqual({ outcome: 'more' });
      expect(bucket.has(place)).toBe(false);
      expect(memory.unfinished).toBe(1);
      expect(await chainOf(one, dossier.dossierId)).toHaveLength(links);
    }
    expect(await run(request, 'access', after(entries))).toEqual({ outcome: 'done' });
    expect(digest(bucket.get(place)?.bytes), `${entries} a run`).toBe(digest(whole));
    // The files that tell of it are made once, one trace is left, and nothing of the way to it.
    expect(told).toHaveLength(1);
    expect((await chainOf(one, dossier.dossierId)).at(-1)).toMatchObject({
      action: 'rights.package',
      facts: { documents: DOCUMENTS, bytes: whole?.length },
    });
    expect(await chainOf(one, dossier.dossierId)).toHaveLength(links + 1);
    expect([bucket.size, memory.unfinished, memory.open]).toEqual([objects, 0, 0]);
  }
});

test('a package has what there was when it was begun, from where it lies when its turn comes', async () => {
  const one = practice();
  const dossier = await running(one);
  for (const words of ['een', 'twee']) await uploaded(one, dossier, text(words), { fileName: `${words}.txt` });
  const request = await asked(one, dossier);
  const { run, bucket } = exporter(one, await bucketOf(one, dossier.dossierId));
  expect(await run(request, 'access', after(1))).toEqual({ outcome: 'more' });
  await uploaded(one, dossier, text('drie'), { fileName: 'drie.txt' });
  await ended(one, dossier);
  const moved = await bucketOf(one, dossier.dossierId);
  for (const key of bucket.keys()) if (/^(dossiers|closed)/.test(key)) bucket.delete(key);
  for (const [key, object] of moved) bucket.set(key, object);
  expect(await run(request)).toEqual({ outcome: 'done' });
  const files = await unzipped(bucket.get(packageKeyOf(request, 'access'))?.bytes);
  expect([...files.values()].map(String).sort()).toEqual(['<p>2</p>', 'een\n', 'twee\n']);
});

test('[EK-10.5] a later run that fails leaves nothing, and the package is made from the start', async () => {
  const one = practice();
  const dossier = await some(one);
  const request = await asked(one, dossier);
  const { run, bucket, memory } = exporter(one, await bucketOf(one, dossier.dossierId));
  const objects = bucket.size;
  expect(await run(request, 'access', after(3))).toEqual({ outcome: 'more' });
  memory.breaksAfter = () => 40_000;
  await expect(run(request)).rejects.toThrow('aborted');
  expect([bucket.size, memory.unfinished, memory.open]).toEqual([objects, 0, 0]);
  memory.breaksAfter = () => undefined;
  expect(await run(request, 'access', after(2))).toEqual({ outcome: 'more' });
  // As the lifecycle does when nobody went on for a day.
  for (const { upload } of await beginnings(bucket)) await memory.abort(upload);
  await expect(run(request)).rejects.toThrow('does not exist');
  expect(bucket.size).toBe(objects);
  expect(await run(request)).toEqual({ outcome: 'done' });
  expect((await unzipped(bucket.get(packageKeyOf(request, 'access'))?.bytes)).size).toBe(ENTRIES);
});

async function beginnings(bucket: Awaited<ReturnType<typeof bucketOf>>) {
  const cursors = [...bucket].filter(([key]) => key.endsWith('.cursor.json'));
  expect(cursors).toHaveLength(1);
  return cursors.map(([, { bytes }]) => JSON.parse(Buffer.from(bytes).toString()).zip);
}

test('a run that was killed is done again from where it began', async () => {
  const one = practice();
  const dossier = await some(one);
  const request = await asked(one, dossier);
  const { run, bucket, memory } = exporter(one, await bucketOf(one, dossier.dossierId));
  expect(await run(request, 'access', after(2))).toEqual({ outcome: 'more' });
  const before = new Map(bucket);
  expect(await run(request, 'access', after(2))).toEqual({ outcome: 'more' });
  // It sent its parts, and did not come to saying so.
  for (const [key, object] of before) bucket.set(key, object);
  expect(await run(request)).toEqual({ outcome: 'done' });
  const files = await unzipped(bucket.get(packageKeyOf(request, 'access'))?.bytes);
  expect([...files.values()].slice(1).map(({ length }) => length)).toEqual(Array(DOCUMENTS).fill(50_000));
  expect(memory.unfinished).toBe(0);
});

test('[RIO-6.3] what was begun goes when the dossier is destroyed, or of another version of the system', async () => {
  const one = practice();
  const dossier = await some(one);
  const request = await asked(one, dossier);
  const { run, bucket, memory } = exporter(one, await bucketOf(one, dossier.dossierId));
  const objects = bucket.size;
  expect(await run(request, 'access', after(2))).toEqual({ outcome: 'more' });
  const [key = ''] = [...bucket.keys()].filter((name) => name.endsWith('.cursor.json'));
  expect(key.startsWith(`exports/${dossier.dossierId}/`)).toBe(true);
  const kept = bucket.get(key);
  bucket.set(key, { bytes: text('{"version":0}'), mediaType: 'application/json' });
  expect(await run(request, 'access', after(2))).toEqual({ outcome: 'more' });
  expect(JSON.parse(String(bucket.get(key)?.bytes)).left).toEqual(JSON.parse(String(kept?.bytes)).left);
  await erasing(one, dossier.dossierId);
  expect(await run(request)).toEqual({ outcome: 'gone' });
  expect(bucket.size).toBe(objects);
  // The one whose cursor could not be read is left to the lifecycle.
  expect(memory.unfinished).toBe(1);
});
