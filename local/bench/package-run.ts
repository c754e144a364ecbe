import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Document } from '../../domain/document/document.ts';
import { entriesOf, opening } from '../../lambdas/rights/package/entries.ts';
import { ZipUpload } from '../../lambdas/rights/package/zip-upload.ts';
import type { ObjectStreams, PartialUpload } from '../../stores/streams.ts';

export type PackageRun = { readonly bytes: number; readonly milliseconds: number; readonly peakBytes: number };

const DOCUMENTS = 40;
const CHUNKS = 400;
const CHUNK = randomBytes(65_536);
const SIZE = CHUNKS * CHUNK.length;
const MTIME = new Date('2026-03-05T10:00:00Z');

/** Bytes that are made up when they are read, and counted when they are written. */
class MadeUpStreams implements ObjectStreams {
  async read(): Promise<Readable> {
    let left = CHUNKS;
    return new Readable({
      read() {
        left -= 1;
        this.push(left < 0 ? null : CHUNK);
      },
    });
  }

  async begin(key: string) {
    return { key, uploadId: 'upload' };
  }

  async openUnder() {
    return [];
  }

  async part(_upload: PartialUpload, number: number) {
    return { number, etag: '', sha256: '' };
  }

  async complete() {}
  async abort() {}
}

/** Nothing here is sealed. */
const NO_KEY = { subject: 'dossier', bytes: new Uint8Array() };

const streams = new MadeUpStreams();
const document = (n: number): Document => ({
  documentId: `document-${n}`,
  dossierId: 'dossier',
  version: 1,
  state: 'available',
  category: 'career',
  registrationKind: 'intake',
  files: ['client'],
  mediaType: 'application/pdf',
  size: SIZE,
  sha256: `${n}`,
  uploader: { personId: 'coach', role: 'coach' },
  announcedOn: '2026-03-05',
  retention: { article: 'RIO-6.1', term: 'P5Y', from: 'trajectory-end' },
  objectKey: `dossiers/dossier/document-${n}`,
  secrets: { fileName: `document-${n}.pdf` },
});

/** The entries and the zip of a package as the function makes them; where documents are, it is told from memory. */
async function ours(): Promise<number> {
  const documents = new Map(Array.from({ length: DOCUMENTS }, (_, n) => [`document-${n}`, document(n)]));
  const ports = {
    documents: { load: async (_: string, documentId: string) => documents.get(documentId) },
    rights: { statements: async () => [] },
    streams,
  };
  const zip = new ZipUpload(streams, await ZipUpload.begin(streams, 'package'));
  for (const entry of await entriesOf(ports, 'dossier', [...documents.values()], NO_KEY))
    await zip.add(opening(ports, 'dossier', NO_KEY, entry), MTIME);
  return zip.finish();
}

async function bare(): Promise<number> {
  const zip = new ZipFile();
  for (let n = 0; n < DOCUMENTS; n++) {
    const options = { mtime: MTIME, size: SIZE, compress: false };
    zip.addReadStreamLazy(`document-${n}.pdf`, options, (give) => void streams.read().then((body) => give(null, body)));
  }
  zip.end();
  let size = 0;
  for await (const chunk of zip.outputStream as Readable) size += chunk.length;
  return size;
}

const from = performance.now();
const bytes = await (process.argv[2] === 'ours' ? ours() : bare());
const run: PackageRun = {
  bytes,
  milliseconds: performance.now() - from,
  peakBytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(JSON.stringify(run));
