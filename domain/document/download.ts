import type { AuditDraft } from '../audit.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { type Document, factsOf } from './document.ts';

/**
 * Hands a document out: only what was inspected, and never without a trace (RIO-1.5, EK-7.1).
 * @param basis the consent or case it rests on, when the reader's own relation is not enough.
 */
export function downloadDocument(document: Document, basis: AuditDraft['facts'] = {}): Outcome<Document> {
  if (document.state === 'rejected') return refuse('document-rejected', 'document.inspected');
  if (document.state !== 'available') return refuse('document-not-ready', 'document.inspected');
  return decided<Document>(document, {
    act: 'consult',
    action: 'document.download',
    rules: ['audit.every-act', 'access.dossier'],
    facts: { ...basis, ...factsOf(document) },
  });
}
