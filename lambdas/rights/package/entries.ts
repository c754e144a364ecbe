import type { Document } from '../../../domain/document/document.ts';
import { shown } from '../../../domain/text/invisible.ts';
import type { OpenKey } from '../../../stores/vault.ts';
import { packageNames } from './names.ts';
import type { ExportPorts } from './ports.ts';
import type { ZipEntry } from './zip.ts';

type EntryPorts = Pick<ExportPorts, 'streams'> & {
  readonly documents: Pick<ExportPorts['documents'], 'load'>;
  readonly rights: Pick<ExportPorts['rights'], 'statements'>;
};

/** The documents as entries of a zip, each followed by what the client wants to be read with it (AVG 16). */
export async function entriesOf(
  ports: EntryPorts,
  dossierId: string,
  documents: readonly Document[],
  key: OpenKey,
): Promise<ZipEntry[]> {
  const nameOf = packageNames();
  const statements = await ports.rights.statements(dossierId, key);
  return documents.flatMap((document): ZipEntry[] => {
    const { documentId, size, secrets } = document;
    const about = statements.filter((one) => one.documentId === documentId);
    return [
      { name: nameOf(secrets.fileName), size, open: () => opened(ports, document, key) },
      ...about.map(({ on, text }) => ({
        name: nameOf(`${secrets.fileName} - verklaring ${on}.txt`),
        bytes: Buffer.from(`${shown(text)}\n`, 'utf8'),
      })),
    ];
  });
}

/** Where it lies when its turn comes: an ended trajectory or a hold moves documents meanwhile. */
async function opened({ documents, streams }: EntryPorts, { dossierId, documentId, sha256 }: Document, key: OpenKey) {
  const now = await documents.load(dossierId, documentId, key);
  if (now?.objectKey === undefined || now.sha256 !== sha256) throw new Error('A document changed meanwhile');
  return streams.read(now.objectKey);
}
