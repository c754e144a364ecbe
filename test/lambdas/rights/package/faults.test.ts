import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { makePackage } from '../../../../lambdas/rights/package/make-package.ts';
import { packageNames } from '../../../../lambdas/rights/package/names.ts';
import { zipOf } from '../../../../lambdas/rights/package/zip.ts';
import { packageKeyOf } from '../../../../lambdas/rights/package-place.ts';
import { MemoryStreams } from '../../../../stores/fake/memory-streams.ts';
import type { ObjectStreams } from '../../../../stores/streams.ts';
import { practice } from '../../../support/practice.ts';
import { running, uploaded } from '../../../support/story.ts';
import { chainOf } from '../../support.ts';
import { made } from '../support.ts';
import { asked, bucketOf, erasing, exporter, text, unzipped } from './support.ts';

describe('[EK-10.5] a package that fails half way', () => {
  test('is not there, leaves nothing open, and is made again whole', async () => {
    const one = practice();
    const dossier = await running(one);
    for (const words of ['een', 'twee', 'drie']) await uploaded(one, dossier, Buffer.alloc(100_000, words));
    const request = await asked(one, dossier);
    const { run, memory, bucket } = exporter(one, await bucketOf(one, dossier.dossierId));
    const links = (await chainOf(one, dossier.dossierId)).length;
    const broken = [...bucket.keys()][1];
    memory.breaksAfter = (key) => (key === broken ? 40_000 : undefined);
    await expect(run(request)).rejects.toThrow('aborted');
    expect(bucket.has(packageKeyOf(request, 'access'))).toBe(false);
    expect(memory.open).toBe(0);
    expect(await chainOf(one, dossier.dossierId)).toHaveLength(links);
    memory.breaksAfter = () => undefined;
    expect(await run(request)).toEqual({ outcome: 'done' });
    const once = bucket.get(packageKeyOf(request, 'access'));
    expect((await unzipped(once?.bytes)).size).toBe(4);
    expect(await run(request)).toEqual({ outcome: 'done' });
    const files = await unzipped(bucket.get(packageKeyOf(request, 'access'))?.bytes);
    expect([...files.keys()]).toHaveLength(4);
    const sizes = [...files.values()].map(({ length }) => length);
    expect(sizes.slice(1)).toEqual([100_000, 100_000, 100_000]);
  });

  test('is not there when a document has other bytes than its record, or none', async () => {
    const one = practice();
    const dossier = await running(one);
    await uploaded(one, dossier, Buffer.alloc(1_000, 'een'));
    const request = await asked(one, dossier);
    const { run, bucket } = exporter(one, await bucketOf(one, dossier.dossierId));
    const [key = ''] = [...bucket.keys()];
    bucket.set(key, { bytes: Buffer.alloc(999), mediaType: 'text/plain' });
    await expect(run(request)).rejects.toThrow('unexpected number of bytes');
    bucket.delete(key);
    await expect(run(request)).rejects.toThrow('does not exist');
    expect([...bucket.keys()]).toEqual([]);
  });

  test('closes what it reads when the upload fails', async () => {
    const one = practice();
    const dossier = await running(one);
    await uploaded(one, dossier, Buffer.alloc(1_000_000, 'een'));
    const request = await asked(one, dossier);
    const bucket = await bucketOf(one, dossier.dossierId);
    const memory = new MemoryStreams(bucket);
    const streams: ObjectStreams = {
      read: (key) => memory.read(key),
      write: async (_, body) => {
        let size = 0;
        for await (const part of body as AsyncIterable<Uint8Array>) {
          size += part.length;
          if (size > 100_000) throw new Error('The upload failed');
        }
        return { size };
      },
    };
    await expect(exporter(one, bucket, streams).run(request)).rejects.toThrow('The upload failed');
    await new Promise((resolve) => setImmediate(resolve));
    expect(memory.open).toBe(0);
  });
});

