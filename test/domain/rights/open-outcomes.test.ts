import { describe, expect, test } from 'vitest';
import { extendRequest } from '../../../domain/rights/extend.ts';
import { askIdentity, establishIdentity, watchIdentity, withdrawRequest } from '../../../domain/rights/identity.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import { answerNow, awaitAnswer, confirmRequest } from '../../../domain/rights/wait.ts';
import { escalateRequest, remindOfRequest, rescheduleRequest } from '../../../domain/rights/watch.ts';
import { STOP_REASON } from '../../../domain/terms/rights-terms.ts';
import {
  agenda,
  answered,
  entry,
  put,
  type Refusal,
  type Row,
  refusedWith,
  toClient,
  toOwner,
  waiting,
  without,
} from './expected.ts';
import { access, asked, at, letter, next, STATUTORY, TODAY } from './samples.ts';

const same = (request: RightsRequest): RightsRequest => request;
const RULES = ['RIO-3.6', 'rights.term'];
const IN_DOUBT = ['AVG-12.6', 'rights.identity-in-doubt'];
/** The term of what came in today, seen from today. */
const MONTH = agenda({ reminder: '2025-03-29', due: '2025-04-05' });
const DAYS = { nominal: '2025-04-05', outer: '2025-04-07' };

const ask = (request: RightsRequest, more: object = {}, today = '2025-03-07') =>
  askIdentity(request, { reason: STOP_REASON, doubt: 'Een ander adres', ...more }, STATUTORY, today);
const prove = (request: RightsRequest, more: object = {}, today = '2025-03-17') =>
  establishIdentity(request, { method: 'call-back', on: '2025-03-17', by: 'owner', ...more }, STATUTORY, today);
const extend = (request: RightsRequest, more: object = {}, today = TODAY) =>
  extendRequest(request, { by: 'P2M', reasons: 'Veel papier', ...more }, STATUTORY, today);
/** Asked on 7 March who it is. */
const doubted = () => next(ask(letter()));
/** One that is no longer open. */
const finished = (state: RightsRequest['state']): RightsRequest => ({ ...access(), state });

const ROWS: readonly Row[] = [
  [
    'confirm receipt',
    access(),
    (one) => confirmRequest(one, STATUTORY, at(TODAY)),
    (one) => ({ ...one, confirmedAt: '2025-03-05T10:00:00.000Z' }),
    entry('record', 'confirm', RULES),
    [],
    [toClient('rights-received')],
  ],
  [
    'ask who it is: the clock stands, and only that is on the agenda',
    letter(),
    ask,
    (one) => ({
      ...one,
      identity: { state: 'asked', on: '2025-03-07' },
      stop: { from: '2025-03-07' },
      secrets: { ...one.secrets, doubt: 'Een ander adres' },
    }),
    entry('record', 'ask-identity', IN_DOUBT, { from: '2025-03-07' }),
    agenda({ identity: '2025-03-21' }),
    [toClient('rights-identity')],
  ],
  [
    'prove who it is after ten days: they are added to the month',
    waiting(doubted(), 'identity'),
    prove,
    (one) => ({
      ...without(one, 'token', 'awaits'),
      identity: { state: 'established', method: 'call-back', on: '2025-03-17', by: 'owner' },
      stop: { from: '2025-03-07', until: '2025-03-17' },
    }),
    entry('record', 'establish-identity', IN_DOUBT, { method: 'call-back', on: '2025-03-17' }),
    agenda({ reminder: '2025-04-08', due: '2025-04-15' }),
    [answered('established')],
  ],
  [
    'sign in, without having been asked, while nothing waits for it',
    waiting(letter()),
    (one) => prove(one, { method: 'anything', on: '2025-03-09', by: 'client' }, '2025-03-09'),
    (one) => ({ ...one, identity: { state: 'established', method: 'mfa-login', on: '2025-03-09', by: 'client' } }),
    entry('record', 'establish-identity', IN_DOUBT, { method: 'mfa-login', on: '2025-03-09' }),
    MONTH,
    [],
  ],
  [
    'remind of the question',
    doubted(),
    (one) => watchIdentity(one, STATUTORY, '2025-03-21'),
    same,
    entry('record', 'remind-identity', ['AVG-12.6']),
    agenda({ identity: '2025-04-18' }),
    [toClient('rights-identity-reminder')],
  ],
  [
    'let it lapse, six weeks after the question',
    waiting(doubted(), 'identity'),
    (one) => watchIdentity(one, STATUTORY, '2025-04-18'),
    (one) => ({ ...without(one, 'token', 'awaits'), state: 'lapsed', closedOn: '2025-04-18' }),
    entry('record', 'lapse', IN_DOUBT, { asked: '2025-03-07' }),
    agenda(),
    [toClient('rights-lapsed'), answered('lapsed')],
  ],
  [
    'withdraw',
    waiting(access()),
    (one) => withdrawRequest(one, STATUTORY, '2025-03-09'),
    (one) => ({ ...without(one, 'token', 'awaits'), state: 'withdrawn', closedOn: '2025-03-09' }),
    entry('record', 'withdraw', ['rights.exercised']),
    agenda(),
    [toOwner('withdrawn'), answered('withdrawn')],
  ],
  [
    'extend',
    access(),
    extend,
    (one) => ({
      ...one,
      extension: { by: 'P2M', on: TODAY },
      secrets: { ...one.secrets, extensionReasons: 'Veel papier' },
    }),
    entry('record', 'extend', RULES, { by: 'P2M', on: TODAY }),
    agenda({ reminder: '2025-05-29', due: '2025-06-05' }),
    [toClient('rights-extended')],
  ],
  [
    'wait for the decision',
    access(),
    (one) => awaitAnswer(one, 'decision', 'token-1', STATUTORY),
    (one) => waiting(one),
    entry('record', 'await', RULES, { awaits: 'decision' }),
    [],
    [],
  ],
  [
    'wait for who it is, which is known',
    access(),
    (one) => awaitAnswer(one, 'identity', 'token-1', STATUTORY),
    same,
    entry('record', 'await', RULES, { awaits: 'identity' }),
    [],
    [answered('established')],
  ],
  [
    'remind a week before the term ends',
    access(),
    (one) => remindOfRequest(one, STATUTORY, '2025-03-29'),
    same,
    entry('record', 'remind', RULES, DAYS),
    agenda({ reminder: '2025-04-03', due: '2025-04-05' }),
    [toOwner('due', { dueOn: '2025-04-05', outer: '2025-04-07' })],
  ],
  [
    'escalate on the day',
    access(),
    (one) => escalateRequest(one, STATUTORY, '2025-04-05'),
    same,
    entry('record', 'escalate', RULES, DAYS),
    [put('due', '2025-04-06')],
    [toOwner('overdue', { dueOn: '2025-04-05', outer: '2025-04-07', late: 'false' })],
  ],
  [
    'escalate on the Monday after that Saturday: still in time',
    access(),
    (one) => escalateRequest(one, STATUTORY, '2025-04-07'),
    same,
    entry('record', 'escalate', RULES, DAYS),
    [put('due', '2025-04-08')],
    [toOwner('overdue', { dueOn: '2025-04-05', outer: '2025-04-07', late: 'false' })],
  ],
  [
    'escalate what is late',
    access(),
    (one) => escalateRequest(one, STATUTORY, '2025-04-08'),
    same,
    entry('record', 'overdue', RULES, DAYS),
    [put('due', '2025-04-09')],
    [toOwner('overdue', { dueOn: '2025-04-05', outer: '2025-04-07', late: 'true' })],
  ],
];

