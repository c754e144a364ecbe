import { expect, test } from 'vitest';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import { detachComplaint } from '../../../domain/complaint/detach.ts';
import { assignHandler, outsiderInvited, outsiderInvolved } from '../../../domain/complaint/handler.ts';
import { samePerson } from '../../../domain/person/same-person.ts';
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

test.each([
  ['capitals', 'Anke@Praktijk.example', true],
  ['blanks around it', ' anke@praktijk.example ', true],
  ['a part behind a plus', 'anke+beheer.1@praktijk.example', true],
  ['nothing behind the plus', 'anke+@praktijk.example', true],
  ['another name', 'ank@praktijk.example', false],
  ['another domain', 'anke@buiten.example', false],
  ['a plus in the domain', 'anke@praktijk+x.example', false],
])('[RIO-7.2] a mail address with %s is the same mailbox: %s is %s', (_, email, same) => {
  const anke = { email: 'anke@praktijk.example', isOwner: false };
  expect(samePerson(anke, { email, isOwner: false })).toBe(same);
  expect(samePerson({ email, isOwner: false }, anke)).toBe(same);
});

test('[RIO-7.2] two people without a mail address or an account are not the same', () => {
  expect(samePerson({ isOwner: false }, { isOwner: false })).toBe(false);
  expect(samePerson({ isOwner: true }, { isOwner: false })).toBe(false);
  expect(samePerson({ email: 'a@b.example', isOwner: false }, { isOwner: false })).toBe(false);
  expect(samePerson({ isOwner: false }, { email: 'a@b.example', isOwner: false })).toBe(false);
  expect(samePerson({ personId: 'x', isOwner: false }, { personId: 'x', isOwner: false })).toBe(true);
  expect(samePerson({ personId: 'x', isOwner: false }, { personId: 'y', isOwner: false })).toBe(false);
});

const again = {
  ok: false,
  refusal: { code: 'handler-again', rule: 'complaint.independent-handler', field: 'personId' },
};

test.each<[string, NonNullable<Complaint['handler']>[], NonNullable<Complaint['handler']>, boolean]>([
  ['the owner after the owner', [{ kind: 'owner' }], { kind: 'owner' }, false],
  ['outside after outside', [{ kind: 'outside', personId: 'o' }], { kind: 'outside' }, false],
  ['outside after the owner', [{ kind: 'owner' }], { kind: 'outside' }, true],
  ['a person after the owner', [{ kind: 'owner' }], { kind: 'person', personId: 'coach-2' }, true],
  ['a person after themselves', [{ kind: 'person', personId: 'a' }], { kind: 'person', personId: 'a' }, false],
  ['a person after another', [{ kind: 'person', personId: 'a' }], { kind: 'person', personId: 'b' }, true],
])('[RIO-7.2] who judges it again: %s', (_, before, handler, may) => {
  const outcome = assignHandler({ ...open(), before }, candidate(handler), nobody);
  if (may) expect(outcome).toMatchObject({ ok: true, next: { handler } });
  else expect(outcome).toStrictEqual(again);
});

test('[RIO-7.2] about the owner somebody from outside may judge it again: there may be nobody else', () => {
  const before = [{ kind: 'outside' }] as const;
  const who = { personId: 'outside-1', isOwner: false };
  const about = { ...open({ against: { owner: true } }), before };
  const outcome = assignHandler(about, { ...candidate({ kind: 'outside' }), who }, { ...nobody, handled: [who] });
  expect(outcome).toMatchObject({ ok: true, next: { handler: { kind: 'outside' } } });
});
