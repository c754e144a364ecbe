import { expect, test } from 'vitest';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import { answerDecision, closeUnanswered, decideComplaint, measureDone } from '../../../domain/complaint/decide.ts';
import {
  agenda,
  answered,
  CLIENT,
  COACH,
  entry,
  notice,
  OWNER,
  type Row,
  RUNS,
  waiting,
  without,
  withSecrets,
} from './expected.ts';
import { heard, next, open, POLICY, REPORT, TODAY } from './samples.ts';

const MEASURES = [
  { text: 'Afspraken bevestigen', ownerId: 'coach-1', dueOn: '2025-04-01' },
  { text: 'Rooster delen', ownerId: 'owner', dueOn: TODAY },
];
const KNOWN = new Set(['coach-1', 'owner']);
const decision = { outcome: 'partly', reasons: 'Deels gelijk', measures: MEASURES } as const;
const decidedOne = () => waiting(next(decideComplaint(heard(), decision, KNOWN, POLICY, TODAY)));
const promised = [
  { n: 1, ownerId: 'coach-1', dueOn: '2025-04-01' },
  { n: 2, ownerId: 'owner', dueOn: TODAY },
];
const REOPENS_TWICE = { ...POLICY, complaints: { ...POLICY.complaints, maxReopenings: 2 } };
const anonymous = { complainant: { kind: 'anonymous' }, channel: 'anonymous' } as const;

