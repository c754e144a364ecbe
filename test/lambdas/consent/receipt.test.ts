import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type ConsentReceipt, consentReceiptSchema } from '../../../contracts/consent/receipt.ts';
import { CONSENT_STATES } from '../../../domain/consent/consent.ts';
import { type ReceiptFacts, receiptOf } from '../../../lambdas/consent/receipt.ts';
import { policyById } from '../../../local/policies.ts';
import { AT, factsOf, IDS, NAMES, policies, sampleReceipt } from './sample.ts';

const cases = policies.flatMap((policy) =>
  policy.consents.scopes.flatMap((scope) =>
    CONSENT_STATES.map((event) => [policy.id, scope.id, event, factsOf(policy, scope, event)] as const),
  ),
);
const read = (facts: ReceiptFacts): ConsentReceipt =>
  consentReceiptSchema().parse(JSON.parse(receiptOf({ ...facts }).text));
const sample = (scope: string, event: (typeof CONSENT_STATES)[number] = 'granted'): ConsentReceipt =>
  consentReceiptSchema().parse(JSON.parse(sampleReceipt(event, scope).text));

test.each(cases)('a receipt of %s %s, %s, is whole and the same each time', (_, __, event, facts) => {
  const { text, hash, mark } = receiptOf(facts);
  expect(hash).toBe(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'));
  expect(mark).toEqual({ n: 1, event, at: AT, hash });
  expect(receiptOf(structuredClone(facts))).toEqual({ text, hash, mark });
  const receipt = read(facts);
  const scope = facts.policy.consents.scopes.find(({ id }) => id === facts.consent.scope);
  expect(receipt).toMatchObject({ event, at: AT, article: scope?.article, askedBy: 'coach' });
  expect(receipt.text).toEqual({ version: scope?.texts[0].version, wording: scope?.texts[0].text });
  expect(receipt.subject.kind).toBe(facts.consent.subject.kind);
  expect(receipt.regulation).toEqual({ policy: facts.policy.id, version: facts.policy.regulations[0]?.version });
});

describe('what a receipt says', () => {
  it('[RIO-4.1] names who reads along, and what', () => {
    const { subject } = sample('partner-coach-reads');
    expect(subject).toMatchObject({ kind: 'partner', personId: IDS.person, person: NAMES.person, clientData: true });
    expect(subject.kind === 'partner' && subject.categories.map(({ name }) => name.nl)).toEqual(
      policyById('re-integratieonderwijs')
        .categories.slice(0, 2)
        .map(({ name }) => name.nl),
    );
  });

  it('[RIO-4.3] names who replaces, and the days', () => {
    const { subject, endsOn } = sample('replacement-coach');
    expect(subject).toMatchObject({ person: NAMES.person, from: '2026-07-06', until: '2026-07-24' });
    expect(endsOn).toBe('2026-07-25');
  });

  it('[RIO-5.1] names the principal and each document with its checksum and what a report holds', () => {
    const { subject } = sample('disclosure');
    expect(subject).toMatchObject({
      principal: NAMES.principal,
      documents: [
        {
          fileName: 'verslag.pdf',
          sha256: 'ab'.repeat(32),
          holds: [
            { id: 'abilities', name: { nl: 'Wat iemand kan', en: 'What somebody is able to do' } },
            { id: 'adaptations' },
          ],
        },
        { fileName: 'advies – “kort”.pdf', sha256: 'cd'.repeat(32) },
      ],
      until: '2026-12-31',
    });
  });

  it('says how a grant is taken back and where to complain', () => {
    const { notices, links } = policyById('re-integratieonderwijs');
    const { withdrawal, authority } = sample('disclosure');
    expect(withdrawal).toEqual(notices.withdrawal);
    expect(authority).toEqual({ ...links.supervisoryAuthority, notice: notices.supervisoryAuthority });
  });

  it('[EK-5.1] says nothing more: not why it was asked again, no token, not the client or the coach', () => {
    for (const [, , , facts] of cases) {
      const { text } = receiptOf(facts);
      for (const more of [
        IDS.client,
        IDS.coach,
        IDS.dossier,
        'gesprek',
        'token',
        facts.policy.organisation.postalAddress,
      ])
        expect(text).not.toContain(more);
    }
  });
});

describe('a receipt is made whatever became of the lists and names', () => {
  const policy = policyById('re-integratieonderwijs');
  const scope = policy.consents.scopes.find(({ id }) => id === 'disclosure');
  if (!scope) throw new Error('The practice has the scope');
  const facts = factsOf(policy, scope, 'withdrawn');

  it('without a wording that the policy no longer has', () => {
    const consent = { ...facts.consent, textVersion: '0' };
    expect(read({ ...facts, consent }).text).toEqual({ version: '0', wording: null });
  });

  it('of a scope and a category that the policy no longer has, by their ids', () => {
    const none = { ...policy, categories: [], consents: { ...policy.consents, scopes: [] } };
    const receipt = read({ ...facts, policy: none });
    expect(receipt).toMatchObject({ article: 'AVG-7.1', scope: { id: 'disclosure', name: { nl: 'disclosure' } } });
  });

  it('without names, by ids, and without a version of the regulation', () => {
    const receipt = read({ ...facts, names: {}, regulationVersion: undefined });
    expect(receipt.subject).toMatchObject({ principalId: IDS.principal });
    expect(receipt.subject).not.toHaveProperty('principal');
    expect(receipt.regulation).toEqual({ policy: policy.id });
  });

  it('with any name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 0xd800, max: 0xdfff }),
        (name, half) => {
          const principal = `${name}${String.fromCharCode(half)}`;
          const { subject } = read({ ...facts, names: { principal } });
          expect(subject.kind === 'disclosure' && subject.principal).toBe(principal.toWellFormed());
        },
      ),
    );
  });

  it('and any other fact gives another hash', () => {
    const { hash } = receiptOf(facts);
    const others: Partial<ReceiptFacts>[] = [
      { n: 2 },
      { event: 'ended' },
      { at: '2026-06-03T08:15:30.251Z' },
      { dossierNumber: '2026-0002' },
      { names: { ...NAMES, principal: 'Een ander' } },
      { consent: { ...facts.consent, expiresOn: '2026-06-16' } },
    ];
    for (const other of others) expect(receiptOf({ ...facts, ...other }).hash).not.toBe(hash);
  });
});
