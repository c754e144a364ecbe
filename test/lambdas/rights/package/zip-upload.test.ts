import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { fromBufferPromise, openPromise, type ZipFile as ReadZip } from 'yauzl';
import { ZipFile } from 'yazl';
import type { ZipEntry } from '../../../../lambdas/rights/package/zip.ts';
import { WallTime } from '../../../../lambdas/rights/package/zip-time.ts';
import { ZipUpload } from '../../../../lambdas/rights/package/zip-upload.ts';
import { MemoryObjects } from '../../../../stores/fake/memory-objects.ts';
import { MemoryStreams, type StreamedObject } from '../../../../stores/fake/memory-streams.ts';
import { PackageCursors, type ZipProgress } from '../../../../stores/package-cursors.ts';

const MIB = 1024 * 1024;
const MADE = new Date('2026-03-05T10:00:00Z');

const streamed = (name: string, bytes: Uint8Array): ZipEntry => ({
  name,
  size: bytes.length,
  open: async () => Readable.from([bytes.subarray(0, 10), bytes.subarray(10)], { objectMode: false }),
});
/** Parts end inside an entry, and more than once in one; one entry is empty, one is shorter than its line. */
const CONTENTS: readonly (readonly [name: string, bytes: Buffer, atHand?: true])[] = [
  ['overzicht.html', Buffer.alloc(100_000, 'overzicht '), true],
  ['documenten/één.pdf', Buffer.alloc(3 * MIB, 1)],
  ['documenten/leeg.txt', Buffer.alloc(0)],
  ['documenten/王.pdf', Buffer.alloc(6 * MIB, 2)],
  ['documenten/kort.txt', Buffer.from('a'), true],
  ['documenten/groot.pdf', Buffer.alloc(17 * MIB, 3)],
  ['documenten/laatste.txt', Buffer.from('b')],
];
const ENTRIES = CONTENTS.map(([name, bytes, atHand]) => (atHand ? { name, bytes } : streamed(name, bytes)));

function bucket() {
  const objects = new Map<string, StreamedObject>();
  const streams = new MemoryStreams(objects);
  return { streams, zip: () => Buffer.from(objects.get('zip')?.bytes ?? []) };
}

async function byYazl(): Promise<Buffer> {
  const zip = new ZipFile();
  const mtime = new WallTime(MADE);
  for (const [name, bytes, atHand] of CONTENTS)
    if (atHand) zip.addBuffer(bytes, name, { mtime });
    else zip.addReadStream(Readable.from([bytes]), name, { mtime, size: bytes.length, compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

test('a zip that is left after each entry and gone on with by another is, byte for byte, what yazl makes in one go', async () => {
  const { streams, zip } = bucket();
  const cursors = new PackageCursors(new MemoryObjects());
  const rest = { madeAt: MADE.toISOString(), documents: 0, left: [{ name: 'a', bytes: Buffer.from('a') }] };
  let progress = await ZipUpload.begin(streams, 'zip');
  for (const entry of ENTRIES) {
    const upload = new ZipUpload(streams, progress);
    await upload.add(entry, MADE);
    await cursors.save('zip', { ...rest, zip: upload.progress() });
    const { zip: kept, ...others } = (await cursors.load('zip')) ?? {};
    expect(others).toEqual(rest);
    progress = kept ?? progress;
  }
  expect(await new ZipUpload(streams, progress).finish()).toBe(zip().length);
  expect(zip().equals(await byYazl())).toBe(true);
  await cursors.remove('zip');
  await cursors.remove('zip');
  expect(await cursors.load('zip')).toBeUndefined();
});

test('a zip without entries is one that opens', async () => {
  const { streams, zip } = bucket();
  expect(await new ZipUpload(streams, await ZipUpload.begin(streams, 'zip')).finish()).toBe(22);
  expect(zip().readUInt32LE(0)).toBe(0x06054b50);
});

test('what cannot be written as it was announced is an error, and leaves nothing open', async () => {
  const { streams } = bucket();
  const upload = new ZipUpload(streams, await ZipUpload.begin(streams, 'zip'));
  const failing: ZipEntry = { name: 'a', size: 5, open: () => Promise.reject(new Error('It is not there')) };
  await expect(upload.add(failing, MADE)).rejects.toThrow('It is not there');
  const longer = { ...streamed('a', Buffer.alloc(20)), size: 19 };
  await expect(upload.add(longer, MADE)).rejects.toThrow('unexpected number of bytes');
});

/** Puts the end of a zip so far into a file, which takes no room before it. */
async function after<T>(offset: number, bytes: Uint8Array, look: (zip: ReadZip) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  try {
    const file = await open(join(folder, 'a.zip'), 'w');
    await file.write(bytes, 0, bytes.length, offset);
    await file.close();
    return await look(await openPromise(join(folder, 'a.zip')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function begunAt(streams: MemoryStreams, more: Partial<ZipProgress>): Promise<ZipUpload> {
  return new ZipUpload(streams, { ...(await ZipUpload.begin(streams, 'zip')), ...more });
}

test.each([4 * 1024 ** 3 - 60, 4 * 1024 ** 3 - 1, 5 * 1024 ** 3])('entries are found behind %i bytes', async (size) => {
  const { streams, zip } = bucket();
  const upload = await begunAt(streams, { size });
  for (const [name = '', words = ''] of [
    ['a.txt', 'een'],
    ['b.txt', 'twee'],
  ])
    await upload.add(streamed(name, Buffer.from(words)), MADE);
  await upload.finish();
  const files = await after(size, zip(), async (read) => {
    const found: (readonly [string, string])[] = [];
    for await (const entry of read.eachEntry())
      found.push([entry.fileName, String(await buffer(await read.openReadStreamPromise(entry)))]);
    return found;
  });
  expect(files).toEqual([
    ['a.txt', 'een'],
    ['b.txt', 'twee'],
  ]);
});

test.each([65_534, 65_535, 70_000])('%i entries are counted', async (entries) => {
  const { streams, zip } = bucket();
  const one = await begunAt(streams, {});
  await one.add(streamed('a.txt', Buffer.from('een')), MADE);
  const progress = one.progress();
  const directory = Buffer.concat(Array(entries).fill(progress.directory));
  await new ZipUpload(streams, { ...progress, directory, entries }).finish();
  const read = await fromBufferPromise(zip());
  expect(read.entryCount).toBe(entries);
  for await (const { fileName } of read.eachEntry()) {
    expect(fileName).toBe('a.txt');
    break;
  }
});
