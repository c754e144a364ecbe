import { describe, expect, test } from 'vitest';
import { erasesAll, standingOf, stepsOf } from '../../../domain/rights/execution.ts';
import type { RightKind, RightsRequest } from '../../../domain/rights/request.ts';
import { escalateExecution } from '../../../domain/rights/watch.ts';
import { RUNNING } from '../support/samples.ts';
import { BOTH, CORRECTS, DAY, decidedOn, done, executing, MOMENT, OWES, two, withOrder } from './decided.ts';
import { entry, put, type Row, started, toOwner } from './expected.ts';
import { access, STATUTORY } from './samples.ts';

describe('where a decided request stands', () => {
  const held = (request: RightsRequest, kind: RightKind) => executing(request, kind, { heldAt: MOMENT });
  const byHand = (kinds: readonly RightKind[]) => decidedOn(kinds, { byHand: true });

  test.each<[string, RightsRequest, RightsRequest[], readonly RightKind[], ReturnType<typeof standingOf>]>([
    ['open', access(), [], [], 'gone'],
    ['closed', done({ ...two(), state: 'closed' }, 'correction', 'erasure'), [], [], 'gone'],
    ['with steps to go', two(), [], ['correction', 'erasure'], 'unfinished'],
    ['with one of two done', done(two(), 'correction'), [], ['erasure'], 'unfinished'],
    ['with one of two held back', held(two(), 'erasure'), [], ['correction', 'erasure'], 'unfinished'],
    ['with the last one held back', held(done(two(), 'correction'), 'erasure'), [], ['erasure'], 'later'],
    ['with a correction held back', held(decidedOn(['correction']), 'correction'), [], ['correction'], 'later'],
    ['with all done', done(two(), 'correction', 'erasure'), [], [], 'done'],
    ['by hand', byHand(['correction']), [], [], 'later'],
    ['erasure of a part by hand', decidedOn(['erasure'], { outcome: 'partly', byHand: true }), [], [], 'later'],
    ['erasure of all', decidedOn(['erasure']), [], [], 'erase'],
    ['erasure of all, after a step', decidedOn(['correction', 'erasure']), [], ['correction'], 'unfinished'],
    ['erasure of all, beside what is done by hand', byHand(['correction', 'erasure']), [], [], 'later'],
    ['erasure of all, with data still to give', withOrder(undefined), OWES, [], 'later'],
    ['erasure of all, the data first', withOrder('access-first'), OWES, [], 'later'],
    ['erasure of all, before the data', withOrder('erasure-first'), OWES, [], 'erase'],
    ['erasure of all, refused', { ...decidedOn(['erasure'], { outcome: 'refused' }), executions: [] }, [], [], 'done'],
  ])('[EK-10.5] %s', (_, request, others, steps, standing) => {
    expect([stepsOf(request), standingOf(request, others)]).toStrictEqual([steps, standing]);
  });

  test('all is erased only when that was granted wholly', () => {
    expect(erasesAll(decidedOn(['erasure']))).toBe(true);
    expect(erasesAll(two())).toBe(false);
    expect(erasesAll(decidedOn(['access']))).toBe(false);
  });
});

const ROWS: readonly Row[] = [
  [
    'a late step',
    decidedOn(['correction']),
    (one) => escalateExecution(one, [], RUNNING, STATUTORY, '2025-03-28'),
    (one) => one,
    entry('record', 'execution-overdue', CORRECTS, { kinds: 'correction', dueOn: '2025-03-27' }),
    [put('execution', '2025-03-29')],
    [toOwner('execution-overdue', { dueOn: '2025-03-27' })],
  ],
  [
    'an erasure that waits for the data to be given: that is not late',
    withOrder('access-first'),
    (one) => escalateExecution(one, OWES, RUNNING, STATUTORY, DAY),
    (one) => one,
    entry('record', 'wait', ['RIO-6.3', 'rights.carried-out'], { kinds: 'erasure', dueOn: '2025-03-21' }),
    [put('execution', '2025-03-22')],
    [],
  ],
  [
    'an erasure that waits, beside what somebody has to do: that is late',
    { ...decidedOn(['correction', 'erasure'], { byHand: true }), order: 'access-first' },
    (one) => escalateExecution(one, OWES, RUNNING, STATUTORY, DAY),
    (one) => one,
    entry('record', 'execution-overdue', BOTH, { kinds: 'correction erasure', dueOn: '2025-03-21' }),
    [put('execution', '2025-03-22')],
    [toOwner('execution-overdue', { dueOn: '2025-03-21' })],
  ],
  [
    'an erasure that nothing waits for any more: it is started again',
    withOrder('access-first'),
    (one) => escalateExecution(one, [], RUNNING, STATUTORY, DAY),
    (one) => ({ ...one, runs: 2 }),
    entry('record', 'execution-overdue', ['RIO-6.3', 'rights.carried-out'], { kinds: 'erasure', dueOn: '2025-03-21' }),
    [put('execution', '2025-03-22')],
    [toOwner('execution-overdue', { dueOn: '2025-03-21' }), started('request-1-2')],
  ],
  [
    'what is done and was not closed: it is started again',
    done(decidedOn(['correction']), 'correction'),
    (one) => escalateExecution(one, [], RUNNING, STATUTORY, DAY),
    (one) => ({ ...one, runs: 2 }),
    entry('record', 'execution-overdue', ['rights.carried-out'], { kinds: '' }),
    [put('execution', '2025-03-22')],
    [toOwner('execution-overdue'), started('request-1-2')],
  ],
];

test.each(ROWS)(
  '[EK-10.5] %s: state, audit entry, agenda and effects',
  (_, before, command, after, audit, items, effects) => {
    expect(command(before)).toStrictEqual({ ok: true, next: after(before), audit, agenda: items, effects });
  },
);
