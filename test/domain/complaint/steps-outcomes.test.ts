import { expect, test } from 'vitest';
import {
  addAttachments,
  confirmComplaint,
  deferComplaint,
  proposeHearing,
  reportHearing,
  waiveHearing,
  withdrawComplaint,
} from '../../../domain/complaint/steps.ts';
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
import { at, made, next, open, POLICY, REPORT, TODAY } from './samples.ts';

const ROWS: readonly Row[] = [
  [
    'confirm',
    next(made()),
    (one) => confirmComplaint(one, POLICY, at(TODAY)),
    (one) => ({ ...one, state: 'confirmed', confirmedAt: '2025-03-05T10:00:00.000Z', confirmedInTime: true }),
    entry('record', 'confirm', 'receipt-confirmed'),
    agenda(RUNS),
    [notice('received', CLIENT, { dueOn: '2025-04-16' })],
  ],
  [
    'defer',
    open(),
    (one) => deferComplaint(one, { reasons: 'Meer tijd' }, POLICY, TODAY),
    (one) => ({ ...one, deferredOn: [TODAY], secrets: withSecrets(one, { deferralReasons: 'Meer tijd' }) }),
    entry('order', 'defer', 'deferral', { dueOn: '2025-05-14' }),
    agenda({ reminder: '2025-05-07', due: '2025-05-14' }),
    [notice('deferred', CLIENT, { dueOn: '2025-05-14' })],
  ],
  [
    'attach',
    open({ attachments: ['document-1'] }),
    (one) => addAttachments(one, ['document-1', 'document-2']),
    (one) => ({ ...one, attachments: ['document-1', 'document-2'] }),
    entry('record', 'attach', 'open-to-all', { attachments: 2 }),
    [],
    [],
  ],
  [
    'propose a hearing',
    open(),
    (one) => proposeHearing(one, { on: TODAY, time: '10:30', place: 'Marktplein 1' }, TODAY),
    (one) => ({ ...one, hearing: { on: TODAY, time: '10:30' }, secrets: withSecrets(one, { place: 'Marktplein 1' }) }),
    entry('order', 'propose-hearing', 'hearing', { on: TODAY }),
    [],
    [notice('hearing', CLIENT, { on: TODAY, time: '10:30' }), notice('hearing', COACH, { on: TODAY, time: '10:30' })],
  ],
  [
    'waive the hearing',
    open(),
    waiveHearing,
    (one) => ({ ...one, hearing: { waived: true } }),
    entry('record', 'waive-hearing', 'hearing'),
    [],
    [notice('hearing', OWNER)],
  ],
  [
    'report the hearing',
    open(),
    (one) => reportHearing(one, REPORT, TODAY),
    (one) => ({
      ...one,
      hearing: { heldOn: TODAY },
      secrets: withSecrets(one, {
        report: REPORT.report,
        complainantWords: REPORT.complainantWords,
        otherWords: REPORT.otherWords,
      }),
    }),
    entry('record', 'report-hearing', 'hearing', { heldOn: TODAY }),
    [],
    [],
  ],
  [
    'withdraw',
    waiting(open()),
    (one) => withdrawComplaint(one, POLICY, TODAY),
    (one) => ({ ...without(one, 'token'), state: 'withdrawn', closedOn: TODAY }),
    entry('record', 'withdraw', 'procedure'),
    agenda({ retention: '2027-03-05' }),
    [notice('withdrawn', OWNER), ...answered('closed')],
  ],
];

test.each(ROWS)('%s: state, audit entry, agenda and effects', (_, before, command, after, audit, items, effects) => {
  expect(command(before)).toStrictEqual({ ok: true, next: after(before), audit, agenda: items, effects });
});
