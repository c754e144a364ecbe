import { expect, test } from 'vitest';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import { ERASING } from '../support/samples.ts';
import { agenda, entry, type Refusal, refusedWith, started, toOwner } from './expected.ts';
import { ALONE, access, asked, correction, next, registered, TODAY } from './samples.ts';

/** What every new request has. */
const NEW = {
  requestId: 'request-1',
  dossierId: 'dossier-1',
  clientId: 'client-1',
  version: 1,
  state: 'open',
  registeredAt: '2025-03-05T10:00:00.000Z',
  changes: [],
  duplicates: [],
  decisions: [],
  executions: [],
  told: [],
  runs: 1,
  secrets: { changes: {} },
};
const PORTAL = {
  registeredBy: 'client',
  channel: 'portal',
  receivedOn: TODAY,
  identity: { state: 'established', method: 'mfa-login', on: TODAY, by: 'client' },
};
const MADE = [started(), toOwner('made')];
/** A month after the fifth of March, and a week before that. */
const MONTH = agenda({ reminder: '2025-03-29', due: '2025-04-05' });
const made = (rules: readonly string[], kinds: string) =>
  entry('record', 'make', [...rules, 'rights.exercised'], { kinds, channel: 'portal', receivedOn: TODAY });
const registers = (facts: object) => entry('record', 'register', ['RIO-3.6', 'rights.exercised'], facts as never);

test('[RIO-3.6] access in the portal, with a note', () => {
  expect(asked({ note: 'Alles graag' })).toStrictEqual({
    ok: true,
    next: { ...NEW, ...PORTAL, kinds: ['access'], secrets: { note: 'Alles graag', changes: {} } },
    audit: made(['RIO-3.6'], 'access'),
    agenda: MONTH,
    effects: MADE,
  });
});

test('[EK-10.2] [EK-10.3] changes, each with its place, its ground and what it says', () => {
  const removal = { kind: 'removal', target: { documentId: 'document-1' }, ground: 'not-relevant' } as const;
  expect(asked({ kinds: ['restriction'], changes: [correction, removal] })).toStrictEqual({
    ok: true,
    next: {
      ...NEW,
      ...PORTAL,
      kinds: ['correction', 'removal', 'restriction'],
      changes: [
        { n: 1, kind: 'correction', target: { field: 'phone' }, ground: 'incorrect' },
        { n: 2, ...removal },
      ],
      secrets: { changes: { 1: { from: '0612345678', to: '0687654321' }, 2: {} } },
    },
    audit: made(['AVG-16', 'AVG-17.1', 'AVG-18'], 'correction removal restriction'),
    agenda: MONTH,
    effects: MADE,
  });
});

test('[RIO-6.3] an objection with its day, and which goes first', () => {
  const command = { kinds: ['objection', 'erasure'], objectionDay: TODAY, order: 'erasure-first' } as const;
  expect(asked(command, { ...ALONE, others: [access()] })).toStrictEqual({
    ok: true,
    next: { ...NEW, ...PORTAL, kinds: ['erasure', 'objection'], objectionDay: TODAY, order: 'erasure-first' },
    audit: made(['RIO-6.3'], 'erasure objection'),
    agenda: MONTH,
    effects: MADE,
  });
});

test('[EK-9.3a] a letter of two weeks before, from nobody who is known yet: the owner has it, and is not told', () => {
  expect(registered({ receivedOn: '2025-02-20' })).toStrictEqual({
    ok: true,
    next: {
      ...NEW,
      kinds: ['access'],
      registeredBy: 'owner',
      channel: 'letter',
      receivedOn: '2025-02-20',
      identity: { state: 'pending' },
    },
    audit: registers({ kinds: 'access', channel: 'letter', receivedOn: '2025-02-20' }),
    agenda: agenda({ reminder: '2025-03-13', due: '2025-03-20' }),
    effects: [started()],
  });
});

test('[EK-9.3b] what was said by somebody who showed who they are', () => {
  expect(registered({ channel: 'spoken', identity: { method: 'in-person', on: TODAY } })).toStrictEqual({
    ok: true,
    next: {
      ...NEW,
      kinds: ['access'],
      registeredBy: 'owner',
      channel: 'spoken',
      receivedOn: TODAY,
      identity: { state: 'established', method: 'in-person', on: TODAY, by: 'owner' },
    },
    audit: registers({ kinds: 'access', channel: 'spoken', receivedOn: TODAY }),
    agenda: MONTH,
    effects: [started()],
  });
});

test('the day of an objection says nothing about another right', () => {
  expect(next(asked({ objectionDay: TODAY }))).not.toHaveProperty('objectionDay');
});

