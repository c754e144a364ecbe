import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consent, ConsentState } from '../../../domain/consent/consent.ts';
import { agendaOf, allowed, refusal } from '../support/outcomes.ts';
import { person } from '../support/samples.ts';
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

test('[RIO-4.3] a question about a replacement that is far away lapses as any other', () => {
  const subject = { ...SUBJECTS.cover, from: '2026-04-10', until: '2026-04-20' };
  const { next, agenda } = allowed(asking('cover', { subject }));
  expect(next.expiresOn).toBe('2026-03-19');
  expect(agendaOf({ agenda })).toEqual({ 'consent-reminder': '2026-03-12', 'consent-expiry': '2026-03-19' });
});

test.each([
  ['2026-03-11', { 'consent-expiry': '2026-03-12' }],
  ['2026-03-12', { 'consent-reminder': '2026-03-12', 'consent-expiry': '2026-03-13' }],
])('nobody is reminded on the day that the question lapses: a replacement until %s', (until, agenda) => {
  const subject = { ...SUBJECTS.cover, until };
  expect(agendaOf(allowed(asking('cover', { subject })))).toEqual(agenda);
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

  test('a reason is a free text: no citizen service number', () => {
    expect(codeOf('partner', { more: { reason: 'BSN 111222333' } })).toBe('citizen-service-number');
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

  test('another day may be asked while one is granted, and names that grant', () => {
    for (const id of ['shorter', 'paper'] as const)
      expect(question(id, { before: [earlier(id, 'granted')] }).replaces).toBe('consent-0');
  });

  test('the same may be asked in the new wording when the question names the grant that it replaces', () => {
    for (const id of ['cover', 'disclosure', 'contact'] as const) {
      const before = [earlier(id, 'granted')];
      expect(question(id, { before, more: { replaces: 'consent-0' } }).replaces).toBe('consent-0');
      expect(codeOf(id, { before, more: { replaces: 'consent-9' } })).toBe('consent-already-asked');
    }
  });

  test('replaces no grant about another matter, and nothing that is no grant', () => {
    const before = [earlier('partner', 'refused'), earlier('cover', 'granted'), earlier('contact', 'granted')];
    expect(question('partner', { before, more: { reason: 'De partner helpt nu ook' } })).not.toHaveProperty('replaces');
    const behind = [...before, earlier('partner', 'granted', { consentId: 'consent-00' })];
    expect(question('partner', { before: behind, more: { reason: 'Nu ook' } }).replaces).toBe('consent-00');
  });

  test('a client who said no may change their mind without a reason', () => {
    for (const state of ['refused', 'withdrawn'] as const) {
      const more = { askedBy: { personId: 'client-1', role: 'client' } } as const;
      expect(asking('partner', { before: [earlier('partner', state)], more }).ok).toBe(true);
    }
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
