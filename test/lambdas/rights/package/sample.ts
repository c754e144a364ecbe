import type { AuditActor, AuditEntry } from '../../../../domain/audit.ts';
import type { Consent } from '../../../../domain/consent/consent.ts';
import type { LedgerEntry } from '../../../../domain/disclosure/ledger.ts';
import type { Document } from '../../../../domain/document/document.ts';
import type { Dossier } from '../../../../domain/dossier/dossier.ts';
import type { Suggestion } from '../../../../domain/register/suggestion.ts';
import type { RightsRequest } from '../../../../domain/rights/request.ts';
import { packageContent } from '../../../../lambdas/rights/package/content.ts';
import type { PackageFacts } from '../../../../lambdas/rights/package/package-facts.ts';
import { NO_RECORDS, type Records } from '../../../../lambdas/shared/record-kinds.ts';
import { policyById } from '../../../../local/policies.ts';
import { heard } from '../../../domain/complaint/samples.ts';
import { access } from '../../../domain/rights/samples.ts';
import { AVAILABLE, ENDED } from '../../../domain/support/samples.ts';
import { fonts } from '../../letters/sample.ts';

const DOSSIER: Dossier = {
  ...ENDED,
  policyId: 're-integratieonderwijs',
  service: 'career-coaching',
  purpose: 'career-guidance',
  principalId: 'principal-1',
  notices: [{ regulationVersion: '2018-06-01', givenOn: '2026-01-05', channel: 'letter' }],
  secrets: {
    client: { firstName: 'Noor', lastName: 'de Wit & <b>Böhm</b>', email: 'noor@example.org', career: 'Bakker\nKok' },
    decisionReference: 'UWV/2026/77',
    follows: 'reference-to-another',
  },
};

const OWN: Document = {
  ...AVAILABLE,
  documentId: 'document-2',
  uploader: { personId: 'client-1', role: 'client' },
  files: ['client'],
  secrets: { fileName: 'brief "van" Noor.txt' },
};

const CONSENT: Consent = {
  consentId: 'consent-1',
  dossierId: DOSSIER.dossierId,
  clientId: DOSSIER.clientId,
  version: 2,
  state: 'granted',
  scope: 'disclosure',
  textVersion: '1',
  subject: {
    kind: 'disclosure',
    principalId: 'principal-1',
    documents: [{ documentId: 'document-1', sha256: 'a'.repeat(64), category: 'cv' }],
  },
  askedBy: { personId: 'coach-1', role: 'coach' },
  askedAt: '2026-02-01T09:00:00.000Z',
  expiresOn: '2026-03-01',
  answeredAt: '2026-02-02T23:30:00.000Z',
  bounces: [],
  receipts: [],
  secrets: { shown: { principal: 'Gemeente Voorbeeldstad', documents: { 'document-1': 'cv.pdf' } } },
};

/** A request of another day with everything in it that one can have. */
export const EARLIER: RightsRequest = {
  ...access(),
  requestId: 'request-0',
  dossierId: DOSSIER.dossierId,
  state: 'closed',
  kinds: ['correction', 'access'],
  registeredBy: 'owner',
  channel: 'letter',
  receivedOn: '2025-11-03',
  registeredAt: '2025-11-04T09:00:00.000Z',
  identity: { state: 'established', method: 'call', on: '2025-11-07', by: 'owner' },
  stop: { from: '2025-11-05', until: '2025-11-07' },
  extension: { by: '2026-01-05', on: '2025-11-20' },
  changes: [
    { n: 1, kind: 'correction', target: { field: 'career' }, ground: 'incorrect' },
    { n: 2, kind: 'correction', target: { documentId: 'document-1' }, ground: 'incorrect' },
  ],
  duplicates: ['request-9'],
  confirmedAt: '2025-11-04T09:01:00.000Z',
  decidedOn: '2025-12-01',
  decisions: [
    { kind: 'correction', outcome: 'partly', exceptions: [], changes: [1] },
    { kind: 'access', outcome: 'granted', exceptions: [], appointment: { on: '2025-12-08', time: '10:00' } },
  ],
  executions: [
    { kind: 'correction', state: 'done', from: '2025-12-01', doneOn: '2025-12-02', by: 'system' },
    { kind: 'access', state: 'done', from: '2025-12-01', doneOn: '2025-12-08', by: 'owner' },
  ],
  told: [{ principalId: 'principal-1', at: '2025-12-02T10:00:00.000Z', kinds: ['correction'] }],
  requesterToldAt: '2025-12-08T12:00:00.000Z',
  closedOn: '2025-12-08',
  runs: 1,
  secrets: {
    note: 'Ik was nooit slager.',
    changes: { 1: { from: 'Slager', to: 'Bakker' }, 2: { to: 'Er staat een fout in' } },
    doubt: 'De brief was niet ondertekend.',
    extensionReasons: 'Wij moesten oude stukken nalezen.',
    reasons: { correction: 'Een stuk veranderen wij niet.' },
    appointment: { place: 'Lindelaan 4', explanation: 'Neem iemand mee.' },
    executionNotes: { access: 'Samen alles gelezen.' },
  },
};

