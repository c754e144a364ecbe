import { expect, test } from 'vitest';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import { detachComplaint } from '../../../domain/complaint/detach.ts';
import { assignHandler, outsiderInvited, outsiderInvolved } from '../../../domain/complaint/handler.ts';
import {
  agenda,
  answered,
  CLIENT,
  entry,
  notice,
  OWNER,
  type Row,
  RUNS,
  started,
  waiting,
  without,
} from './expected.ts';
import { open, POLICY, TODAY } from './samples.ts';

const nobody = { complainedOf: [], handled: [] };
const candidate = (handler: Complaint['handler'] & object) => ({ handler, who: { isOwner: false }, able: true });

const ROWS: readonly Row[] = [
  [
    'detach',
    waiting(open({ attachments: ['document-1'] })),
    (one) => detachComplaint(one, POLICY, TODAY),
    (one) => ({ ...without(one, 'dossierId'), attachments: [] }),
    entry('keep', 'detach', 'outlives-erasure'),
    agenda(RUNS, [], 'complaint-1'),
    [notice('apart', CLIENT)],
  ],
  [
    'detach one that nothing waits for',
    open(),
    (one) => detachComplaint(one, POLICY, TODAY),
    (one) => ({ ...without(one, 'dossierId'), runs: 2 }),
    entry('keep', 'detach', 'outlives-erasure'),
    agenda(RUNS, [], 'complaint-1'),
    [notice('apart', CLIENT), started('complaint-1-2')],
  ],
  [
    'leave it to a person',
    waiting(open()),
    (one) => assignHandler(one, candidate({ kind: 'person', personId: 'coach-2' }), nobody),
    (one) => ({ ...one, handler: { kind: 'person', personId: 'coach-2' } }),
    entry('order', 'assign', 'independent-handler', { handler: 'person' }),
    [],
    [notice('assigned', { to: 'person', personId: 'coach-2' })],
  ],
  [
    'leave it to outside',
    open(),
    (one) => assignHandler(one, candidate({ kind: 'outside' }), nobody),
    (one) => ({ ...one, handler: { kind: 'outside' }, runs: 2 }),
    entry('order', 'assign', 'independent-handler', { handler: 'outside' }),
    [],
    [started('complaint-1-2')],
  ],
  [
    'leave it to outside while it waits',
    waiting(open()),
    (one) => assignHandler(one, candidate({ kind: 'outside' }), nobody),
    (one) => ({ ...without(one, 'token'), handler: { kind: 'outside' } }),
    entry('order', 'assign', 'independent-handler', { handler: 'outside' }),
    [],
    answered('reopened'),
  ],
  [
    'find nobody',
    open(),
    outsiderInvolved,
    (one) => one,
    entry('record', 'nobody-outside', 'independent-handler'),
    [],
    [notice('nobody', OWNER)],
  ],
  [
    'invite',
    { ...open(), handler: { kind: 'outside' } },
    (one) => outsiderInvited(one, 'outside-1'),
    (one) => ({ ...one, handler: { kind: 'outside', personId: 'outside-1' } }),
    entry('order', 'invite-outsider', 'independent-handler', { person: 'outside-1' }),
    [],
    [notice('assigned', { to: 'person', personId: 'outside-1' })],
  ],
];

test.each(ROWS)('%s: state, audit entry, agenda and effects', (_, before, command, after, audit, items, effects) => {
  expect(command(before)).toStrictEqual({ ok: true, next: after(before), audit, agenda: items, effects });
});
