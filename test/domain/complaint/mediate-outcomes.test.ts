import { expect, test } from 'vitest';
import { answerMediation, proposeMediation, recordAgreement } from '../../../domain/complaint/mediate.ts';
import {
  agenda,
  answered,
  CLIENT,
  COACH,
  entry,
  notice,
  OWNER,
  type Row,
  waiting,
  without,
  withSecrets,
} from './expected.ts';
import { next, open, POLICY, TODAY } from './samples.ts';

const both = () => ({ ...open(), mediation: { proposedOn: TODAY, complainant: true, other: true } as const });

const ROWS: readonly Row[] = [
  [
    'propose mediation',
    open(),
    (one) => proposeMediation(one, TODAY),
    (one) => ({ ...one, mediation: { proposedOn: TODAY } }),
    entry('order', 'propose-mediation', 'mediation'),
    [],
    [notice('mediation', CLIENT), notice('mediation', COACH)],
  ],
  [
    'propose mediation to the practice',
    open({ against: { owner: false } }),
    (one) => proposeMediation(one, TODAY),
    (one) => ({ ...one, mediation: { proposedOn: TODAY } }),
    entry('order', 'propose-mediation', 'mediation'),
    [],
    [notice('mediation', CLIENT), notice('mediation', OWNER)],
  ],
  [
    'want mediation',
    next(proposeMediation(open(), TODAY)),
    (one) => answerMediation(one, 'other', true),
    (one) => ({ ...one, mediation: { proposedOn: TODAY, other: true } }),
    entry('record', 'answer-mediation', 'mediation', { side: 'other', answer: 'yes' }),
    [],
    [notice('mediation', OWNER)],
  ],
  [
    'want no mediation',
    next(proposeMediation(open(), TODAY)),
    (one) => answerMediation(one, 'complainant', false),
    (one) => ({ ...one, mediation: { proposedOn: TODAY, refused: true } }),
    entry('record', 'answer-mediation', 'mediation', { side: 'complainant', answer: 'no' }),
    [],
    [notice('mediation', OWNER)],
  ],
  [
    'agree',
    waiting(both()),
    (one) => recordAgreement(one, 'Een nieuwe coach', POLICY, TODAY),
    (one) => ({
      ...without(one, 'token'),
      state: 'closed',
      mediatedOn: TODAY,
      decidedInTime: true,
      solved: true,
      closedOn: TODAY,
      secrets: withSecrets(one, { agreement: 'Een nieuwe coach' }),
    }),
    entry('record', 'mediated', 'mediation'),
    agenda({ retention: '2027-03-05' }),
    [notice('closed', CLIENT), ...answered('closed')],
  ],
];

test.each(ROWS)('%s: state, audit entry, agenda and effects', (_, before, command, after, audit, items, effects) => {
  expect(command(before)).toStrictEqual({ ok: true, next: after(before), audit, agenda: items, effects });
});
