import { expect, test } from 'vitest';
import { watchIdentity, withdrawRequest } from '../../../domain/rights/identity.ts';
import { escalateRequest, remindOfRequest } from '../../../domain/rights/watch.ts';
import { ask, doubted, extend, finished, levitation, prove } from './asking.ts';
import { type Refusal, refusedWith } from './expected.ts';
import { access, letter, next, STATUTORY, TODAY } from './samples.ts';

const BSN = ['citizen-service-number', 'free-text.no-citizen-service-number'] as const;

test.each<Refusal>([
  [ask(letter(), { doubt: 'Van 111222333' }), ...BSN, 'doubt'],
  [ask(letter(), { reason: 'much-work' }), 'stop-reason', 'rights.identity-in-doubt', 'reason'],
  [ask(letter(), { doubt: ' ' }), 'reasons-missing', 'rights.identity-in-doubt', 'doubt'],
  [ask(access()), 'identity-known', 'AVG-12.6'],
  [ask(doubted()), 'identity-asked', 'AVG-12.6'],
  [ask(letter(), {}, '2025-04-06'), 'stop-late', 'rights.identity-in-doubt'],
  [ask(finished('decided')), 'rights-decided', 'rights.term'],
  [ask(finished('withdrawn')), 'rights-closed', 'rights.term'],
  [prove(access()), 'identity-known', 'AVG-12.6'],
  [prove(finished('lapsed')), 'rights-closed', 'rights.term'],
  [prove(doubted(), { method: 'mfa-login' }), 'identity-method-unknown', 'AVG-12.6', 'method'],
  [prove(doubted(), { on: '2025-03-18' }), 'identity-day', 'AVG-12.6', 'on'],
  [prove(doubted(), { on: '2025-03-06' }), 'identity-day', 'AVG-12.6', 'on'],
  [watchIdentity(letter(), STATUTORY, '2025-04-18'), 'identity-known', 'AVG-12.6'],
  [watchIdentity(next(prove(doubted())), STATUTORY, '2025-04-18'), 'identity-known', 'AVG-12.6'],
  [watchIdentity({ ...doubted(), state: 'withdrawn' }, STATUTORY, '2025-04-18'), 'identity-known', 'AVG-12.6'],
  [withdrawRequest(finished('closed'), STATUTORY, TODAY), 'rights-closed', 'rights.term'],
  [extend(finished('decided')), 'rights-decided', 'rights.term'],
  [extend(next(extend(access()))), 'extension-twice', 'rights.term'],
  [extend(access(), { reasons: ' ' }), 'reasons-missing', 'rights.term', 'reasons'],
  [extend(access(), { reasons: 'Van 111222333' }), ...BSN, 'reasons'],
  [extend(access(), { by: 'P3M' }), 'extension-too-long', 'rights.term', 'by'],
  [extend(access(), { by: 'forever' }), 'extension-period', 'rights.term', 'by'],
  [extend(access(), {}, '2025-04-06'), 'extension-late', 'rights.term', 'by'],
  [extend(levitation()), 'right-unknown', 'rights.exercised', 'by'],
  [remindOfRequest(levitation(), STATUTORY, TODAY), 'right-unknown', 'rights.term'],
  [escalateRequest(levitation(), STATUTORY, TODAY), 'right-unknown', 'rights.term'],
  [remindOfRequest(finished('decided'), STATUTORY, TODAY), 'rights-decided', 'rights.term'],
  [remindOfRequest(doubted(), STATUTORY, TODAY), 'rights-decided', 'rights.term'],
  [escalateRequest(finished('closed'), STATUTORY, '2025-05-01'), 'rights-decided', 'rights.term'],
  [escalateRequest(doubted(), STATUTORY, '2025-05-01'), 'rights-decided', 'rights.term'],
  [escalateRequest(access(), STATUTORY, '2025-04-04'), 'not-due', 'rights.term'],
])('%# is refused with its code, its rule and its field', (outcome, code, rule, field) => {
  expect(outcome).toStrictEqual(refusedWith(code, rule, field));
});

test.each([
  ['asked on the day of the letter', ask(letter(), {}, TODAY)],
  ['asked on the last day of the month', ask(letter(), {}, '2025-04-05')],
  ['proven on the day of the question', prove(doubted(), { on: '2025-03-07' })],
])('[EK-9.3b] who it is, is %s', (_, outcome) => {
  expect(outcome.ok).toBe(true);
});
