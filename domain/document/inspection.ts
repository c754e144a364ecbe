import { type AgendaChange, putOn } from '../agenda.ts';
import { addDays } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { type Document, factsOf, type Rejection } from './document.ts';

/**
 * One finding about the bytes under `incoming/`. Findings come in any order and more than once: content from our own
 * inspection, malware from the scanner.
 */
export type Finding =
  | { readonly of: 'content'; readonly rejection?: Rejection }
  | { readonly of: 'malware'; readonly rejection?: Rejection };

/** Takes a finding in (EK-4.3). Both must be good before the document is accepted; one bad one rejects it. */
export function recordFinding(document: Document, finding: Finding, today: string): Outcome<Document> {
  // A failed inspection counts also after a passed one, as long as the document is not available.
  if (finding.rejection !== undefined) return rejected(document, finding.rejection, today);
  if (document.state !== 'announced') return refuse('document-not-ready', 'document.inspected');
  const facts = { ...factsOf(document), finding: finding.of };
  const found: Document =
    finding.of === 'content' ? { ...document, inspection: 'passed' } : { ...document, verdict: 'clean' };
  const next: Document = found.inspection && found.verdict ? { ...found, state: 'accepted' } : found;
  return decided<Document>(next, { act: 'record', action: 'document.inspect', rules: ['document.inspected'], facts });
}

/** For so many days a client is shown, where they are told what is asked, that something they sent was not taken. */
export const SHOWN_DAYS = 14;

/** Rejects an upload: its bytes are deleted, its name is forgotten, the reason stays for the uploader to see. */
export function rejected(document: Document, rejection: Rejection, today: string): Outcome<Document> {
  if (document.state !== 'announced' && document.state !== 'accepted')
    return refuse('document-not-ready', 'document.inspected');
  return decided<Document>(
    { ...document, state: 'rejected', rejection, secrets: { fileName: '' } },
    {
      act: 'destroy',
      action: 'document.reject',
      rules: ['document.inspected'],
      facts: { ...factsOf(document), rejection },
    },
    { agenda: shownToClient(document, today) },
  );
}

/** Who works here sees it in the dossier itself. */
function shownToClient({ dossierId, documentId, uploader }: Document, today: string): AgendaChange[] {
  if (uploader.role !== 'client') return [];
  const item = { subject: dossierId, kind: 'upload-rejected', reference: documentId } as const;
  return [putOn({ ...item, dueOn: addDays(today, SHOWN_DAYS) }, today)];
}

/** The bytes lie where they belong: from now on the document can be read. */
export function madeAvailable(document: Document, objectKey: string): Outcome<Document> {
  if (document.state !== 'accepted') return refuse('document-not-ready', 'document.inspected');
  return decided<Document>(
    { ...document, state: 'available', objectKey },
    {
      act: 'order',
      action: 'document.store',
      rules: ['document.encrypted', 'retention.term-and-ground', 'dossier.managed-by-coach'],
      facts: factsOf(document),
    },
  );
}
