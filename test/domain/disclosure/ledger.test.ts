import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../../domain/disclosure/ledger.ts';
import { question, SUBJECTS } from '../consent/samples.ts';

const AT = '2026-03-05T09:00:00Z';

describe('the register of disclosures', () => {
  it('[RIO-5.1] has a line for each document, with its bytes, to whom and on which consent', () => {
    const second = { documentId: 'document-2', sha256: 'b'.repeat(64), category: 'report' };
    const consent = question('disclosure');
    const subject = { ...SUBJECTS.disclosure, documents: [...SUBJECTS.disclosure.documents, second] };
    expect(ledgerOf({ ...consent, subject }, 'downloaded', AT)).toEqual([
      {
        event: 'downloaded',
        at: AT,
        documentId: 'document-1',
        sha256: 'a'.repeat(64),
        category: 'cv',
        principalId: 'principal-1',
        consentId: 'consent-1',
      },
      { event: 'downloaded', at: AT, ...second, principalId: 'principal-1', consentId: 'consent-1' },
    ]);
  });

  it('[RIO-5.1] has nothing of a consent that lets nobody outside see anything', () => {
    expect(ledgerOf(question('partner'), 'disclosed', AT)).toEqual([]);
  });
});
