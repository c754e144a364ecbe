import type { Consent } from '../consent/consent.ts';

export const LEDGER_EVENTS = ['disclosed', 'downloaded', 'closed'] as const;
export type LedgerEvent = (typeof LEDGER_EVENTS)[number];

/** What of this dossier went to whom, when, in which version, on which consent (RIO-5.1; AVG 19, 30). Ids only. */
export type LedgerEntry = {
  readonly event: LedgerEvent;
  /** ISO instant. */
  readonly at: string;
  readonly documentId: string;
  /** The bytes that were shown: the version of the document. */
  readonly sha256: string;
  readonly category: string;
  readonly principalId: string;
  readonly consentId: string;
};

/** One line for each document of a disclosure that opened or closed; none for another consent. */
export function ledgerOf({ subject, consentId }: Consent, event: LedgerEvent, at: string): LedgerEntry[] {
  if (subject.kind !== 'disclosure') return [];
  const { principalId, documents } = subject;
  return documents.map(({ documentId, sha256, category }) => ({
    event,
    at,
    documentId,
    sha256,
    category,
    principalId,
    consentId,
  }));
}
