import { useAll } from '../api/list.ts';
import { type Bilingual, useWords } from '../words/language.tsx';

export const DOCUMENT: Bilingual<{ document: string }> = {
  nl: { document: 'een document' },
  en: { document: 'a document' },
};

/** A document that a request is about: its name, to who may see it and as long as it is there. */
export function DocumentName({
  dossierId,
  documentId,
  hidden = false,
}: {
  readonly dossierId: string;
  readonly documentId: string;
  /** The reader may not look in the dossier now. */
  readonly hidden?: boolean;
}) {
  const { document } = useWords(DOCUMENT);
  return hidden ? document : <Name dossierId={dossierId} documentId={documentId} otherwise={document} />;
}

function Name({
  dossierId,
  documentId,
  otherwise,
}: {
  readonly dossierId: string;
  readonly documentId: string;
  readonly otherwise: string;
}) {
  const documents = useAll('listDocuments', { params: { dossierId }, query: { limit: 100 } });
  return documents.data?.body.items.find((one) => one.documentId === documentId)?.fileName ?? otherwise;
}
