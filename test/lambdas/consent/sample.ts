import type { Consent, ConsentEvent, ConsentSubject } from '../../../domain/consent/consent.ts';
import { SUBJECT_OF } from '../../../domain/consent/rules.ts';
import { type ReceiptFacts, type ReceiptNames, receiptOf } from '../../../lambdas/consent/receipt.ts';
import { policyById } from '../../../local/policies.ts';
import type { Policy } from '../../../policies/index.ts';
import type { ConsentScope } from '../../../policies/types.ts';
import { everyRegulation } from '../../support/regulations.ts';

export const IDS = {
  consent: '7c0f1f63-6f0a-4a55-8d7f-2f4b1a9e0c11',
  dossier: 'c2a1e9d4-3b6f-4f57-a0de-91b7c5d8e6f2',
  client: '0f6c2f0a-9d8e-4c5b-a1f0-6e4d3c2b1a09',
  coach: '3d1b7c9e-5a2f-4e8d-9b6c-0a1f2e3d4c5b',
  person: 'b8e4d2c6-1f3a-4b5d-8c7e-9f0a1b2c3d4e',
  principal: '5e9d3c7b-2a1f-4d6e-8b0c-7f1e2d3c4b5a',
  cover: '9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d',
  documents: ['1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d', '2b3c4d5e-6f7a-4b8c-9d0e-1f2a3b4c5d6e'],
} as const;

export const NAMES = {
  person: 'Noor de Wit',
  principal: 'Werkgever Voorbeeld & Zn.',
  documents: { [IDS.documents[0]]: 'verslag.pdf', [IDS.documents[1]]: 'advies – “kort”.pdf' },
} as const satisfies ReceiptNames;

const subjects = (policy: Policy): { readonly [K in ConsentSubject['kind']]: ConsentSubject } => {
  const [first = '', second = ''] = policy.categories.map(({ id }) => id);
  const documents = [
    { documentId: IDS.documents[0], sha256: 'ab'.repeat(32), category: first, holds: ['abilities', 'adaptations'] },
    { documentId: IDS.documents[1], sha256: 'cd'.repeat(32), category: second },
  ];
  return {
    partner: { kind: 'partner', personId: IDS.person, categories: [first, second], clientData: true },
    cover: {
      kind: 'cover',
      coverId: IDS.cover,
      coachId: IDS.coach,
      personId: IDS.person,
      from: '2026-07-06',
      until: '2026-07-24',
    },
    disclosure: { kind: 'disclosure', principalId: IDS.principal, documents, until: '2026-12-31' },
    day: { kind: 'day', on: '2027-03-01' },
    purpose: { kind: 'purpose' },
  };
};

export const AT = '2026-06-03T08:15:30.250Z';

/** Fields that a consent has after an event, beside those of the question. */
const AFTER: { readonly [E in ConsentEvent]: Partial<Consent> } = {
  asked: {},
  granted: { answeredAt: AT },
  refused: { answeredAt: AT },
  expired: { endedAt: AT },
  withdrawn: { answeredAt: '2026-06-02T10:00:00.000Z', endedAt: AT },
  ended: { answeredAt: '2026-06-02T10:00:00.000Z', endedAt: AT, endReason: 'term' },
  cancelled: { endedAt: AT, endReason: 'taken-back' },
};

export const policies = everyRegulation.map((id): Policy => policyById(id));
const FIRST: Policy = policyById('re-integratieonderwijs');

export function factsOf(policy: Policy, scope: ConsentScope, event: ConsentEvent) {
  const subject = subjects(policy)[SUBJECT_OF[scope.does]];
  const granted = event === 'granted' || event === 'withdrawn' || event === 'ended';
  const endsOn = { cover: '2026-07-25', disclosure: '2027-01-01' }[subject.kind as string];
  const consent: Consent = {
    consentId: IDS.consent,
    dossierId: IDS.dossier,
    clientId: IDS.client,
    version: 2,
    state: event,
    scope: scope.id,
    textVersion: scope.texts[0].version,
    subject,
    askedBy: { personId: IDS.coach, role: 'coach' },
    askedAt: '2026-06-01T09:00:00.000Z',
    expiresOn: '2026-06-15',
    ...AFTER[event],
    ...(granted && endsOn ? { endsOn } : {}),
    bounces: [],
    receipts: [],
    token: 'a-task-token',
    secrets: { reason: 'Nog eens gevraagd na een gesprek' },
  };
  return {
    consent,
    event,
    at: AT,
    n: 1,
    policy,
    dossierNumber: '2026-0001',
    names: NAMES,
    regulationVersion: policy.regulations[0]?.version,
  } as const satisfies ReceiptFacts;
}

/** A receipt of a disclosure in the first practice, unless it says otherwise. */
export function sampleReceipt(event: ConsentEvent = 'granted', scopeId = 'disclosure', policy = FIRST) {
  const scope = policy.consents.scopes.find(({ id }) => id === scopeId);
  if (!scope) throw new Error(`There is no scope ${scopeId}`);
  return receiptOf(factsOf(policy, scope, event));
}
