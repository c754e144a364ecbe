import { decided, type Outcome } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { Document } from './document.ts';

/** Hands a document out: only what was inspected, and never without a trace (RIO-1.5, EK-7.1). */
export function downloadDocument(document: Document): Outcome<Document> {
  if (document.state === 'rejected') return refuse('document-rejected', 'EK-4.3');
  if (document.state !== 'available') return refuse('document-not-ready', 'EK-4.3');
  return decided<Document>(document, {
    act: 'consult',
    action: 'document.download',
    articles: ['RIO-1.5', 'EK-7.1'],
    facts: { document: document.documentId },
  });
}
