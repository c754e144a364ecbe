import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuse } from '../refusal.ts';
import { type Document, factsOf } from './document.ts';

/** Under which heading of the bucket the documents of a dossier lie. */
export const SHELVES = ['dossiers', 'closed', 'held'] as const;
export type Shelf = (typeof SHELVES)[number];

/**
 * A hold takes documents away from the lifecycle's reach; an ended trajectory puts them under `closed/`, where object
 * age starts at the end of the trajectory (RIO-6.3).
 */
export const shelfOf = (dossier: Dossier): Shelf =>
  dossier.hold ? 'held' : dossier.state === 'ended' || dossier.state === 'erasing' ? 'closed' : 'dossiers';

/**
 * The place of a dossier's documents in the bucket; ids and a date, no name in it. The date of the end is part of it: a
 * corrected end moves the documents, so that their age starts again and the lifecycle never runs before the new term
 * (RIO-6.3, EK-10.1).
 */
export const placeOf = (dossier: Dossier): string => {
  const shelf = shelfOf(dossier);
  const place = `${shelf}/${dossier.dossierId}/`;
  return shelf === 'closed' && dossier.endedOn ? `${place}${dossier.endedOn}/` : place;
};

/** The object of a document of this dossier, where it lies now. */
export const objectKeyIn = (dossier: Dossier, { documentId }: Pick<Document, 'documentId'>): string =>
  `${placeOf(dossier)}${documentId}`;

/** The object of an upload that nobody can read yet. */
export const incomingKey = ({ dossierId, documentId }: Pick<Document, 'dossierId' | 'documentId'>): string =>
  `incoming/${dossierId}/${documentId}`;

/** Records that a document's bytes lie elsewhere now. */
export function moved(document: Document, key: string): Outcome<Document> {
  if (document.state !== 'available') return refuse('document-not-ready', 'retention.placed-by-term');
  return decided<Document>(
    { ...document, objectKey: key },
    {
      act: 'order',
      action: 'document.move',
      rules: ['retention.placed-by-term'],
      facts: { ...factsOf(document), shelf: key.slice(0, key.indexOf('/')) },
    },
  );
}
