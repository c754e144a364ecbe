import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consent, ConsentState } from '../../../domain/consent/consent.ts';
import { agendaOf, allowed, refusal } from '../support/outcomes.ts';
import { AVAILABLE, ENDED, ERASING, person, RUNNING } from '../support/samples.ts';
import { type Asked, asking, at, question, type ScopeId, SUBJECTS } from './samples.ts';

const codeOf = (id: ScopeId, asked: Asked = {}): string => refusal(asking(id, asked)).code;
const earlier = (id: ScopeId, state: ConsentState, more: Partial<Consent> = {}): Consent => ({
  ...question(id),
  consentId: 'consent-0',
  state,
  ...more,
});

test('[RIO-4.1] a question opens nothing, is asked in the wording of the day, and lapses by itself', () => {
  const { next, agenda, effects } = allowed(asking('partner'));
  expect(next).toMatchObject({ state: 'asked', textVersion: '1', expiresOn: '2026-03-19', receipts: [] });
  expect(agendaOf({ agenda })).toEqual({ 'consent-reminder': '2026-03-12', 'consent-expiry': '2026-03-19' });
  expect(effects).toEqual([
    {
      type: 'start-execution',
      machine: 'consent',
      name: 'consent-1',
      input: { consentId: 'consent-1', dossierId: 'dossier-1' },
    },
  ]);
  expect(question('partner', { now: at('2026-04-01T00:00:00+02:00') }).textVersion).toBe('2');
  expect(question('partner', { now: at('2026-03-31T23:59:59+02:00') }).textVersion).toBe('1');
});

test('[RIO-4.3] a question about a replacement lapses when the replacement is over', () => {
  const subject = { ...SUBJECTS.cover, from: '2026-03-05', until: '2026-03-07' };
  const { next, agenda } = allowed(asking('cover', { subject }));
  expect(next.expiresOn).toBe('2026-03-08');
  expect(agendaOf({ agenda })).toEqual({ 'consent-expiry': '2026-03-08' });
});

describe('asking the same again', () => {
  test('not while the question is open', () => {
    for (const id of Object.keys(SUBJECTS) as ScopeId[])
      expect([id, codeOf(id, { before: [earlier(id, 'asked')] })]).toEqual([id, 'consent-already-asked']);
  });

  test('after a no or a withdrawal only with a reason; after silence without one', () => {
    for (const state of ['refused', 'withdrawn'] as const) {
      const before = [earlier('partner', state)];
      expect(codeOf('partner', { before })).toBe('consent-reason-missing');
      expect(question('partner', { before, more: { reason: 'De partner helpt nu ook' } }).secrets).toEqual({
        reason: 'De partner helpt nu ook',
      });
    }
    for (const state of ['expired', 'ended', 'cancelled'] as const)
      expect(asking('partner', { before: [earlier('partner', state)] }).ok).toBe(true);
  });

  test('a reason is a free text: no citizen service number, no diagnosis', () => {
    expect(codeOf('partner', { more: { reason: 'BSN 111222333' } })).toBe('citizen-service-number');
    expect(codeOf('partner', { more: { reason: 'Diagnose: burn-out' } })).toBe('diagnosis');
  });

  test('another partner, other days and other documents are other questions', () => {
    const before = [earlier('partner', 'refused'), earlier('cover', 'refused'), earlier('disclosure', 'refused')];
    const other = { ...SUBJECTS.partner, personId: 'coach-3' };
    expect(asking('partner', { before, subject: other, resolved: { person: person('coach', 'coach-3') } }).ok).toBe(
      true,
    );
    const later = { ...SUBJECTS.cover, from: '2026-03-13', until: '2026-03-14' };
    expect(asking('cover', { before, subject: later }).ok).toBe(true);
    expect(codeOf('cover', { before, subject: { ...later, from: '2026-03-12' } })).toBe('consent-reason-missing');
    const elsewhere = { ...SUBJECTS.disclosure, principalId: 'principal-2' };
    expect(asking('disclosure', { before, subject: elsewhere }).ok).toBe(true);
  });

  test('a partner may be asked to read more while they read already: the new question names the grant', () => {
    const before = [earlier('partner', 'granted')];
    const subject = { ...SUBJECTS.partner, categories: ['cv', 'report'] };
    expect(question('partner', { before, subject })).toMatchObject({ state: 'asked', replaces: 'consent-0' });
    expect(codeOf('cover', { before: [earlier('cover', 'granted')] })).toBe('consent-already-asked');
  });
});

