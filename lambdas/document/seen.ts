import type { Document } from '../../domain/document/document.ts';
import type { Actor } from '../../domain/person/person.ts';
import { documentsFor } from '../shared/case-readers.ts';
import type { Opened } from '../shared/open-dossier.ts';
import type { DocumentPorts } from './ports.ts';

/** Undefined when there is none, or when it is not for the asker. */
export async function seenDocument(
  ports: DocumentPorts,
  { actor, params: { documentId } }: { readonly actor: Actor; readonly params: { readonly documentId: string } },
  opened: Opened,
): Promise<Document | undefined> {
  const [document, sees] = await Promise.all([
    ports.documents.load(opened.dossier.dossierId, documentId, opened.key),
    documentsFor(ports, actor, opened),
  ]);
  return document && sees(document) ? document : undefined;
}
