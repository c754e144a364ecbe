import { expect, test } from 'vitest';
import {
  closeRequest,
  recordExecution,
  reportFailure,
  resumeRequest,
  tellRequester,
} from '../../../domain/rights/execution.ts';
import { beginRemoval, holdBack } from '../../../domain/rights/held.ts';
import type { RightKind, RightsRequest } from '../../../domain/rights/request.ts';
import { RUNNING } from '../support/samples.ts';
import { BOTH, CORRECTS, DAY, decidedOn, done, executing, MOMENT, NOW, two } from './decided.ts';
import { agenda, entry, type Row, started, toClient, toOwner, waiting, without } from './expected.ts';
import { correction, STATUTORY } from './samples.ts';

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
];

test.each(ROWS)(
  '[EK-10.5] %s: state, audit entry, agenda and effects',
  (_, before, command, after, audit, items, effects) => {
    expect(command(before)).toStrictEqual({ ok: true, next: after(before), audit, agenda: items, effects });
  },
);

const record = (request: RightsRequest, kind: RightKind) =>
  recordExecution(request, kind, { by: 'system' }, STATUTORY, DAY);

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

// What was asked stays readable beside what was done, whatever is recorded later.
test('[EK-10.3] the words of a change are those of the request where nothing else was recorded', () => {
  const secrets = { changes: { 1: { from: correction.from, to: correction.to } } };
  expect(record({ ...two(), secrets }, 'correction')).toMatchObject({ next: { secrets } });
});
