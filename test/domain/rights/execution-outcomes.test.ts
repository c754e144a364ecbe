import { describe, expect, test } from 'vitest';
import {
  closeRequest,
  erasesAll,
  recordExecution,
  reportFailure,
  resumeRequest,
  standingOf,
  stepsOf,
  tellRequester,
} from '../../../domain/rights/execution.ts';
import { beginRemoval, holdBack } from '../../../domain/rights/held.ts';
import { kindsToTell, tellPrincipal, toTell } from '../../../domain/rights/recipients.ts';
import type { Execution, KindDecision, RightKind, RightsRequest } from '../../../domain/rights/request.ts';
import { RIGHT_KINDS } from '../../../domain/rights/request.ts';
import { escalateExecution } from '../../../domain/rights/watch.ts';
import { HELD, RUNNING } from '../support/samples.ts';
import {
  agenda,
  entry,
  put,
  type Refusal,
  type Row,
  refusedWith,
  started,
  toClient,
  toOwner,
  waiting,
  without,
} from './expected.ts';
import { access, at, correction, STATUTORY } from './samples.ts';

const DAY = '2025-03-21';
const NOW = at(DAY);
const MOMENT = '2025-03-21T10:00:00.000Z';

/** Decided on 20 March, each kind granted and to be carried out. */
const decidedOn = (kinds: readonly RightKind[], more: Partial<KindDecision> = {}): RightsRequest => ({
  ...access(),
  kinds,
  state: 'decided',
  decidedOn: '2025-03-20',
  decisions: kinds.map((kind) => ({ kind, outcome: 'granted', exceptions: [], ...more })),
  executions: kinds.map((kind) => ({ kind, state: 'todo', from: '2025-03-20' })),
});
const executing = (request: RightsRequest, kind: RightKind, more: Partial<Execution>): RightsRequest => ({
  ...request,
  executions: request.executions.map((one) => (one.kind === kind ? { ...one, ...more } : one)),
});
const two = () => decidedOn(['correction', 'erasure'], { outcome: 'partly', documents: ['document-1'] });
const done = (request: RightsRequest, ...kinds: readonly RightKind[]): RightsRequest =>
  kinds.reduce((one, kind) => executing(one, kind, { state: 'done', doneOn: DAY, by: 'system' }), request);
const withOrder = (order: RightsRequest['order']): RightsRequest => ({
  ...decidedOn(['erasure']),
  ...(order ? { order } : {}),
});
const OWES = [{ ...access(), requestId: 'request-2' }];

const CORRECTS = ['AVG-16', 'rights.carried-out'];
const BOTH = ['AVG-16', 'RIO-6.3', 'rights.carried-out'];
const people = (count: number, first = 0) =>
  Array.from({ length: count }, (_, n) => `person-${String(first + n).padStart(3, '0')}`);
const recipient = (personId: string) => ({
  type: 'notify',
  notice: 'rights-recipient',
  recipient: { to: 'person', personId },
  facts: { dossier: '2026-0001', kinds: 'correction erasure' },
});
const TELLS = [...BOTH.slice(0, 2), 'rights.recipients-told', 'rights.carried-out'];
const tell = (request: RightsRequest, who: readonly string[]) =>
  tellPrincipal(request, 'principal-1', who, '2026-0001', STATUTORY, NOW);

