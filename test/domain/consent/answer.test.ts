import { describe, expect, test } from 'vitest';
import {
  answerConsent,
  endConsent,
  endsOlder,
  expireConsent,
  remindOfConsent,
  withdrawConsent,
} from '../../../domain/consent/answer.ts';
import { CONSENT_STATES, type Consent, END_REASONS } from '../../../domain/consent/consent.ts';
import { agendaOf, allowed, refusal } from '../support/outcomes.ts';
import { at, HERE, NOW, question, RULES, type ScopeId, SUBJECTS } from './samples.ts';

const yes = { answer: 'granted', textVersion: '1' } as const;
const no = { answer: 'refused', textVersion: '1' } as const;
const answered = (consent: Consent, answer: typeof yes | typeof no = yes, now = NOW): Consent =>
  allowed(answerConsent(consent, answer, HERE, RULES, now)).next;
const given = (id: ScopeId, more: Partial<Consent> = {}): Consent => ({ ...answered(question(id)), ...more });
const mail = (event: string) => ({
  type: 'notify',
  notice: 'consent-receipt',
  recipient: { to: 'person', personId: 'client-1' },
  facts: { dossier: 'dossier-1', consent: 'consent-1', event },
});

describe('the answer', () => {
  test('[RIO-4.1] a yes is in force from that moment, with a receipt, and nobody is reminded any more', () => {
    const { next, agenda, effects } = allowed(answerConsent(question('partner'), yes, HERE, RULES, NOW));
    expect(next).toMatchObject({ state: 'granted', answeredAt: '2026-03-05T09:00:00.000Z', endsOn: '2027-03-05' });
    expect(agendaOf({ agenda })).toMatchObject({
      'consent-reminder': 'drop',
      'consent-expiry': 'drop',
      'consent-end': '2027-03-05',
    });
    expect(effects).toEqual([mail('granted')]);
  });

  test('a no is kept as a no, with a receipt', () => {
    const { next, audit, effects } = allowed(answerConsent(question('partner'), no, HERE, RULES, NOW));
    expect(next).toMatchObject({ state: 'refused', answeredAt: '2026-03-05T09:00:00.000Z' });
    expect(next).not.toHaveProperty('endsOn');
    expect(audit[0].action).toBe('consent.refuse');
    expect(effects).toEqual([mail('refused')]);
  });

  test('whoever waits is told, whatever the answer', () => {
    const waiting = { ...question('partner'), token: 'token-1' };
    for (const answer of [yes, no])
      expect(allowed(answerConsent(waiting, answer, HERE, RULES, NOW)).effects).toContainEqual({
        type: 'answer-token',
        token: 'token-1',
        outcome: answer.answer,
      });
  });

  test('is given once', () => {
    for (const state of ['granted', 'refused', 'withdrawn', 'ended'] as const)
      for (const answer of [yes, no])
        expect(refusal(answerConsent({ ...question('partner'), state }, answer, HERE, RULES, NOW)).code).toBe(
          'consent-answered',
        );
  });

  test('is given in time, also when no sweep ran', () => {
    const last = at('2026-03-18T23:59:59+01:00');
    expect(answered(question('partner'), yes, last).state).toBe('granted');
    const late = at('2026-03-19T00:00:00+01:00');
    expect(refusal(answerConsent(question('partner'), yes, HERE, RULES, late)).code).toBe('consent-expired');
    for (const state of ['expired', 'cancelled'] as const)
      expect(refusal(answerConsent({ ...question('partner'), state }, yes, HERE, RULES, NOW)).code).toBe(
        'consent-expired',
      );
  });

  test('is given to the wording that was shown, which the policy still has', () => {
    const other = { answer: 'granted', textVersion: '2' } as const;
    expect(refusal(answerConsent(question('partner'), other, HERE, RULES, NOW))).toMatchObject({
      code: 'consent-text-unknown',
      field: 'textVersion',
    });
    const { scopes } = RULES.consents;
    const newer = scopes.map((scope) => ({ ...scope, texts: scope.texts.filter(({ version }) => version === '2') }));
    for (const rules of [
      { ...RULES, consents: { ...RULES.consents, scopes: newer } },
      { ...RULES, consents: { ...RULES.consents, scopes: [] } },
    ])
      expect(refusal(answerConsent(question('partner'), yes, HERE, rules, NOW)).code).toBe('consent-text-unknown');
  });
});

test('[RIO-4.3] a yes to a replacement begins and ends with its days', () => {
  const { next, agenda } = allowed(answerConsent(question('cover'), yes, HERE, RULES, NOW));
  expect(next).toMatchObject({ startsOn: '2026-03-10', endsOn: '2026-03-13' });
  expect(agendaOf({ agenda })['consent-end']).toBe('2026-03-13');
  // The longest that a replacement lasts was weighed when it was planned, and is not counted from the answer.
  const far = question('cover', { subject: { ...SUBJECTS.cover, from: '2026-04-10', until: '2026-04-20' } });
  expect(answered(far)).toMatchObject({ startsOn: '2026-04-10', endsOn: '2026-04-21' });
});

