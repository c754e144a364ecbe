import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Document } from '../../domain/document/document.ts';
import { entriesOf } from '../../lambdas/rights/package/entries.ts';
import { zipOf } from '../../lambdas/rights/package/zip.ts';
import type { ObjectStreams } from '../../stores/streams.ts';

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

  async write(_key: string, body: Readable): Promise<{ readonly size: number }> {
    let size = 0;
    for await (const chunk of body as AsyncIterable<Uint8Array>) size += chunk.length;
    return { size };
  }
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
async function ours(): Promise<Readable> {
  const documents = new Map(Array.from({ length: DOCUMENTS }, (_, n) => [`document-${n}`, document(n)]));
  const ports = {
    documents: { load: async (_: string, documentId: string) => documents.get(documentId) },
    rights: { statements: async () => [] },
    streams,
  };
  const entries = await entriesOf(ports, 'dossier', [...documents.values()], NO_KEY);
  return zipOf(entries, MTIME, async () => {});
}

async function bare(): Promise<Readable> {
  const zip = new ZipFile();
  for (let n = 0; n < DOCUMENTS; n++) {
    const options = { mtime: MTIME, size: SIZE, compress: false };
    zip.addReadStreamLazy(`document-${n}.pdf`, options, (give) => void streams.read().then((body) => give(null, body)));
  }
  zip.end();
  return zip.outputStream as Readable;
}

const from = performance.now();
const { size } = await streams.write('package', await (process.argv[2] === 'ours' ? ours() : bare()));
const run: PackageRun = {
  bytes: size,
  milliseconds: performance.now() - from,
  peakBytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(JSON.stringify(run));
