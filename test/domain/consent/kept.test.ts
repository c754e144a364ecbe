import { describe, expect, test } from 'vitest';
import { answerConsent, endConsent, remindOfConsent, withdrawConsent } from '../../../domain/consent/answer.ts';
import type { Consent } from '../../../domain/consent/consent.ts';
import { allowed } from '../support/outcomes.ts';
import { HERE, NOW, question, RULES, SUBJECTS } from './samples.ts';

const yes = { answer: 'granted', textVersion: '1' } as const;
const no = { answer: 'refused', textVersion: '1' } as const;
const MOMENT = '2026-03-05T09:00:00.000Z';

const ASKED = question('partner');
const WAITED_FOR: Consent = { ...ASKED, token: 'token-1' };
const answered = (consent: Consent, answer: typeof yes | typeof no = yes) =>
  allowed(answerConsent(consent, answer, HERE, RULES, NOW));

describe('if the workflow does not tell the asker, the agenda does so the next day', () => {
  const tells = (more: Partial<Consent>): boolean =>
    answered({ ...ASKED, ...more }).agenda.some((one) => one.op === 'put' && one.item.kind === 'consent-tell');

  test.each([
    ['coach', true],
    ['owner', true],
    ['client', false],
    ['system', false],
  ] as const)('when the %s asked: %s', (role, expected) => {
    expect(tells({ askedBy: { personId: 'coach-1', role } })).toBe(expected);
  });

  test('unless they know already', () => {
    expect(tells({ toldAt: MOMENT })).toBe(false);
  });
});

describe('what is kept of a consent', () => {
  const kept: Consent = {
    consentId: 'consent-1',
    dossierId: 'dossier-1',
    clientId: 'client-1',
    version: 1,
    state: 'asked',
    scope: 'partner',
    textVersion: '1',
    subject: SUBJECTS.partner,
    askedBy: { personId: 'coach-1', role: 'coach' },
    askedAt: MOMENT,
    expiresOn: '2026-03-19',
    bounces: [],
    receipts: [],
    secrets: {},
  };

  test('is the question, with nothing in it that was not given', () => {
    expect(question('partner')).toStrictEqual(kept);
    const secrets = { reason: 'De partner helpt nu ook', shown: { person: 'Sam Bos' } };
    const more = { ...secrets, replaces: 'consent-0' };
    expect(question('partner', { more })).toStrictEqual({ ...kept, replaces: 'consent-0', secrets });
  });

  test('is the answer and the end, each with its moment; the token is spent', () => {
    const granted = { ...kept, state: 'granted', answeredAt: MOMENT, endsOn: '2027-03-05' };
    expect(answered(WAITED_FOR).next).toStrictEqual(granted);
    expect(answered(WAITED_FOR, no).next).toStrictEqual({ ...kept, state: 'refused', answeredAt: MOMENT });
    expect(allowed(withdrawConsent(answered(ASKED).next, RULES, NOW)).next).toStrictEqual({
      ...granted,
      state: 'withdrawn',
      endedAt: MOMENT,
    });
    expect(allowed(endConsent(WAITED_FOR, 'taken-back', RULES, NOW)).next).toStrictEqual({
      ...kept,
      state: 'cancelled',
      endedAt: MOMENT,
      endReason: 'taken-back',
    });
    expect(allowed(remindOfConsent(ASKED, HERE, RULES, NOW)).next).toStrictEqual({ ...kept, remindedOn: '2026-03-05' });
  });
});
