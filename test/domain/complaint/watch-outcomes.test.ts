import { expect, test } from 'vitest';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import {
  awaitAnswer,
  endRetention,
  escalateComplaint,
  escalateConfirmation,
  escalateMeasure,
  remindOfComplaint,
  reportFailure,
} from '../../../domain/complaint/watch.ts';
import { agenda, answered, COACH, entry, notice, OWNER, type Row, RUNS, started, waiting } from './expected.ts';
import { at, made, next, open, POLICY, TODAY } from './samples.ts';

const same = (one: Complaint): Complaint => one;
const tomorrow = (kind: string, dueOn: string, reference = 'complaint-1') => [
  { op: 'put', item: { subject: 'dossier-1', kind: `complaint-${kind}`, reference, dueOn } },
];
const byCoach = (): Complaint => ({ ...open(), handler: { kind: 'person', personId: 'coach-1' } });
const measures = [
  { n: 1, ownerId: 'owner', dueOn: TODAY, doneOn: TODAY },
  { n: 2, ownerId: 'coach-1', dueOn: TODAY },
  { n: 3, ownerId: 'owner', dueOn: TODAY },
];
const closedOne = (): Complaint => ({ ...open(), state: 'closed', closedOn: TODAY });
const dueFacts = { dueOn: '2025-04-16', outer: '2025-04-16' };
const measureDue = (recipient: typeof OWNER) => notice('measure-due', recipient, { dueOn: TODAY });
const overdue = (n: number, day: string) => (one: Complaint) => escalateMeasure(one, n, day);

const ROWS: readonly Row[] = [
  [
    'an overdue confirmation',
    next(made()),
    (one) => escalateConfirmation(one, TODAY),
    (one) => ({ ...one, runs: 2 }),
    entry('record', 'confirm-overdue', 'receipt-confirmed'),
    tomorrow('confirm', '2025-03-06'),
    [notice('failed', OWNER), started('complaint-1-2')],
  ],
  [
    'a reminder',
    open(),
    (one) => remindOfComplaint(one, POLICY, TODAY),
    same,
    entry('record', 'remind', 'decision-term', { dueOn: '2025-04-16' }),
    agenda(RUNS),
    [notice('due', OWNER, dueFacts)],
  ],
  [
    'the last day',
    byCoach(),
    (one) => escalateComplaint(one, POLICY, '2025-04-16'),
    same,
    entry('record', 'escalate', 'decision-term', dueFacts),
    tomorrow('due', '2025-04-17'),
    [COACH, OWNER].map((one) => notice('overdue', one, { ...dueFacts, late: 'false' })),
  ],
  [
    'the day after',
    byCoach(),
    (one) => escalateComplaint(one, POLICY, '2025-04-17'),
    same,
    entry('record', 'overdue', 'decision-term', dueFacts),
    tomorrow('due', '2025-04-18'),
    [COACH, OWNER].map((one) => notice('overdue', one, { ...dueFacts, late: 'true' })),
  ],
  [
    'a measure on its day',
    { ...open(), measures },
    overdue(2, TODAY),
    same,
    entry('record', 'measure-due', 'measures', { measure: 2 }),
    tomorrow('measure', '2025-03-06', 'complaint-1.2'),
    [measureDue(COACH)],
  ],
  [
    'a measure after its day',
    { ...open(), measures },
    overdue(2, '2025-03-06'),
    same,
    entry('record', 'measure-due', 'measures', { measure: 2 }),
    tomorrow('measure', '2025-03-07', 'complaint-1.2'),
    [measureDue(COACH), measureDue(OWNER)],
  ],
  [
    'a measure of the owner after its day',
    { ...open(), measures },
    overdue(3, '2025-03-06'),
    same,
    entry('record', 'measure-due', 'measures', { measure: 3 }),
    tomorrow('measure', '2025-03-07', 'complaint-1.3'),
    [measureDue(OWNER)],
  ],
  [
    'a first wait',
    open(),
    (one) => awaitAnswer(one, 'decision', 'token-1'),
    waiting,
    entry('record', 'await', 'procedure', { awaits: 'decision' }),
    [],
    [],
  ],
  [
    'the same wait',
    waiting(open()),
    (one) => awaitAnswer(one, 'decision', 'token-1'),
    same,
    entry('record', 'await', 'procedure', { awaits: 'decision' }),
    [],
    [],
  ],
  [
    'another wait',
    waiting(open()),
    (one) => awaitAnswer(one, 'decision', 'token-2'),
    (one) => ({ ...one, token: 'token-2' }),
    entry('record', 'await', 'procedure', { awaits: 'decision' }),
    [],
    answered('gone'),
  ],
  [
    'a wait for an answer to what is open again',
    open(),
    (one) => awaitAnswer(one, 'answer', 'token-1'),
    same,
    entry('record', 'await', 'procedure', { awaits: 'answer' }),
    [],
    answered('reopened'),
  ],
  [
    'a failure',
    open(),
    (one) => reportFailure(one, at(TODAY)),
    same,
    entry('record', 'failed', 'procedure', { at: '2025-03-05T10:00:00.000Z' }),
    [],
    [notice('failed', OWNER)],
  ],
  [
    'a hold',
    closedOne(),
    (one) => endRetention(one, { held: true, last: true }, TODAY),
    same,
    entry('keep', 'keep', 'content-ends', { held: 'true' }),
    tomorrow('retention', '2025-04-05'),
    [],
  ],
  [
    'the end with measures done',
    { ...closedOne(), measures: measures.slice(0, 1) },
    (one) => endRetention(one, { held: false, last: false }, TODAY),
    same,
    entry('erase', 'erase', 'content-ends'),
    [{ op: 'drop', subject: 'dossier-1', kind: 'complaint-retention', reference: 'complaint-1' }],
    [],
  ],
];

test.each(ROWS)('%s: state, audit entry, agenda and effects', (_, before, command, after, audit, items, effects) => {
  expect(command(before)).toStrictEqual({ ok: true, next: after(before), audit, agenda: items, effects });
});