test.each(ROWS)('%s: state, audit entry, agenda and effects', (_, before, command, after, audit, items, effects) => {
  expect(command(before)).toStrictEqual({ ok: true, next: after(before), audit, agenda: items, effects });
});

const BSN = ['citizen-service-number', 'free-text.no-citizen-service-number'] as const;
const levitation = (): RightsRequest => ({ ...access(), kinds: ['levitation' as never] });

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
  // The policy was changed since, and has no such right any more.
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

test.each<[RightsRequest, ReturnType<typeof answerNow>, ReturnType<typeof answerNow>]>([
  [letter(), undefined, undefined],
  [doubted(), undefined, undefined],
  [access(), 'established', undefined],
  [finished('decided'), 'established', 'decided'],
  [finished('closed'), 'established', 'decided'],
  [finished('withdrawn'), 'withdrawn', 'withdrawn'],
  [{ ...doubted(), state: 'lapsed' }, 'lapsed', 'lapsed'],
])(
  '%# what an execution is answered that asks for the identity, and for the decision',
  (request, identity, decision) => {
    expect([answerNow(request, 'identity'), answerNow(request, 'decision')]).toStrictEqual([identity, decision]);
  },
);

describe('a day that a decree makes a holiday', () => {
  const decreed = (date: string) => ({
    ...STATUTORY,
    decreedHolidays: [{ date, name: { nl: 'Feest', en: 'Feast' } }],
  });

  test('moves nothing on the agenda: people work to the nominal day, and only the outer one rolls', () => {
    expect(rescheduleRequest(access(), STATUTORY, decreed('2025-04-07'), TODAY)).toBeUndefined();
  });

  test('a request whose days moved for another reason is put on them, with the days that it has now', () => {
    // The reminders of the policy are others now.
    const before = { ...STATUTORY, rights: { ...STATUTORY.rights, reminderDays: [10] } };
    expect(rescheduleRequest(access(), before, decreed('2025-04-07'), TODAY)).toStrictEqual({
      ok: true,
      next: access(),
      audit: entry('record', 'reschedule', RULES, { nominal: '2025-04-05', outer: '2025-04-08' }),
      agenda: [put('reminder', '2025-03-29')],
      effects: [],
    });
    expect(rescheduleRequest(levitation(), before, STATUTORY, TODAY)).toBeUndefined();
  });
});

test('[EK-10.4] a request about several rights is due with the first of them', () => {
  const both = next(asked({ kinds: ['access', 'portability'] }));
  expect(remindOfRequest(both, STATUTORY, '2025-03-29')).toMatchObject({
    audit: [{ rules: ['RIO-3.6', 'AVG-20', 'rights.term'], facts: DAYS }],
  });
});
