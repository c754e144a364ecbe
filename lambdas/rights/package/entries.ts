import type { Readable } from 'node:stream';
import type { Document } from '../../../domain/document/document.ts';
import { shown } from '../../../domain/text/invisible.ts';
import type { PlannedEntry } from '../../../stores/package-cursors.ts';
import type { OpenKey } from '../../../stores/vault.ts';
import { packageNames } from './names.ts';
import type { ExportPorts } from './ports.ts';
import type { ZipEntry } from './zip.ts';

/** The documents as entries of a zip, each followed by what the client wants to be read with it (AVG 16). */
export async function entriesOf(
  ports: { readonly rights: Pick<ExportPorts['rights'], 'statements'> },
  dossierId: string,
  documents: readonly Document[],
  key: OpenKey,
): Promise<PlannedEntry[]> {
  const nameOf = packageNames();
  const statements = await ports.rights.statements(dossierId, key);
  return documents.flatMap(({ documentId, size, sha256, secrets }): PlannedEntry[] => {
    const about = statements.filter((one) => one.documentId === documentId);
    return [
      { name: nameOf(secrets.fileName), size, documentId, sha256 },
      ...about.map(({ on, text }) => ({
        name: nameOf(`${secrets.fileName} - verklaring ${on}.txt`),
        bytes: Buffer.from(`${shown(text)}\n`, 'utf8'),
      })),
    ];
  });
}

type ReadPorts = Pick<ExportPorts, 'streams'> & { readonly documents: Pick<ExportPorts['documents'], 'load'> };

/** With its bytes, which are looked for when its turn comes. */
export function opening(ports: ReadPorts, dossierId: string, key: OpenKey, entry: PlannedEntry): ZipEntry {
  if ('bytes' in entry) return entry;
  const { name, size, documentId, sha256 } = entry;
  return { name, size, open: () => opened(ports, { dossierId, documentId, sha256 }, key) };
}

/** Where it lies when its turn comes: an ended trajectory or a hold moves documents meanwhile. */
async function opened(
  { documents, streams }: ReadPorts,
  { dossierId, documentId, sha256 }: Pick<Document, 'dossierId' | 'documentId' | 'sha256'>,
  key: OpenKey,
): Promise<Readable> {
  const now = await documents.load(dossierId, documentId, key);
  if (now?.objectKey === undefined || now.sha256 !== sha256) throw new Error('A document changed meanwhile');
  return streams.read(now.objectKey);
}
