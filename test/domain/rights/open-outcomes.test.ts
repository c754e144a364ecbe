import { describe, expect, test } from 'vitest';
import { watchIdentity, withdrawRequest } from '../../../domain/rights/identity.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import { answerNow, awaitAnswer, confirmRequest } from '../../../domain/rights/wait.ts';
import { escalateRequest, remindOfRequest, rescheduleRequest } from '../../../domain/rights/watch.ts';
import { ask, doubted, extend, finished, levitation, prove } from './asking.ts';
import { agenda, answered, entry, put, type Row, toClient, toOwner, waiting, without } from './expected.ts';
import { access, asked, at, letter, next, STATUTORY, TODAY } from './samples.ts';

const same = (request: RightsRequest): RightsRequest => request;
const RULES = ['RIO-3.6', 'rights.term'];
const IN_DOUBT = ['AVG-12.6', 'rights.identity-in-doubt'];
/** The term of what came in today, seen from today. */
const MONTH = agenda({ reminder: '2025-03-29', due: '2025-04-05' });
const DAYS = { nominal: '2025-04-05', outer: '2025-04-07' };

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
    [
      toClient('rights-identity-known', { dueOn: '2025-04-15', outer: '2025-04-15', stood: 'true' }),
      answered('established'),
    ],
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