test('[RIO-5.1] a disclosure ends after its last day, and without one only by the client', () => {
  const until = { ...SUBJECTS.disclosure, until: '2026-03-20' };
  expect(answered(question('disclosure', { subject: until })).endsOn).toBe('2026-03-21');
  expect(answered(question('disclosure'))).not.toHaveProperty('endsOn');
});

test.each([
  ['2026-03-13', '2026-03-14'],
  ['2026-03-14', '2026-03-15'],
  ['2026-03-15', '2026-03-15'],
  [undefined, '2026-03-15'],
])('of its own last day (%s) and the longest that the policy allows, the earlier ends a grant: %s', (until, endsOn) => {
  const scopes = RULES.consents.scopes.map((scope) => ({ ...scope, maxDays: 10 }));
  const rules = { ...RULES, consents: { ...RULES.consents, scopes } };
  const subject = { ...SUBJECTS.disclosure, ...(until ? { until } : {}) };
  expect(allowed(answerConsent(question('disclosure', { subject }), yes, HERE, rules, NOW)).next.endsOn).toBe(endsOn);
});

describe('afterwards', () => {
  test('taking back works at any moment of a grant, and only then', () => {
    for (const state of CONSENT_STATES) {
      const outcome = withdrawConsent(given('disclosure', { state }), RULES, NOW);
      expect([state, outcome.ok]).toEqual([state, state === 'granted']);
      if (!outcome.ok) expect(outcome.refusal.code).toBe('consent-not-granted');
    }
    const { next, agenda, effects } = allowed(withdrawConsent(given('disclosure', { token: 'token-1' }), RULES, NOW));
    expect(next).toMatchObject({ state: 'withdrawn', endedAt: '2026-03-05T09:00:00.000Z' });
    expect(agendaOf({ agenda })['consent-end']).toBe('drop');
    expect(effects).toContainEqual(mail('withdrawn'));
    expect(effects).toContainEqual({ type: 'answer-token', token: 'token-1', outcome: 'withdrawn' });
  });

  test('silence lapses on its day, not before, grants nothing, and stays silence', () => {
    const late = at('2026-03-19T00:00:00+01:00');
    expect(refusal(expireConsent(question('partner'), RULES, at('2026-03-18T23:59:59+01:00'))).code).toBe('not-due');
    const { next, effects } = allowed(expireConsent(question('partner'), RULES, late));
    expect(next.state).toBe('expired');
    expect(next).not.toHaveProperty('answeredAt');
    expect(effects).toContainEqual(mail('expired'));
    for (const state of CONSENT_STATES.filter((one) => one !== 'asked'))
      expect(expireConsent({ ...question('partner'), state }, RULES, late).ok).toBe(false);
  });

  test('a term ends on its day and not before; the other reasons at any moment', () => {
    const cover = given('cover');
    expect(refusal(endConsent(cover, 'term', RULES, at('2026-03-12T23:59:59+01:00'))).code).toBe('not-due');
    expect(allowed(endConsent(cover, 'term', RULES, at('2026-03-13T00:00:00+01:00'))).next).toMatchObject({
      state: 'ended',
      endReason: 'term',
    });
    expect(refusal(endConsent(given('disclosure'), 'term', RULES, NOW)).code).toBe('not-due');
    for (const reason of END_REASONS.filter((one) => one !== 'term')) {
      expect(allowed(endConsent(cover, reason, RULES, NOW)).next).toMatchObject({ state: 'ended', endReason: reason });
      expect(allowed(endConsent(question('cover'), reason, RULES, NOW)).next.state).toBe('cancelled');
    }
    for (const state of CONSENT_STATES.filter((one) => one !== 'asked' && one !== 'granted'))
      expect(refusal(endConsent({ ...cover, state }, 'handover', RULES, NOW)).code).toBe('consent-not-granted');
  });

  test('a reminder goes out once, for a question that is still open', () => {
    const { agenda, effects, next } = allowed(remindOfConsent(question('partner'), HERE, RULES, NOW));
    expect(agendaOf({ agenda })).toEqual({ 'consent-reminder': 'drop' });
    expect(effects).toMatchObject([{ notice: 'consent-reminder', recipient: { personId: 'client-1' } }]);
    expect(next.state).toBe('asked');
    expect(remindOfConsent(given('partner'), HERE, RULES, NOW).ok).toBe(false);
    expect(refusal(remindOfConsent(next, HERE, RULES, at('2026-03-13T09:00:00Z'))).code).toBe('consent-answered');
  });
});

test('what a newer question does to the grant it asks about', () => {
  const older = given('partner', { consentId: 'consent-0' });
  const newer = (state: Consent['state'], textVersion = '1'): Consent => ({ ...given('partner'), state, textVersion });
  expect(endsOlder(newer('granted'), older)).toBe(true);
  expect([endsOlder(newer('refused'), older), endsOlder(newer('expired'), older)]).toEqual([false, false]);
  expect([endsOlder(newer('refused', '2'), older), endsOlder(newer('expired', '2'), older)]).toEqual([true, true]);
  expect(endsOlder(newer('asked', '2'), older)).toBe(false);
  expect(endsOlder(newer('granted'), { ...older, state: 'withdrawn' })).toBe(false);
});