describe('what cannot be asked', () => {
  const partner = (more: object) => ({ ...SUBJECTS.partner, ...more });
  const document = (category: string, holds?: string[]) => ({
    ...SUBJECTS.disclosure,
    documents: [{ documentId: 'document-1', sha256: 'a'.repeat(64), category, ...(holds ? { holds } : {}) }],
  });
  const reintegration = { ...RUNNING, service: 'reintegration' };
  const cases: [string, ScopeId, Asked, string][] = [
    ['under erasure', 'partner', { dossier: ERASING }, 'under-erasure'],
    ['a scope that the policy does not have', 'partner', { more: { scope: 'everything' } }, 'consent-scope-unknown'],
    ['before there is a wording', 'partner', { now: at('2018-05-31T12:00:00Z') }, 'consent-text-unknown'],
    ['a subject of another scope', 'partner', { subject: SUBJECTS.contact }, 'consent-subject'],
    ['reading nothing', 'partner', { subject: partner({ categories: [], clientData: false }) }, 'consent-subject'],
    ['an unknown category', 'partner', { subject: partner({ categories: ['diary'] }) }, 'category-unknown'],
    ['nobody as partner', 'partner', { resolved: { person: undefined } }, 'coach-unknown'],
    ['a client as partner', 'partner', { resolved: { person: person('client') } }, 'coach-unknown'],
    ['a removed coach', 'cover', { resolved: { person: { ...person('coach'), state: 'removed' } } }, 'coach-unknown'],
    ['the coach as own replacement', 'cover', { resolved: { person: person('coach', 'coach-1') } }, 'cover-same-coach'],
    ['a replacement after the end', 'cover', { dossier: ENDED }, 'trajectory-ended'],
    ['an unknown principal', 'disclosure', { resolved: { principalType: undefined } }, 'principal-unknown'],
    ['a day gone by', 'disclosure', { subject: { ...SUBJECTS.disclosure, until: '2026-03-04' } }, 'consent-day'],
    ['no documents', 'disclosure', { subject: { ...SUBJECTS.disclosure, documents: [] } }, 'document-unknown'],
    ['an unknown document', 'disclosure', { resolved: { documents: [undefined] } }, 'document-unknown'],
    [
      'a document that is not there yet',
      'disclosure',
      { resolved: { documents: [{ ...AVAILABLE, state: 'accepted' }] } },
      'document-not-ready',
    ],
    ['health to an employer', 'disclosure', { subject: document('limitations') }, 'medical-disclosure-refused'],
    ['a content that is not listed', 'disclosure', { subject: document('report', ['cause']) }, 'report-contents'],
    [
      'a report that does not say what it holds',
      'disclosure',
      { dossier: reintegration, subject: document('report') },
      'report-contents',
    ],
    ['today as a day to come', 'shorter', { subject: { kind: 'day', on: '2026-03-05' } }, 'consent-day'],
    ['beyond the hard stop', 'paper', { subject: { kind: 'day', on: '2031-03-06' } }, 'consent-day'],
    [
      'a client whose mail bounces',
      'partner',
      { resolved: { client: { ...person('client'), mailBounced: '2026-03-01' } } },
      'mail-bounces',
    ],
  ];
  test.each(cases)('%s', (_, id, asked, code) => {
    expect(codeOf(id, asked)).toBe(code);
  });

  test('[RIO-5.1] health may go to who is not an employer, and a report that says what it holds to one', () => {
    expect(asking('disclosure', { subject: document('limitations'), resolved: { principalType: 'uwv' } }).ok).toBe(
      true,
    );
    const subject = document('report', ['abilities', 'adaptations']);
    expect(asking('disclosure', { dossier: reintegration, subject }).ok).toBe(true);
    expect(asking('disclosure', { subject: document('report') }).ok).toBe(true);
  });
});

test('whatever was asked before, a question begins unanswered and names nothing that it does not ask for', () => {
  const states = fc.constantFrom<ConsentState>('granted', 'refused', 'expired', 'withdrawn', 'ended', 'cancelled');
  const ids = fc.constantFrom(...(Object.keys(SUBJECTS) as ScopeId[]));
  fc.assert(
    fc.property(ids, fc.array(fc.tuple(ids, states), { maxLength: 4 }), (id, past) => {
      const before = past.map(([one, state]) => earlier(one, state));
      const outcome = asking(id, { before, more: { reason: 'Omdat het helpt' } });
      if (!outcome.ok) return outcome.refusal.code === 'consent-already-asked';
      const { state, subject, answeredAt, version } = outcome.next;
      expect({ state, subject, answeredAt, version }).toEqual({
        state: 'asked',
        subject: SUBJECTS[id],
        answeredAt: undefined,
        version: 1,
      });
      return true;
    }),
  );
});
