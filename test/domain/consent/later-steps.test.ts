import { describe, expect, test } from 'vitest';
import {
  answerConsent,
  endConsent,
  expireConsent,
  remindOfConsent,
  withdrawConsent,
} from '../../../domain/consent/answer.ts';
import type { Consent } from '../../../domain/consent/consent.ts';
import type { Outcome } from '../../../domain/decision.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { refusal } from '../support/outcomes.ts';
import { HERE, NOW, question, RULES } from './samples.ts';

const no = (...parts: Parameters<typeof refuse>): Refusal => refuse(...parts).refusal;

describe('what a refusal of a later step rests on', () => {
  const none = { ...RULES, consents: { ...RULES.consents, scopes: [] } };
  const yes = { answer: 'granted', textVersion: '1' } as const;
  const refused: Consent = { ...question('partner'), state: 'refused' };
  const cases: [string, Outcome<Consent>, Refusal][] = [
    ['an answer', answerConsent(refused, yes, HERE, RULES, NOW), no('consent-answered', 'RIO-4.1')],
    [
      'an answer without the scope',
      answerConsent(refused, yes, HERE, none, NOW),
      no('consent-answered', 'consent.demonstrable'),
    ],
    ['a withdrawal', withdrawConsent(refused, RULES, NOW), no('consent-not-granted', 'RIO-4.1')],
    [
      'a withdrawal without the scope',
      withdrawConsent(refused, none, NOW),
      no('consent-not-granted', 'consent.withdrawable'),
    ],
    ['an end', endConsent(refused, 'handover', RULES, NOW), no('consent-not-granted', 'RIO-4.1')],
    [
      'an end without the scope',
      endConsent(refused, 'handover', none, NOW),
      no('consent-not-granted', 'consent.demonstrable'),
    ],
    [
      'an end before its day',
      endConsent(question('partner'), 'term', RULES, NOW),
      no('not-due', 'consent.demonstrable'),
    ],
    [
      'a lapse of what was answered',
      expireConsent(refused, RULES, NOW),
      no('consent-answered', 'consent.demonstrable'),
    ],
    ['a lapse before its day', expireConsent(question('partner'), RULES, NOW), no('not-due', 'consent.demonstrable')],
    [
      'a reminder of what was answered',
      remindOfConsent(refused, HERE, RULES, NOW),
      no('consent-answered', 'consent.demonstrable'),
    ],
  ];
  test.each(cases)('%s', (_, outcome, expected) => {
    expect(refusal(outcome)).toEqual(expected);
  });
});