const ROWS: readonly Row[] = [
  [
    'a step that is done, after it had failed',
    executing(executing(two(), 'correction', { failedAt: MOMENT, heldAt: MOMENT, removing: 'document-1' }), 'erasure', {
      failedAt: MOMENT,
    }),
    (one) =>
      recordExecution(
        { ...one, secrets: { changes: { 1: { to: 'b' }, 2: { to: 'c' } } } },
        'correction',
        { by: 'system', words: { 1: { from: 'a', to: 'b' } } },
        STATUTORY,
        DAY,
      ),
    (one) => ({
      ...one,
      executions: [
        { kind: 'correction', state: 'done', from: '2025-03-20', doneOn: DAY, by: 'system' },
        { kind: 'erasure', state: 'todo', from: '2025-03-20', failedAt: MOMENT },
      ],
      secrets: { changes: { 1: { from: 'a', to: 'b' }, 2: { to: 'c' } } },
    }),
    entry('change', 'carry-out', CORRECTS, { kind: 'correction', by: 'system' }),
    agenda({ execution: '2025-03-21' }),
    [],
  ],
  [
    'what the owner did by hand, with a note and a new document: the rest goes on',
    { ...two(), secrets: { changes: {}, executionNotes: { access: 'Gegeven' } } },
    (one) =>
      recordExecution(
        one,
        'correction',
        { by: 'owner', note: 'Nieuwe versie', replacements: [{ n: 2, documentId: 'document-2' }] },
        STATUTORY,
        DAY,
      ),
    (one) => ({
      ...one,
      runs: 2,
      executions: [
        {
          kind: 'correction',
          state: 'done',
          from: '2025-03-20',
          doneOn: DAY,
          by: 'owner',
          replacements: [{ n: 2, documentId: 'document-2' }],
        },
        { kind: 'erasure', state: 'todo', from: '2025-03-20' },
      ],
      secrets: { changes: {}, executionNotes: { access: 'Gegeven', correction: 'Nieuwe versie' } },
    }),
    entry('change', 'carry-out', CORRECTS, { kind: 'correction', by: 'owner' }),
    agenda({ execution: '2025-03-21' }),
    [started('request-1-2')],
  ],
  [
    'a step that fails',
    two(),
    (one) => reportFailure(one, 'correction', STATUTORY, NOW),
    (one) => executing(one, 'correction', { failedAt: MOMENT }),
    entry('record', 'failed', CORRECTS, { kind: 'correction' }),
    [],
    [toOwner('failed', { kind: 'correction' })],
  ],
  [
    'a failure of what was done already',
    done(two(), 'correction'),
    (one) => reportFailure(one, 'correction', STATUTORY, NOW),
    (one) => one,
    entry('record', 'failed', CORRECTS, { kind: 'correction' }),
    [],
    [toOwner('failed', { kind: 'correction' })],
  ],
  [
    'a failure of the whole',
    two(),
    (one) => reportFailure(one, undefined, STATUTORY, NOW),
    (one) => one,
    entry('record', 'failed', BOTH),
    [],
    [toOwner('failed')],
  ],
  [
    'what starts again',
    waiting(executing(executing(two(), 'correction', { failedAt: MOMENT }), 'erasure', { heldAt: MOMENT })),
    (one) => resumeRequest(one, STATUTORY),
    (one) => ({ ...without(one, 'token', 'awaits'), runs: 2, executions: two().executions }),
    entry('record', 'resume', BOTH, { run: 2 }),
    [],
    [started('request-1-2')],
  ],
  [
    'the requester who hears that it is done',
    done(two(), 'correction', 'erasure'),
    (one) => tellRequester(one, STATUTORY, NOW),
    (one) => ({ ...one, requesterToldAt: MOMENT }),
    entry('record', 'tell-requester', BOTH),
    [],
    [toClient('rights-done')],
  ],
  [
    'the requester of whom nothing was granted: the decision said it all',
    { ...two(), executions: [] },
    (one) => tellRequester(one, STATUTORY, NOW),
    (one) => ({ ...one, requesterToldAt: MOMENT }),
    entry('record', 'tell-requester', BOTH),
    [],
    [],
  ],
  [
    'the end',
    done(two(), 'correction', 'erasure'),
    (one) => closeRequest(one, STATUTORY, NOW),
    (one) => ({ ...one, state: 'closed', closedOn: DAY }),
    entry('record', 'close', BOTH),
    agenda(),
    [],
  ],
  [
    'what a hold keeps back',
    done(two(), 'correction'),
    (one) => holdBack(one, 'erasure', STATUTORY, NOW),
    (one) => executing(one, 'erasure', { heldAt: MOMENT }),
    entry('keep', 'held', ['RIO-6.3', 'rights.carried-out', 'hold.blocks-destruction'], { kind: 'erasure' }),
    [],
    [toOwner('held', { kind: 'erasure' })],
  ],
  [
    'what a hold cannot keep back any more',
    done(two(), 'erasure'),
    (one) => holdBack(one, 'erasure', STATUTORY, NOW),
    (one) => one,
    entry('keep', 'held', ['RIO-6.3', 'rights.carried-out', 'hold.blocks-destruction'], { kind: 'erasure' }),
    [],
    [toOwner('held', { kind: 'erasure' })],
  ],
  [
    'the removal of a document that begins',
    two(),
    (one) => beginRemoval(one, 'erasure', 'document-1', RUNNING, STATUTORY),
    (one) => executing(one, 'erasure', { removing: 'document-1' }),
    entry('erase', 'remove-document', ['RIO-6.3', 'rights.carried-out'], { kind: 'erasure', document: 'document-1' }),
    [],
    [],
  ],
  [
    'a principal with one person',
    { ...two(), told: [{ principalId: 'principal-0', at: MOMENT, kinds: ['correction'] }] },
    (one) => tell(one, ['person-1']),
    (one) => ({
      ...one,
      told: [...one.told, { principalId: 'principal-1', at: MOMENT, kinds: ['correction', 'erasure'] }],
    }),
    entry('disclose', 'tell-recipient', TELLS, { principal: 'principal-1', kinds: 'correction erasure', people: 1 }),
    [],
    [recipient('person-1')],
  ],
  [
    'a principal with nobody to tell',
    two(),
    (one) => tell(one, []),
    (one) => ({ ...one, told: [{ principalId: 'principal-1', at: MOMENT, kinds: ['correction', 'erasure'] }] }),
    entry('disclose', 'tell-recipient', TELLS, { principal: 'principal-1', kinds: 'correction erasure', people: 0 }),
    [],
    [],
  ],
  [
    'a principal with exactly as many people as one commit takes',
    two(),
    (one) => tell(one, people(80)),
    (one) => ({ ...one, told: [{ principalId: 'principal-1', at: MOMENT, kinds: ['correction', 'erasure'] }] }),
    entry('disclose', 'tell-recipient', TELLS, { principal: 'principal-1', kinds: 'correction erasure', people: 80 }),
    [],
    people(80).map(recipient),
  ],
  [
    'the first eighty of a large principal, by their ids',
    { ...two(), telling: { principalId: 'principal-0', upTo: 'person-050' } },
    (one) => tell(one, people(82).toReversed()),
    (one) => ({ ...one, telling: { principalId: 'principal-1', upTo: 'person-079' } }),
    entry('disclose', 'tell-recipient', TELLS, { principal: 'principal-1', kinds: 'correction erasure', people: 80 }),
    [],
    people(80).map(recipient),
  ],
  [
    'and those who are left',
    { ...two(), telling: { principalId: 'principal-1', upTo: 'person-079' } },
    (one) => tell(one, people(82)),
    (one) => ({
      ...without(one, 'telling'),
      told: [{ principalId: 'principal-1', at: MOMENT, kinds: ['correction', 'erasure'] }],
    }),
    entry('disclose', 'tell-recipient', TELLS, { principal: 'principal-1', kinds: 'correction erasure', people: 2 }),
    [],
    people(2, 80).map(recipient),
  ],
  [
    'a late step',
    decidedOn(['correction']),
    (one) => escalateExecution(one, [], STATUTORY, '2025-03-28'),
    (one) => one,
    entry('record', 'execution-overdue', CORRECTS, { kinds: 'correction', dueOn: '2025-03-27' }),
    [put('execution', '2025-03-29')],
    [toOwner('execution-overdue', { dueOn: '2025-03-27' })],
  ],
  [
    'an erasure that waits for the data to be given: that is not late',
    withOrder('access-first'),
    (one) => escalateExecution(one, OWES, STATUTORY, DAY),
    (one) => one,
    entry('record', 'wait', ['RIO-6.3', 'rights.carried-out'], { kinds: 'erasure', dueOn: '2025-03-21' }),
    [put('execution', '2025-03-22')],
    [],
  ],
  [
    'an erasure that waits, beside what somebody has to do: that is late',
    { ...decidedOn(['correction', 'erasure'], { byHand: true }), order: 'access-first' },
    (one) => escalateExecution(one, OWES, STATUTORY, DAY),
    (one) => one,
    entry('record', 'execution-overdue', BOTH, { kinds: 'correction erasure', dueOn: '2025-03-21' }),
    [put('execution', '2025-03-22')],
    [toOwner('execution-overdue', { dueOn: '2025-03-21' })],
  ],
  [
    'an erasure that nothing waits for any more: it is started again',
    withOrder('access-first'),
    (one) => escalateExecution(one, [], STATUTORY, DAY),
    (one) => ({ ...one, runs: 2 }),
    entry('record', 'execution-overdue', ['RIO-6.3', 'rights.carried-out'], { kinds: 'erasure', dueOn: '2025-03-21' }),
    [put('execution', '2025-03-22')],
    [toOwner('execution-overdue', { dueOn: '2025-03-21' }), started('request-1-2')],
  ],
  [
    'what is done and was not closed: it is started again',
    done(decidedOn(['correction']), 'correction'),
    (one) => escalateExecution(one, [], STATUTORY, DAY),
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

const record = (request: RightsRequest, kind: RightKind, more: object = {}) =>
  recordExecution(request, kind, { by: 'system', ...more }, STATUTORY, DAY);
const closed = (): RightsRequest => ({ ...two(), state: 'closed' });

test.each<Refusal>([
  [record(access(), 'access'), 'rights-not-decided', 'rights.carried-out'],
  [record(closed(), 'correction'), 'rights-closed', 'rights.carried-out'],
  [record(two(), 'access'), 'rights-not-decided', 'rights.carried-out', 'kind'],
  [record(done(two(), 'correction'), 'correction'), 'rights-closed', 'rights.carried-out', 'kind'],
  [
    record(two(), 'correction', { note: 'Van 111222333' }),
    'citizen-service-number',
    'free-text.no-citizen-service-number',
    'note',
  ],
  [reportFailure(closed(), 'correction', STATUTORY, NOW), 'rights-closed', 'rights.carried-out'],
  [resumeRequest(closed(), STATUTORY), 'rights-closed', 'rights.carried-out'],
  [tellRequester(access(), STATUTORY, NOW), 'rights-not-decided', 'rights.carried-out'],
  [tellRequester(closed(), STATUTORY, NOW), 'rights-closed', 'rights.carried-out'],
  [closeRequest(access(), STATUTORY, NOW), 'rights-not-decided', 'rights.carried-out'],
  [closeRequest(done(two(), 'correction'), STATUTORY, NOW), 'not-due', 'rights.carried-out'],
  [holdBack(closed(), 'erasure', STATUTORY, NOW), 'rights-not-decided', 'rights.carried-out'],
  [beginRemoval(closed(), 'erasure', 'document-1', RUNNING, STATUTORY), 'rights-not-decided', 'rights.carried-out'],
  [beginRemoval(two(), 'erasure', 'document-1', HELD, STATUTORY), 'held', 'rights.erasure-exceptions', 'kind'],
  [tell(closed(), ['person-1']), 'rights-not-decided', 'rights.recipients-told'],
  [escalateExecution(access(), [], STATUTORY, DAY), 'rights-not-decided', 'rights.carried-out'],
])('%# is refused with its code, its rule and its field', (outcome, code, rule, field) => {
  expect(outcome).toStrictEqual(refusedWith(code, rule, field));
});

test.each([
  ['access', 'disclose'],
  ['portability', 'disclose'],
  ['correction', 'change'],
  ['completion', 'change'],
  ['removal', 'erase'],
  ['erasure', 'erase'],
  ['objection', 'keep'],
  ['restriction', 'shield'],
] as const)('[RIO-1.5] carrying out %s is to %s', (kind, act) => {
  expect(record(decidedOn([kind]), kind)).toMatchObject({ ok: true, audit: [{ act }] });
});

describe('where a decided request stands', () => {
  const held = (request: RightsRequest, kind: RightKind) => executing(request, kind, { heldAt: MOMENT });
  const byHand = (kinds: readonly RightKind[]) => decidedOn(kinds, { byHand: true });

  test.each<[string, RightsRequest, RightsRequest[], readonly RightKind[], ReturnType<typeof standingOf>]>([
    ['open', access(), [], [], 'gone'],
    ['closed', done(closed(), 'correction', 'erasure'), [], [], 'gone'],
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

test('[EK-10.5] principals that got the data hear of what changed in them, and of nothing else', () => {
  expect(kindsToTell(decidedOn(RIGHT_KINDS))).toStrictEqual([
    'correction',
    'completion',
    'removal',
    'erasure',
    'restriction',
  ]);
  const told = { ...two(), told: [{ principalId: 'a', at: MOMENT, kinds: ['correction'] as const }] };
  expect(toTell(told, ['c', 'a', 'b', 'c'])).toStrictEqual(['b', 'c']);
  expect(toTell(decidedOn(['access']), ['a'])).toStrictEqual([]);
});

// What was asked stays readable beside what was done, whatever is recorded later.
test('[EK-10.3] the words of a change are those of the request where nothing else was recorded', () => {
  const secrets = { changes: { 1: { from: correction.from, to: correction.to } } };
  expect(record({ ...two(), secrets }, 'correction')).toMatchObject({ next: { secrets } });
});
