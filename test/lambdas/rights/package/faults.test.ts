import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Entry, fromBufferPromise } from 'yauzl';
import { makePackage } from '../../../../lambdas/rights/package/make-package.ts';
import { packageNames } from '../../../../lambdas/rights/package/names.ts';
import { ZipUpload } from '../../../../lambdas/rights/package/zip-upload.ts';
import { packageKeyOf } from '../../../../lambdas/rights/package-place.ts';
import { MemoryStreams, type StreamedObject } from '../../../../stores/fake/memory-streams.ts';
import { practice } from '../../../support/practice.ts';
import { running, uploaded } from '../../../support/story.ts';
import { chainOf } from '../../support.ts';
import { made } from '../support.ts';
import { ALL_THE_TIME, asked, bucketOf, erasing, exporter, text, unzipped } from './support.ts';

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
    for (let n = 0; n < 3; n += 1) await uploaded(one, dossier, Buffer.alloc(4_000_000, 'een'));
    const request = await asked(one, dossier);
    const bucket = await bucketOf(one, dossier.dossierId);
    const memory = new MemoryStreams(bucket);
    memory.part = async () => {
      throw new Error('The upload failed');
    };
    await expect(exporter(one, bucket, memory).run(request)).rejects.toThrow('The upload failed');
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
    const { complete } = memory;
    memory.complete = async (...all) => {
      await complete.apply(memory, all);
      await erasing(one, dossier.dossierId);
    };
    expect(await makePackage(ports, { ...request, kind: 'access' }, ALL_THE_TIME)).toEqual({ outcome: 'gone' });
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
    const attempt = makePackage({ ...ports, content }, { ...request, kind: 'access' }, ALL_THE_TIME);
    await expect(attempt).rejects.toThrow('destroyed meanwhile');
    expect([...bucket.keys()]).toEqual([]);
  });
});

test.each([
  ['Plan é "1".pdf', 'documenten/Plan é _1_.pdf'],
  ['../../etc/passwd', 'documenten/document.._.._etc_passwd'],
  ['C:\\temp\\a.docx', 'documenten/C__temp_a.docx'],
  ['.htaccess', 'documenten/document.htaccess'],
  ['...', 'documenten/document'],
  ['con.txt', 'documenten/_con.txt'],
  ['fac\u202Etuur.pdf', 'documenten/fac_tuur.pdf'],
  ['.txt', 'documenten/document.txt'],
  [' .txt ', 'documenten/document.txt'],
  ['.txt - verklaring 2026-03-05.txt', 'documenten/document.txt - verklaring 2026-03-05.txt'],
  ['verslag.txt. .', 'documenten/verslag.txt'],
  ['. \0', 'documenten/document. _'],
  ['CON.tar.gz', 'documenten/_CON.tar.gz'],
  ['nul', 'documenten/_nul'],
  ['LPT1 .a.txt', 'documenten/_LPT1 .a.txt'],
  ['COM¹.txt', 'documenten/_COM¹.txt'],
  ['console.txt', 'documenten/console.txt'],
  [`${'x'.repeat(300)}.pdf`, `documenten/${'x'.repeat(240)}.pdf`],
  [`${'é'.repeat(300)}.pdf`, `documenten/${'é'.repeat(120)}.pdf`],
  [`${'王'.repeat(300)}.pdf`, `documenten/${'王'.repeat(80)}.pdf`],
  [`x${'👍🏽'.repeat(99)}.docx`, `documenten/x${'👍🏽'.repeat(29)}.docx`],
])('the name %j is safe in a package', (name, safe) => {
  expect(packageNames()(name)).toBe(safe);
});

test('any names in a package are at most 255 bytes each, differ, keep their ending and are safe on Windows', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('CON', 'nul.', 'lpt1', '.', ' ', 'é', '王', '👩‍👩‍👧', '\u202e', '\ud800', 'e\u0301'.repeat(200)),
  );
  const name = fc.tuple(fc.array(part, { maxLength: 4 }), fc.constantFrom('', '.pdf', '.DOCX', '.txt'));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), (all) => {
      const nameOf = packageNames();
      const given = all.map(([parts, ending]) => nameOf(`${parts.join('')}${ending}`));
      for (const [index, one] of given.entries()) {
        const file = one.slice('documenten/'.length);
        expect(Buffer.byteLength(one, 'utf8')).toBeLessThanOrEqual(255);
        expect(file.endsWith(all[index]?.[1] ?? '')).toBe(true);
        expect(file).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]|^[.\s]|[.\s]$|^$|^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/iu,
        );
      }
      expect(new Set(given.map((one) => one.toLowerCase())).size).toBe(given.length);
    }),
    { numRuns: 40 },
  );
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

async function oneEntry(moment: string): Promise<Buffer> {
  const objects = new Map<string, StreamedObject>();
  const streams = new MemoryStreams(objects);
  const zip = new ZipUpload(streams, await ZipUpload.begin(streams, 'zip'));
  await zip.add({ name: 'a', bytes: text('a') }, new Date(moment));
  await zip.finish();
  return Buffer.from(objects.get('zip')?.bytes ?? []);
}

describe('the time of an entry is that of the wall in Amsterdam', () => {
  afterEach(() => vi.unstubAllEnvs());
  test.each(['UTC', 'America/New_York', 'Asia/Kolkata'])('also on a machine in %s', async (zone) => {
    vi.stubEnv('TZ', zone);
    for (const [moment, shown] of [
      ['2026-01-31T23:30:10Z', [2026, 2, 1, 0, 30, 10]],
      ['2026-07-01T10:00:00Z', [2026, 7, 1, 12, 0, 0]],
    ] as const) {
      const bytes = await oneEntry(moment);
      const entries: Entry[] = [];
      for await (const one of (await fromBufferPromise(bytes, { lazyEntries: true })).eachEntry()) entries.push(one);
      const { lastModFileDate: day = 0, lastModFileTime: time = 0 } = entries[0] ?? {};
      const wall = [(day >> 9) + 1980, (day >> 5) & 15, day & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2];
      expect(wall).toEqual(shown);
      // And the moment itself, for those that know of zones.
      expect(entries[0]?.getLastModDate().toISOString().slice(0, 19)).toBe(moment.slice(0, 19));
    }
  });
});
