import { buffer } from 'node:stream/consumers';
import { expect } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { exportTask } from '../../../../contracts/tasks.ts';
import { inspect } from '../../../../lambdas/document/inspect.ts';
import { makePackage } from '../../../../lambdas/rights/package/make-package.ts';
import type { PackageFacts } from '../../../../lambdas/rights/package/package-facts.ts';
import type { ExportPorts } from '../../../../lambdas/rights/package/ports.ts';
import { MemoryStreams, type StreamedObject } from '../../../../stores/fake/memory-streams.ts';
import { PackageCursors } from '../../../../stores/package-cursors.ts';
import type { ObjectStreams } from '../../../../stores/streams.ts';
import type { Practice } from '../../../support/practice.ts';
import { announcement, type Dossier } from '../../../support/story.ts';
import { decide, type Made, made, Run, yes } from '../support.ts';

/** A decided request for a package, and the bucket that its documents lie in. */
export async function asked(
  one: Practice,
  dossier: Dossier,
  kind: 'access' | 'portability' = 'access',
  more: object = {},
) {
  const request = await made(one, dossier, { kinds: [kind] });
  const run = new Run(one, request);
  await run.go();
  await run.go();
  const decided = await decide(one, request, [{ ...yes(kind)[0], ...more }]);
  expect(decided.status).toBe(200);
  return request;
}

export async function bucketOf(one: Practice, dossierId: string): Promise<Map<string, StreamedObject>> {
  const objects = new Map<string, StreamedObject>();
  const loaded = await one.dossiers.load(dossierId);
  if (!loaded) return objects;
  const { items } = await one.documents.list(dossierId, loaded.key, 1_000);
  for (const { objectKey, mediaType } of items) {
    const bytes = objectKey === undefined ? undefined : await one.objects.read(objectKey);
    if (objectKey !== undefined && bytes) objects.set(objectKey, { bytes, mediaType });
  }
  return objects;
}

export const ALL_THE_TIME = (): number => Number.POSITIVE_INFINITY;

/** The task on a bucket, with files of a test's own that tell what is in it. */
export function exporter(one: Practice, bucket = new Map<string, StreamedObject>(), streams?: ObjectStreams) {
  const told: PackageFacts[] = [];
  const memory = new MemoryStreams(bucket);
  const objects: ConstructorParameters<typeof PackageCursors>[0] = {
    read: async (key) => bucket.get(key)?.bytes,
    put: async (key, bytes, mediaType) => {
      bucket.set(key, { bytes, mediaType });
    },
    listVersions: async (prefix) => ({
      versions: [...bucket.keys()]
        .filter((key) => key.startsWith(prefix))
        .map((key) => ({ key, versionId: '1', marker: false })),
    }),
    deleteVersions: async (versions) => {
      for (const { key } of versions) bucket.delete(key);
      return [];
    },
  };
  const ports: ExportPorts = {
    ...one,
    streams: streams ?? memory,
    cursors: new PackageCursors(objects),
    objects,
    content: async (facts) => {
      told.push(facts);
      return [{ name: 'overzicht.html', bytes: Buffer.from(`<p>${facts.records.document.length}</p>`) }];
    },
  };
  const run = (request: Made, kind: 'access' | 'portability' = 'access', left = ALL_THE_TIME) =>
    makePackage(ports, exportTask().parse({ step: 'export', ...request, kind }), left);
  return { run, ports, told, memory, bucket };
}

export async function unzipped(bytes: Uint8Array | undefined): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(bytes ?? []));
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}

/** A document of the client's own. */
export async function sentByClient(one: Practice, { dossierId, client }: Dossier, fileName: string, bytes: Buffer) {
  const body = announcement(one, bytes, { fileName, files: ['client'] });
  const reply = await one.call('requestUpload', { dossierId }, { as: client, body });
  const { documentId, upload } = reply.body as {
    documentId: string;
    upload: { url: string; headers: Record<string, string> };
  };
  one.objects.accept(upload.url, upload.headers, bytes);
  const key = `incoming/${dossierId}/${documentId}`;
  await inspect(one, { of: 'content', key });
  await inspect(one, { of: 'malware', key, clean: true });
  return documentId;
}

export const text = (words: string): Buffer => Buffer.from(`${words}\n`);

/** As the erasure machine leaves it first. */
export async function erasing(one: Practice, dossierId: string): Promise<void> {
  const loaded = await one.dossiers.load(dossierId);
  if (!loaded) throw new Error('There is no dossier');
  await one.items.transact([one.dossiers.saveWrite(loaded, { ...loaded.dossier, state: 'erasing' }).write]);
}
