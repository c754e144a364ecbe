import { expect, test } from 'vitest';
import { erasesAll, recordByHand, standingOf, stepsOf, waitForErasure } from '../../../domain/rights/execution.ts';
import { planErasure, type RightsDossier } from '../../../domain/rights/on-dossier.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import { dropErasure } from '../../../domain/rights/take-back.ts';
import { escalateExecution } from '../../../domain/rights/watch.ts';
import { allowed } from '../support/outcomes.ts';
import { HELD, RUNNING } from '../support/samples.ts';
import { BOTH, DAY, decidedOn, done } from './decided.ts';
import { decide, granted } from './deciding.ts';
import { agenda, entry, put, type Refusal, type Row, refusedWith, started, toClient, toOwner } from './expected.ts';
import { access, next, registered, STATUTORY, TODAY } from './samples.ts';

/** The last day of the grace, since it was decided on 20 March. */
const WAITED = '2025-03-27';
const ERASES = ['RIO-6.3', 'rights.carried-out'];
const LETTER = { requestId: 'request-1', channel: 'letter' } as const;
const known = (kinds: RightsRequest['kinds']): RightsRequest =>
  next(registered({ kinds, identity: { method: 'in-person', on: TODAY } }));
const letter = (...kinds: RightsRequest['kinds']): RightsRequest => ({ ...decidedOn(kinds), channel: 'letter' });
const planned: RightsDossier = allowed(planErasure(RUNNING, LETTER, STATUTORY, '2025-03-20')).next;
const overdue = (rules: readonly string[], facts: Record<string, string>) =>
  entry('record', 'execution-overdue', rules, facts);

const withdrawn = (one: RightsRequest): RightsRequest => ({
  ...one,
  runs: 2,
  decisions: [
    { kind: 'correction', outcome: 'granted', exceptions: [] },
    { kind: 'erasure', outcome: 'granted', exceptions: [], withdrawnOn: DAY },
  ],
  executions: [{ kind: 'correction', state: 'todo', from: '2025-03-20' }],
});

