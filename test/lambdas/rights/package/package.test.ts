import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { makePackage } from '../../../../lambdas/rights/package/make-package.ts';
import { packageKeyOf } from '../../../../lambdas/rights/package-place.ts';
import { type ObjectStreams, PART_SIZE } from '../../../../stores/streams.ts';
import { type Practice, practice } from '../../../support/practice.ts';
import { type Dossier, ended, running, uploaded } from '../../../support/story.ts';
import { chainOf } from '../../support.ts';
import { ALL_THE_TIME, asked, bucketOf, exporter, sentByClient, text, unzipped } from './support.ts';

describe('a package', () => {
  test('[RIO-3.6] [EK-9.3c] of access has every document of both files, byte for byte, and what is told about them', async () => {
    const one = practice();
    const dossier = await running(one);
    await uploaded(one, dossier, text('een'));
    await uploaded(one, dossier, text('twee'), { files: ['coach'] });
    await sentByClient(one, dossier, 'brief.txt', text('drie'));
    const request = await asked(one, dossier);
    const { run, told, bucket } = exporter(one, await bucketOf(one, dossier.dossierId));
    expect(await run(request)).toEqual({ outcome: 'done' });
    const { bytes, mediaType } = bucket.get(packageKeyOf(request, 'access')) ?? {};
    expect(mediaType).toBe('application/zip');
    const files = await unzipped(bytes);
    expect([...files.keys()].sort()).toEqual([
      'documenten/brief.txt',
      'documenten/verslag (2).txt',
      'documenten/verslag.txt',
      'overzicht.html',
    ]);
    expect([...files.values()].map(String).sort()).toEqual(['<p>3</p>', 'drie\n', 'een\n', 'twee\n']);
    expect(told[0]).toMatchObject({
      kind: 'access',
      leftOut: 0,
      madeAt: '2026-03-05T10:00:00Z',
      dossier: { state: 'running' },
    });
    expect(told[0]?.audit.length).toBeGreaterThan(3);
    expect((await chainOf(one, dossier.dossierId)).at(-1)).toMatchObject({
      actor: { role: 'system' },
      act: 'use',
      action: 'rights.package',
      facts: { request: request.requestId, kind: 'access', documents: 3, bytes: bytes?.length },
    });
  });

  test('[RIO-3.6] is in the language of the client', async () => {
    const one = practice();
    const dossier = await running(one);
    const { run, told } = exporter(one);
    await run(await asked(one, dossier));
    const { contactOf } = one.directory;
    one.directory.contactOf = async (personId) => {
      const contact = await contactOf.call(one.directory, personId);
      return contact && { ...contact, ...(personId === dossier.client.personId ? { locale: 'en' } : {}) };
    };
    await run(await asked(one, dossier));
    expect(told.map(({ language }) => language)).toEqual(['nl', 'en']);
  });

  test('[RIO-3.6] of a partial access leaves out what the decision names, and says how much', async () => {
    const one = practice();
    const dossier = await running(one);
    const secret = await uploaded(one, dossier, text('van een ander'));
    await uploaded(one, dossier, text('een'), { fileName: 'een.txt' });
    const partly = { outcome: 'partly', documents: [secret], reasons: 'Rechten van een ander.' };
    const request = await asked(one, dossier, 'access', partly);
    const { run, told, bucket } = exporter(one, await bucketOf(one, dossier.dossierId));
    expect(await run(request)).toEqual({ outcome: 'done' });
    const files = await unzipped(bucket.get(packageKeyOf(request, 'access'))?.bytes);
    expect([...files.keys()]).toEqual(['overzicht.html', 'documenten/een.txt']);
    expect(told[0]).toMatchObject({ leftOut: 1 });
  });

  test('of portability has what the client sent, and nothing else', async () => {
    const one = practice();
    const dossier = await running(one);
    await uploaded(one, dossier);
    await sentByClient(one, dossier, 'brief.txt', text('drie'));
    const request = await asked(one, dossier, 'portability');
    const { run, told, bucket } = exporter(one, await bucketOf(one, dossier.dossierId));
    expect(await run(request, 'portability')).toEqual({ outcome: 'done' });
    const files = await unzipped(bucket.get(packageKeyOf(request, 'portability'))?.bytes);
    expect([...files.keys()]).toEqual(['overzicht.html', 'documenten/brief.txt']);
    expect(told[0]).toMatchObject({ kind: 'portability', leftOut: 0 });
  });

  test('[RIO-3.6] has the statement that goes with a document, and follows documents that were moved', async () => {
    const one = practice();
    const dossier = await running(one);
    const { dossierId } = dossier;
    const documentId = await uploaded(one, dossier, text('een'));
    const request = await asked(one, dossier);
    const loaded = await one.dossiers.load(dossierId);
    if (!loaded) throw new Error('There is no dossier');
    const about = { documentId, requestId: randomUUID(), n: 1, ground: 'incorrect', on: '2026-03-05' };
    const { write } = one.rights.statementWrite(dossierId, { ...about, text: 'Ik was er niet bij.' }, loaded.key);
    await one.items.transact([write]);
    const { run, ports, bucket } = exporter(one, new Map());
    const content: typeof ports.content = async () => {
      await ended(one, dossier);
      for (const [key, object] of await bucketOf(one, dossierId)) bucket.set(key, object);
      return [];
    };
    expect(await makePackage({ ...ports, content }, { ...request, kind: 'access' }, ALL_THE_TIME)).toEqual({
      outcome: 'done',
    });
    expect([...bucket.keys()].some((key) => key.startsWith('closed/'))).toBe(true);
    const files = await unzipped(bucket.get(packageKeyOf(request, 'access'))?.bytes);
    expect(files.get('documenten/verslag.txt - verklaring 2026-03-05.txt')?.toString()).toBe('Ik was er niet bij.\n');
    expect(files.get('documenten/verslag.txt')?.toString()).toBe('een\n');
    expect(await run(request)).toEqual({ outcome: 'done' });
  });
});