const ROWS: readonly Row[] = [
  [
    'decide',
    waiting(heard()),
    (one) => decideComplaint(one, decision, KNOWN, POLICY, TODAY),
    (one) => ({
      ...without(one, 'token'),
      state: 'decided',
      decisions: [{ outcome: 'partly', on: TODAY }],
      decidedInTime: true,
      measures: promised,
      secrets: withSecrets(one, {
        reasons: ['Deels gelijk'],
        measures: { 1: 'Afspraken bevestigen', 2: 'Rooster delen' },
      }),
    }),
    entry('record', 'decide', 'reasoned-decision', { outcome: 'partly', measures: 2 }),
    agenda({ answer: '2025-03-20' }, ['2025-04-01', TODAY]),
    [
      notice('decision', CLIENT),
      notice('measure', COACH, { dueOn: '2025-04-01' }),
      notice('measure', OWNER, { dueOn: TODAY }),
      ...answered('decided'),
    ],
  ],
  [
    'decide on a signal',
    waiting(open(anonymous)),
    (one) => decideComplaint(one, { ...decision, measures: [] }, KNOWN, POLICY, TODAY),
    (one) => ({
      ...without(one, 'token'),
      state: 'closed',
      closedOn: TODAY,
      decisions: [{ outcome: 'partly', on: TODAY }],
      decidedInTime: true,
      secrets: withSecrets(one, { reasons: ['Deels gelijk'] }),
    }),
    entry('record', 'decide', 'reasoned-decision', { outcome: 'partly', measures: 0 }),
    agenda({ retention: '2027-03-05' }),
    answered('closed'),
  ],
  [
    'say that it is solved',
    decidedOne(),
    (one) => answerDecision(one, { solved: true }, POLICY, '2025-03-19'),
    (one) => ({ ...without(one, 'token'), state: 'closed', closedOn: '2025-03-19', solved: true }),
    entry('record', 'solved', 'solved-or-not'),
    agenda({ retention: '2027-03-19' }, ['2025-04-01', '2025-03-19']),
    [notice('closed', CLIENT), ...answered('closed')],
  ],
  [
    'say that it is not solved for the last time',
    { ...decidedOne(), reopenings: 1 },
    (one) => answerDecision(one, { solved: false, words: 'Nog niet' }, POLICY, TODAY),
    (one) => ({
      ...without(one, 'token'),
      state: 'closed',
      closedOn: TODAY,
      solved: false,
      secrets: withSecrets(one, { notSolved: 'Nog niet' }),
    }),
    entry('record', 'not-solved', 'solved-or-not'),
    agenda({ retention: '2027-03-05' }, ['2025-04-01', TODAY]),
    [notice('closed', CLIENT), ...answered('closed')],
  ],
  [
    'open it again',
    decidedOne(),
    (one) => answerDecision(one, { solved: false, words: 'Nog niet' }, POLICY, TODAY),
    (one) => ({
      ...without(one, 'token', 'hearing'),
      solved: false,
      deferralsBefore: 0,
      state: 'received',
      termFrom: TODAY,
      reopenings: 1,
      before: [{ kind: 'owner' }],
      handler: { kind: 'outside' },
      secrets: {
        text: one.secrets.text,
        reasons: one.secrets.reasons,
        measures: one.secrets.measures,
        notSolved: 'Nog niet',
        earlierHearings: [REPORT],
      },
    }),
    entry('record', 'reopen', 'reopening'),
    agenda({ confirm: '2025-03-12', ...RUNS }, ['2025-04-01', TODAY]),
    [notice('reopened', OWNER), ...answered('reopened')],
  ],
  [
    'open it again for the second time, after no hearing',
    {
      ...waiting(
        next(decideComplaint(open(), { ...decision, outcome: 'not-taken-up', measures: [] }, KNOWN, POLICY, TODAY)),
      ),
      reopenings: 1,
      deferredOn: ['2025-02-01'],
      before: [{ kind: 'owner' }],
      handler: { kind: 'outside', personId: 'outside-1' },
    },
    (one) => answerDecision(one, { solved: false }, REOPENS_TWICE, TODAY),
    (one) => ({
      ...without(one, 'token'),
      solved: false,
      deferralsBefore: 1,
      state: 'received',
      termFrom: TODAY,
      reopenings: 2,
      before: [{ kind: 'owner' }, { kind: 'outside', personId: 'outside-1' }],
      handler: { kind: 'owner' },
      secrets: withSecrets(one, { earlierHearings: [] }),
    }),
    entry('record', 'reopen', 'reopening'),
    agenda({ confirm: '2025-03-12', ...RUNS }),
    [notice('reopened', OWNER), ...answered('reopened')],
  ],
  [
    'open it again with what was heard in both rounds',
    {
      ...decidedOne(),
      reopenings: 1,
      hearing: { waived: true },
      secrets: withSecrets(decidedOne(), { earlierHearings: [REPORT] }),
      measures: [],
    },
    (one) => answerDecision(one, { solved: false }, REOPENS_TWICE, TODAY),
    (one) => ({
      ...without(one, 'token', 'hearing'),
      solved: false,
      deferralsBefore: 0,
      state: 'received',
      termFrom: TODAY,
      reopenings: 2,
      before: [{ kind: 'owner' }],
      handler: { kind: 'outside' },
      secrets: {
        text: one.secrets.text,
        reasons: one.secrets.reasons,
        measures: one.secrets.measures,
        // It was written down and nobody noted the day.
        earlierHearings: [
          REPORT,
          {
            report: REPORT.report,
            complainantWords: REPORT.complainantWords,
            otherWords: REPORT.otherWords,
          },
        ],
      },
    }),
    entry('record', 'reopen', 'reopening'),
    agenda({ confirm: '2025-03-12', ...RUNS }),
    [notice('reopened', OWNER), ...answered('reopened')],
  ],
  [
    'close what is not answered',
    decidedOne(),
    (one) => closeUnanswered(one, POLICY, '2025-03-20'),
    (one) => ({ ...without(one, 'token'), state: 'closed', closedOn: '2025-03-20' }),
    entry('record', 'close', 'solved-or-not'),
    agenda({ retention: '2027-03-20' }, ['2025-04-01', '2025-03-20']),
    [notice('closed', CLIENT), ...answered('closed')],
  ],
  [
    'take the second measure',
    decidedOne(),
    (one) => measureDone(one, 2, POLICY, TODAY),
    (one) => ({ ...one, measures: [promised[0], { ...promised[1], doneOn: TODAY }] as Complaint['measures'] }),
    entry('record', 'measure-done', 'measures', { measure: 2 }),
    agenda({ answer: '2025-03-20' }, ['2025-04-01', undefined]),
    [],
  ],
];

test.each(ROWS)('%s: state, audit entry, agenda and effects', (_, before, command, after, audit, items, effects) => {
  expect(command(before)).toStrictEqual({ ok: true, next: after(before), audit, agenda: items, effects });
});