const ROWS: readonly Row[] = [
  [
    'granted: its term starts after the grace, that of anything else at once',
    known(['erasure', 'restriction']),
    (one) => decide(one, [granted('erasure'), granted('restriction')]),
    (one) => ({
      ...one,
      state: 'decided',
      decidedOn: '2025-03-20',
      decisions: (['erasure', 'restriction'] as const).map((kind) => ({ kind, outcome: 'granted', exceptions: [] })),
      executions: [
        { kind: 'erasure', state: 'todo', from: WAITED },
        { kind: 'restriction', state: 'todo', from: '2025-03-20' },
      ],
      secrets: { ...one.secrets, reasons: {} },
    }),
    entry('record', 'decide', ['RIO-6.3', 'AVG-18', 'rights.term', 'rights.refusal-explained'], {
      erasure: 'granted',
      restriction: 'granted',
      exceptions: '',
    }),
    agenda({ execution: '2025-03-21' }),
    [toClient('rights-decision')],
  ],
  [
    'told for a later day: its term runs from there, and nothing else moves',
    letter('correction', 'erasure'),
    (one) => waitForErasure(one, '2025-04-20', STATUTORY, DAY),
    (one) => ({
      ...one,
      executions: [
        { kind: 'correction', state: 'todo', from: '2025-03-20' },
        { kind: 'erasure', state: 'todo', from: '2025-04-20' },
      ],
    }),
    entry('record', 'wait', [...ERASES, 'destruction.waits'], { kinds: 'erasure', dueOn: '2025-04-20' }),
    agenda({ execution: '2025-03-27' }),
    [],
  ],
  [
    'watched while it waits: that is not late',
    letter('erasure'),
    (one) => escalateExecution(one, [], planned, STATUTORY, DAY),
    (one) => one,
    entry('record', 'wait', ERASES, { kinds: 'erasure', dueOn: '2025-03-21' }),
    [put('execution', '2025-03-22')],
    [],
  ],
  [
    'watched while it waits beside what is not done: that is late',
    letter('correction', 'erasure'),
    (one) => escalateExecution(one, [], planned, STATUTORY, DAY),
    (one) => one,
    overdue(BOTH, { kinds: 'correction erasure', dueOn: '2025-03-21' }),
    [put('execution', '2025-03-22')],
    [toOwner('execution-overdue', { dueOn: '2025-03-21' })],
  ],
  [
    'watched on the day that was told: it is started again',
    letter('erasure'),
    (one) => escalateExecution(one, [], planned, STATUTORY, WAITED),
    (one) => ({ ...one, runs: 2 }),
    overdue(ERASES, { kinds: 'erasure', dueOn: '2025-03-21' }),
    [put('execution', '2025-03-28')],
    [toOwner('execution-overdue', { dueOn: '2025-03-21' }), started('request-1-2')],
  ],
  [
    'watched before the dossier has it: it is started again',
    letter('erasure'),
    (one) => escalateExecution(one, [], RUNNING, STATUTORY, DAY),
    (one) => ({ ...one, runs: 2 }),
    overdue(ERASES, { kinds: 'erasure', dueOn: '2025-03-21' }),
    [put('execution', '2025-03-22')],
    [toOwner('execution-overdue', { dueOn: '2025-03-21' }), started('request-1-2')],
  ],
  [
    'of a dossier whose request has nothing left to do: that is started again',
    done(letter('correction'), 'correction'),
    (one) => escalateExecution(one, [], planned, STATUTORY, DAY),
    (one) => ({ ...one, runs: 2 }),
    overdue(['rights.carried-out'], { kinds: '' }),
    [put('execution', '2025-03-22')],
    [toOwner('execution-overdue'), started('request-1-2')],
  ],
  [
    'taken back by the client, which the owner hears: the rest goes on',
    letter('correction', 'erasure'),
    (one) => dropErasure(one, 'client', STATUTORY, DAY),
    withdrawn,
    entry('record', 'withdraw', ['RIO-6.3', 'rights.exercised'], { by: 'client' }),
    agenda({ execution: '2025-03-27' }),
    [started('request-1-2'), toOwner('withdrawn')],
  ],
  [
    'taken back by the owner, who knows',
    letter('correction', 'erasure'),
    (one) => dropErasure(one, 'owner', STATUTORY, DAY),
    withdrawn,
    entry('record', 'withdraw', ['RIO-6.3', 'rights.exercised'], { by: 'owner' }),
    agenda({ execution: '2025-03-27' }),
    [started('request-1-2')],
  ],
];

test.each(ROWS)(
  '[RIO-6.3] an erasure that somebody else registered, %s: state, audit entry, agenda and effects',
  (_, before, command, after, audit, items, effects) => {
    expect(command(before)).toStrictEqual({ ok: true, next: after(before), audit, agenda: items, effects });
  },
);

test('[RIO-6.3] taken back, it erases nothing any more', () => {
  const dropped = next(dropErasure(letter('erasure'), 'client', STATUTORY, DAY));
  expect([erasesAll(dropped), stepsOf(dropped), standingOf(dropped, [])]).toStrictEqual([false, [], 'done']);
});

test.each<Refusal>([
  [waitForErasure(access(), WAITED, STATUTORY, DAY), 'rights-not-decided', 'rights.carried-out'],
  [dropErasure(access(), 'client', STATUTORY, DAY), 'rights-not-decided', 'rights.exercised'],
  [
    recordByHand(letter('erasure'), HELD, { kind: 'erasure' }, STATUTORY, DAY),
    'held',
    'rights.erasure-exceptions',
    'kind',
  ],
])('%# is refused with its code, its rule and its field', (outcome, code, rule, field) => {
  expect(outcome).toStrictEqual(refusedWith(code, rule, field));
});