const MANY = 2_000;
const SIZE = 64 * 1024;

/** Puts records of many documents, whose bytes only exist while they are read. */
async function withMany(one: Practice, dossier: Dossier): Promise<void> {
  const { dossierId } = dossier;
  const first = await uploaded(one, dossier);
  const loaded = await one.dossiers.load(dossierId);
  const model = loaded && (await one.documents.load(dossierId, first, loaded.key));
  if (!loaded || !model) throw new Error('There is no document');
  await one.items.transact([one.documents.saveWrite(model, { ...model, size: SIZE }, loaded.key).write]);
  for (let n = 1; n < MANY; n += 1) {
    const documentId = randomUUID();
    const next = { ...model, documentId, size: SIZE, objectKey: `dossiers/${dossierId}/${documentId}` };
    await one.items.transact([one.documents.createWrite(next, loaded.key).write]);
  }
}

/** Makes bytes as they are read and forgets them as they are written; knows how many were in between at most. */
function counting() {
  const seen = { open: 0, mostOpen: 0, read: 0, written: 0, mostBetween: 0, reads: 0 };
  const chunk = Buffer.alloc(16 * 1024, 7);
  const hash = createHash('sha256');
  function* bytes() {
    for (let at = 0; at < SIZE; at += chunk.length) {
      seen.read += chunk.length;
      seen.mostBetween = Math.max(seen.mostBetween, seen.read - seen.written);
      yield chunk;
    }
  }
  const streams: ObjectStreams = {
    read: async () => {
      const stream = Readable.from(bytes(), { objectMode: false });
      seen.reads += 1;
      seen.open += 1;
      seen.mostOpen = Math.max(seen.mostOpen, seen.open);
      stream.once('close', () => {
        seen.open -= 1;
      });
      return stream;
    },
    begin: async (key) => ({ key, uploadId: 'upload' }),
    openUnder: async () => [],
    part: async (_, number, part) => {
      seen.written += part.length;
      hash.update(part);
      return { number, etag: '', sha256: '' };
    },
    complete: async () => {},
    abort: async () => {},
  };
  return { streams, seen };
}

test('[RIO-3.6] a package of 2,000 documents has at most two of them open, and next to nothing in memory', async () => {
  const one = practice();
  const dossier = await running(one);
  await withMany(one, dossier);
  const request = await asked(one, dossier);
  const { streams, seen } = counting();
  const { run, told } = exporter(one, new Map(), streams);
  expect(await run(request)).toEqual({ outcome: 'done' });
  expect(told[0]?.records.document).toHaveLength(MANY);
  expect(seen.reads).toBe(MANY);
  expect(seen.read).toBe(MANY * SIZE);
  expect(seen.written).toBeGreaterThan(seen.read);
  expect(seen.mostOpen).toBeLessThanOrEqual(2);
  expect(seen.open).toBe(0);
  // Of 125 MiB: at every moment all but the part that fills.
  expect(seen.mostBetween).toBeLessThan(PART_SIZE + 1024 * 1024);
});
