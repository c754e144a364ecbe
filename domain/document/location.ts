import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuse } from '../refusal.ts';
import type { Document } from './document.ts';

/** Under which heading of the bucket the documents of a dossier lie. */
export const SHELVES = ['dossiers', 'closed', 'held'] as const;
export type Shelf = (typeof SHELVES)[number];

/**
 * A hold takes documents away from the lifecycle's reach; an ended trajectory puts them under `closed/`, where object
 * age starts at the end of the trajectory (RIO-6.3).
 */
export const shelfOf = (dossier: Dossier): Shelf =>
  dossier.hold ? 'held' : dossier.state === 'ended' || dossier.state === 'erasing' ? 'closed' : 'dossiers';

/** The object of a document: ids only, no name in it. */
export const objectKey = (shelf: Shelf | 'incoming', document: Pick<Document, 'dossierId' | 'documentId'>): string =>
  `${shelf}/${document.dossierId}/${document.documentId}`;

/** Records that a document's bytes lie elsewhere now. */
export function moved(document: Document, key: string): Outcome<Document> {
  if (document.state !== 'available') return refuse('document-not-ready', 'RIO-6.3');
  return decided<Document>(
    { ...document, objectKey: key },
    {
      act: 'order',
      action: 'document.move',
      articles: ['RIO-6.3'],
      facts: { document: document.documentId, shelf: key.slice(0, key.indexOf('/')) },
    },
  );
}