test('[RIO-6.3] only open requests about the same right are linked', () => {
  const others: RightsRequest[] = [
    { ...access(), requestId: 'same' },
    { ...access(), requestId: 'more', kinds: ['access', 'erasure'] },
    { ...access(), requestId: 'other', kinds: ['restriction'] },
    { ...access(), requestId: 'closed', state: 'closed' },
    { ...access(), requestId: 'decided', state: 'decided' },
  ];
  expect(next(asked({}, { ...ALONE, others })).duplicates).toStrictEqual(['same', 'more', 'decided']);
});

test.each<Refusal>([
  [asked({}, ALONE, ERASING), 'under-erasure', 'erasure.dossier-frozen'],
  [asked({ kinds: [] }), 'right-unknown', 'rights.exercised', 'kinds'],
  [asked({ kinds: ['access', 'levitation' as never] }), 'right-unknown', 'rights.exercised', 'kinds'],
  [asked({ kinds: ['objection'], objectionDay: '2025-03-04' }), 'objection-day', 'rights.objection', 'objectionDay'],
  [asked({ kinds: ['erasure'] }, { ...ALONE, others: [access()] }), 'order-needed', 'rights.erasure', 'order'],
  [asked({ kinds: ['completion'] }), 'changes-missing', 'rights.changes-named', 'changes'],
  [asked({ kinds: ['completion'], changes: [correction] }), 'changes-missing', 'rights.changes-named', 'changes'],
  [
    asked({ changes: [correction, { ...correction, ground: 'no-fun' }] }),
    'change-ground-unknown',
    'rights.change-ground',
    'changes.1.ground',
  ],
  [
    asked({ changes: [{ ...correction, target: { field: 'shoeSize' } }] }),
    'change-target-unknown',
    'rights.changes-named',
    'changes.0.target',
  ],
  [
    asked({ changes: [{ ...correction, target: { documentId: 'document-9' } }] }),
    'change-target-unknown',
    'rights.changes-named',
    'changes.0.target',
  ],
  [asked({ changes: [{ ...correction, to: ' ' }] }), 'changes-missing', 'rights.changes-named', 'changes.0.to'],
  [
    asked({ changes: [{ kind: 'completion', target: { field: 'phone' }, ground: 'incomplete' }] }),
    'changes-missing',
    'rights.changes-named',
    'changes.0.to',
  ],
  [
    asked({ changes: [{ ...correction, from: 'Van 111222333' }] }),
    'citizen-service-number',
    'free-text.no-citizen-service-number',
    'changes.0.from',
  ],
  [
    asked({ changes: [{ ...correction, to: 'Van 111222333' }] }),
    'citizen-service-number',
    'free-text.no-citizen-service-number',
    'changes.0.to',
  ],
  [asked({ note: 'Van 111222333' }), 'citizen-service-number', 'free-text.no-citizen-service-number', 'note'],
  [registered({ receivedOn: '2025-03-06' }), 'received-in-future', 'rights.request-taken', 'receivedOn'],
  [registered({ identity: { method: 'mfa-login', on: TODAY } }), 'identity-method-unknown', 'AVG-12.6', 'method'],
  [registered({ identity: { method: 'guess', on: TODAY } }), 'identity-method-unknown', 'AVG-12.6', 'method'],
  [registered({ identity: { method: 'in-person', on: '2025-03-06' } }), 'identity-day', 'AVG-12.6', 'on'],
])('%# is refused with its code, its rule and its field', (outcome, code, rule, field) => {
  expect(outcome).toStrictEqual(refusedWith(code, rule, field));
});

test.each<[string, readonly RightsRequest['kinds'][number][], Partial<RightsRequest>, boolean]>([
  ['access that is to be decided', ['access'], {}, false],
  ['portability that is to be decided', ['portability'], {}, false],
  ['something else', ['restriction'], {}, true],
  [
    'access that is to be given',
    ['access'],
    { state: 'decided', executions: [{ kind: 'access', state: 'todo', from: TODAY }] },
    false,
  ],
  [
    'access that was given, with something else to do',
    ['access'],
    {
      state: 'decided',
      executions: [
        { kind: 'access', state: 'done', from: TODAY },
        { kind: 'correction', state: 'todo', from: TODAY },
      ],
    },
    true,
  ],
  ['access that was taken back', ['access'], { state: 'withdrawn' }, true],
  [
    'access that was closed',
    ['access'],
    { state: 'closed', executions: [{ kind: 'access', state: 'todo', from: TODAY }] },
    true,
  ],
])('[RIO-6.3] erasure beside %s, without saying which goes first', (_, kinds, more, may) => {
  const others = [{ ...access(), kinds, ...more, requestId: 'request-2' }];
  expect(asked({ kinds: ['erasure'] }, { ...ALONE, others }).ok).toBe(may);
});