const SUGGESTION: Suggestion = {
  suggestionId: 'suggestion-1',
  receivedAt: '2026-02-10T10:00:00.000Z',
  state: 'answered',
  answeredAt: '2026-02-12T10:00:00.000Z',
  role: 'client',
  version: 2,
  secrets: { text: 'Zet de thee klaar.', senderId: 'client-1', answer: 'Dat doen wij voortaan.' },
};

const disclosed = (event: LedgerEntry['event'], at: string): LedgerEntry => ({
  event,
  at,
  documentId: 'document-1',
  sha256: 'a'.repeat(64),
  category: 'cv',
  principalId: 'principal-1',
  consentId: 'consent-1',
});

export const entry = (action: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
  chain: DOSSIER.dossierId,
  seq: 1,
  at: '2026-02-01T09:00:00.000Z',
  actor: { role: 'coach', id: 'coach-1' } satisfies AuditActor,
  act: 'consult',
  action,
  articles: ['RIO-1.5'],
  facts: {},
  previous: '0'.repeat(64),
  hash: 'f'.repeat(64),
  ...more,
});

const RECORDS: Records = {
  ...NO_RECORDS,
  dossier: [DOSSIER],
  document: [AVAILABLE, OWN],
  consent: [CONSENT],
  receipt: [{ consentId: 'consent-1', n: 1, hash: 'b'.repeat(64), text: '{"type":"dossierwacht-consent-receipt"}' }],
  ledger: [disclosed('disclosed', '2026-02-02T23:30:00.000Z'), disclosed('downloaded', '2026-02-04T08:15:00.000Z')],
  rights: [EARLIER, access()],
  complaint: [heard()],
  suggestion: [SUGGESTION],
};

/** A dossier with something of everything. */
export const FACTS: PackageFacts = {
  kind: 'access',
  language: 'nl',
  policy: policyById('re-integratieonderwijs'),
  madeAt: '2026-03-05T10:00:00Z',
  dossier: DOSSIER,
  request: access(),
  records: RECORDS,
  leftOut: 0,
  fileNames: new Map(),
  principals: new Map([['principal-1', { type: 'municipality', name: 'Gemeente Voorbeeldstad' }]]),
  audit: [
    entry('dossier.create', { act: 'collect', facts: { number: '2026-0001' } }),
    entry('document.download', {
      actor: { role: 'owner', id: 'owner-1' },
      facts: { document: 'document-1', case: 'x' },
    }),
    entry('client.change', { actor: { role: 'client' }, act: 'update', facts: { fields: 'career email' } }),
  ],
  fonts,
};

/** The files of a package, by name. */
export async function filesOf(
  more: Partial<PackageFacts> = {},
  others: Partial<Records> = {},
): Promise<Map<string, Buffer>> {
  const records = { ...RECORDS, ...others };
  const fileNames = new Map(records.document.map(({ documentId, secrets }) => [documentId, secrets.fileName]));
  const files = await packageContent({ ...FACTS, ...more, records, fileNames });
  return new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes)]));
}

/** What a reader of a page reads. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