describe('[RIO-6.3] no package', () => {
  test('is made for a request that is not there, not decided, done, or of a dossier that is being destroyed', async () => {
    const one = practice();
    const dossier = await running(one);
    const { dossierId } = dossier;
    const { run, bucket } = exporter(one, await bucketOf(one, dossierId));
    const gone = { outcome: 'gone' };
    expect(await run({ dossierId, requestId: randomUUID() })).toEqual(gone);
    expect(await run({ dossierId: randomUUID(), requestId: randomUUID() })).toEqual(gone);
    const open = await made(one, dossier, { kinds: ['access'] });
    expect(await run(open)).toEqual(gone);
    const request = await asked(one, dossier);
    expect(await run(request, 'portability')).toEqual(gone);
    await erasing(one, dossierId);
    expect(await run(request)).toEqual(gone);
    expect([...bucket.keys()]).toEqual([]);
  });

  test('is finished, or stays, when the dossier is destroyed meanwhile', async () => {
    const one = practice();
    const dossier = await running(one);
    await uploaded(one, dossier);
    const request = await asked(one, dossier);
    const { run, ports, bucket, memory } = exporter(one, await bucketOf(one, dossier.dossierId));
    const before = (await chainOf(one, dossier.dossierId)).length;
    // After the upload was completed, and before the trace.
    const streams: ObjectStreams = {
      read: (key) => memory.read(key),
      write: async (...all) => {
        const written = await memory.write(...all);
        await erasing(one, dossier.dossierId);
        return written;
      },
    };
    expect(await makePackage({ ...ports, streams }, { ...request, kind: 'access' })).toEqual({ outcome: 'gone' });
    expect(bucket.has(packageKeyOf(request, 'access'))).toBe(false);
    expect(await chainOf(one, dossier.dossierId)).toHaveLength(before);
    expect(await run(request)).toEqual({ outcome: 'gone' });
  });

  test('is completed when the dossier is being destroyed before the last byte', async () => {
    const one = practice();
    const dossier = await running(one);
    const request = await asked(one, dossier);
    const { ports, bucket } = exporter(one);
    const content: typeof ports.content = async () => {
      await erasing(one, dossier.dossierId);
      return [{ name: 'a.txt', bytes: text('a') }];
    };
    const attempt = makePackage({ ...ports, content }, { ...request, kind: 'access' });
    await expect(attempt).rejects.toThrow('destroyed meanwhile');
    expect([...bucket.keys()]).toEqual([]);
  });
});

test.each([
  ['Plan é "1".pdf', 'documenten/Plan é _1_.pdf'],
  ['../../etc/passwd', 'documenten/_.._etc_passwd'],
  ['C:\\temp\\a.docx', 'documenten/C__temp_a.docx'],
  ['.htaccess', 'documenten/document.htaccess'],
  ['...', 'documenten/document'],
  ['con.txt', 'documenten/_con.txt'],
  ['fac\u202Etuur.pdf', 'documenten/fac_tuur.pdf'],
  [`${'x'.repeat(300)}.pdf`, `documenten/${'x'.repeat(120)}.pdf`],
])('the name %j is safe in a package', (name, safe) => {
  expect(packageNames()(name)).toBe(safe);
});

test('names in a package differ by more than capitals', () => {
  const nameOf = packageNames();
  expect(['a.pdf', 'A.pdf', 'a.PDF', 'a (2).pdf'].map(nameOf)).toEqual([
    'documenten/a.pdf',
    'documenten/A (2).pdf',
    'documenten/a (3).PDF',
    'documenten/a (2) (2).pdf',
  ]);
});

test('a zip opens nothing before it is read', async () => {
  let opened = 0;
  const open = async () => {
    opened += 1;
    return Readable.from([Buffer.alloc(1_000_000)], { objectMode: false });
  };
  const zip = zipOf(
    ['a', 'b', 'c'].map((name) => ({ name, size: 1_000_000, open })),
    new Date(0),
    async () => {},
  );
  await new Promise((resolve) => setImmediate(resolve));
  expect(opened).toBeLessThanOrEqual(1);
  expect((await unzipped(await buffer(zip))).size).toBe(3);
});
