import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import type { DossierCopy } from '../../contracts/dossier/copy.ts';
import { temporaryDirectory } from '../cloud/paths.ts';
import { exportAll } from '../export/command.ts';
import type { Answer, Practice } from '../import/send.ts';

export type ExportRun = { readonly dossiers: number; readonly documents: number; readonly peakBytes: number };

const TODAY = '2026-03-05';
const AT = `${TODAY}T09:00:00Z`;
/** Bytes of each document, and lines of the log of each dossier. */
const SIZE = 16 * 1024;
const LOGGED = 60;
const PAGE = 100;
const WORDS = { id: 'woord', name: { nl: 'Woord', en: 'Word' } };
const BYTES = Buffer.alloc(SIZE, 'verzonnen ');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

const document = (): DossierCopy['documents'][number] => ({
  documentId: randomUUID(),
  fileName: 'verslag.txt',
  mediaType: 'text/plain',
  size: SIZE,
  sha256: SHA256,
  category: WORDS,
  announcedOn: TODAY,
  files: ['client', 'coach'],
  registrationKind: WORDS,
  uploadedBy: 'coach',
  retention: { term: 'vijf jaar', article: 'RIO-6.3' },
});

/** A dossier as a practice has many: some documents, and of the rest nothing. */
const copyOf = (dossierId: string, documents: number): DossierCopy => ({
  type: 'dossierwacht-dossier',
  version: 1,
  madeAt: AT,
  organisation: { name: 'Praktijk', postalAddress: 'Straat 1', contactEmail: 'info@praktijk.example', website: '' },
  dossier: {
    dossierId,
    number: '2026-0001',
    state: 'ended',
    service: WORDS,
    purpose: WORDS,
    createdOn: TODAY,
    destroyOn: TODAY,
    regulationGiven: [],
  },
  client: [{ ...WORDS, category: WORDS, value: 'Verzonnen' }],
  documents: Array.from({ length: documents }, document),
  consents: [],
  receipts: [],
  disclosures: [],
  paper: [],
  consults: [],
  activities: [],
  summaries: [],
  questions: [],
  testInvitations: [],
});

/** A practice of so many dossiers that gives each out at once and keeps nothing: what is measured is the export. */
function giving(dossiers: number, documents: number): Practice {
  const ok = (body: unknown): Answer => ({ status: 200, body });
  const page = (path: string, length: number, item: (n: number) => unknown): Answer => {
    const from = Number(new URLSearchParams(path.split('?')[1]).get('cursor') ?? 0);
    const until = Math.min(from + PAGE, length);
    const items = Array.from({ length: until - from }, (_, n) => item(from + n));
    return ok({ items, ...(until < length ? { next: `${until}` } : {}) });
  };
  return {
    call: async (method, path) => {
      const [place = ''] = path.split('?');
      if (place === '/api/dossiers')
        return page(path, dossiers, (n) => ({ dossierId: randomUUID(), number: `2026-${String(n).padStart(6, '0')}` }));
      if (place.endsWith('/audit')) return page(path, LOGGED, (n) => ({ n, action: 'dossier.read', at: AT }));
      // As many accounts and certificates as clients.
      if (method === 'GET') return page(path, dossiers, (n) => ({ n, personId: randomUUID(), role: 'client' }));
      const data = copyOf(place.split('/')[3] ?? '', documents);
      const downloads = data.documents.map(({ documentId }) => ({ documentId, url: 'https://bestand.example/' }));
      return { status: 201, body: { copyId: randomUUID(), data, downloads } };
    },
    put: async () => 200,
  };
}

const [dossiers = 0, documents = 0] = process.argv.slice(2).map(Number);
const folder = await temporaryDirectory();
try {
  const ports = {
    practice: giving(dossiers, documents),
    address: 'https://portaal.example',
    fetch: async () => Readable.from([BYTES]),
    now: new Date(AT),
    progress: () => undefined,
  };
  const lock = { keys: [await identityToRecipient(await generateIdentity())] };
  const told = await exportAll(ports, join(folder, 'praktijk'), lock);
  if (!told.whole || told.missing.length > 0) throw new Error('The export is not whole');
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const run: ExportRun = { dossiers: told.dossiers, documents: told.documents, peakBytes };
  process.stdout.write(JSON.stringify(run));
} finally {
  await rm(folder, { recursive: true });
}
