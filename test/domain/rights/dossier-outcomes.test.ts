import { expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decision.ts';
import {
  changeFields,
  destroyOnRequest,
  liftRestriction,
  objectToKeeping,
  type RightsDossier,
  restrictDossier,
} from '../../../domain/rights/on-dossier.ts';
import { RULES } from '../support/rules.ts';
import { ENDED, ERASING, HELD, RUNNING } from '../support/samples.ts';
import { type Refusal, refusedWith, toClient } from './expected.ts';
import { STATUTORY } from './samples.ts';

const TODAY = '2026-03-20';
const RESTRICTED: RightsDossier = { ...RUNNING, restriction: { requestId: 'request-1', placedOn: '2026-03-10' } };
const ANNOUNCED: RightsDossier = {
  ...RUNNING,
  restriction: { requestId: 'request-1', placedOn: '2026-03-10', endsOn: TODAY },
};

const entry = (act: string, action: string, rules: readonly string[], facts: object) => [{ act, action, rules, facts }];
const at = (kind: string) => ({ subject: 'dossier-1', kind, reference: 'dossier' });
const put = (kind: string, dueOn: string) => ({ op: 'put', item: { ...at(kind), dueOn } });
const drop = (kind: string) => ({ op: 'drop', ...at(kind) });
const STORED = ['restriction.stored-only'];
const OBJECTS = ['rights.erasure-at-once', 'rights.objection', 'rights.erasure'];
const lifted = entry('shield', 'restriction.lift', STORED, { request: 'request-1' });
const objects = (keepUntil: string) => entry('keep', 'retention.shorten', OBJECTS, { request: 'request-1', keepUntil });
const OWN = { requestId: 'request-1', channel: 'portal' } as const;
const broughtForward = (on: string) => ({
  broughtForward: [{ requestId: 'request-1', right: 'objection', on, registeredBy: 'client' }] as const,
});
const object = (dossier: RightsDossier, day?: string) =>
  objectToKeeping(
    dossier,
    { requestId: 'request-1', channel: 'portal', ...(day === undefined ? {} : { objectionDay: day }) },
    RULES,
    TODAY,
  );
/** It is today, and client and owner are told so. */
const destruction = { dueOn: TODAY, on: TODAY, announcedOn: TODAY } as const;
const told = (['client', 'owner'] as const).map((reader) => ({
  type: 'notify',
  notice: 'destruction-announced',
  recipient: reader === 'owner' ? { to: 'owner' } : { to: 'person', personId: 'client-1' },
  facts: {
    dossier: 'dossier-1',
    number: '2026-0001',
    on: TODAY,
    endedOn: '2026-03-01',
    years: '5',
    ground: 'client',
    reader,
  },
}));

type Row = [string, Outcome<RightsDossier>, RightsDossier, unknown[], unknown[], unknown[]];

test.each<Row>([
  [
    'restricts it',
    restrictDossier(RUNNING, 'request-1', TODAY),
    { ...RUNNING, restriction: { requestId: 'request-1', placedOn: TODAY } },
    entry('shield', 'restriction.place', STORED, { request: 'request-1' }),
    [drop('restriction-end')],
    [],
  ],
  [
    'restricts it again: since the first time, and no longer until the day that was announced',
    restrictDossier(ANNOUNCED, 'request-2', TODAY),
    { ...RUNNING, restriction: { requestId: 'request-2', placedOn: '2026-03-10' } },
    entry('shield', 'restriction.place', STORED, { request: 'request-2' }),
    [drop('restriction-end')],
    [],
  ],
  [
    'lifts it for the client, at once',
    liftRestriction(RESTRICTED, 'client', TODAY),
    RUNNING,
    lifted,
    [drop('restriction-end')],
    [toClient('restriction-lifted')],
  ],
  [
    'announces its end for the owner, tomorrow',
    liftRestriction(RESTRICTED, 'owner', TODAY),
    { ...RUNNING, restriction: { requestId: 'request-1', placedOn: '2026-03-10', endsOn: '2026-03-21' } },
    entry('shield', 'restriction.announce-end', STORED, { endsOn: '2026-03-21' }),
    [put('restriction-end', '2026-03-21')],
    [toClient('restriction-ends', { endsOn: '2026-03-21' })],
  ],
  [
    'ends it on the day that was announced',
    liftRestriction(ANNOUNCED, 'system', TODAY),
    RUNNING,
    lifted,
    [drop('restriction-end')],
    [toClient('restriction-lifted')],
  ],
  [
    'objects to keeping it: today',
    object(ENDED),
    { ...ENDED, ...broughtForward(TODAY), destruction },
    objects(TODAY),
    [put('destruction', TODAY)],
    told,
  ],
  [
    'objects to keeping it after a day',
    object(ENDED, '2027-01-01'),
    { ...ENDED, ...broughtForward('2027-01-01') },
    objects('2027-01-01'),
    [put('destruction', '2027-01-01')],
    [],
  ],
  [
    'objects to keeping it after a day that went by meanwhile: today',
    object(ENDED, '2026-03-19'),
    { ...ENDED, ...broughtForward(TODAY), destruction },
    objects(TODAY),
    [put('destruction', TODAY)],
    told,
  ],
  [
    'objects, but it would go earlier already',
    object({ ...ENDED, keepUntil: '2026-06-01' }, '2027-01-01'),
    { ...ENDED, keepUntil: '2026-06-01', ...broughtForward('2027-01-01') },
    objects('2027-01-01'),
    [put('destruction', '2026-06-01')],
    [],
  ],
  [
    'objects to an earlier day than it would go',
    object({ ...ENDED, keepUntil: '2028-01-01' }, '2027-01-01'),
    { ...ENDED, keepUntil: '2028-01-01', ...broughtForward('2027-01-01') },
    objects('2027-01-01'),
    [put('destruction', '2027-01-01')],
    [],
  ],
  ['objects under a hold', object(HELD), { ...HELD, ...broughtForward(TODAY) }, objects(TODAY), [], []],
  ['objects while it goes on', object(RUNNING), { ...RUNNING, ...broughtForward(TODAY) }, objects(TODAY), [], []],
  [
    'wants it gone, while it goes on',
    destroyOnRequest(RUNNING, OWN, 'erasure-1', RULES, TODAY),
    { ...RUNNING, state: 'erasing', endedOn: TODAY, early: { ground: 'client-request', requestedOn: TODAY } },
    entry('destroy', 'erasure.start', ['rights.erasure-at-once', 'rights.erasure'], {
      erasure: 'erasure-1',
      request: 'request-1',
    }),
    [drop('destruction'), drop('relocation'), drop('hold-review')],
    [
      {
        type: 'start-execution',
        machine: 'erasure',
        name: 'erasure-1',
        input: { erasureId: 'erasure-1', dossierId: 'dossier-1' },
      },
    ],
  ],
])(
  '[RIO-6.3] who asks something of a dossier %s: state, audit entry, agenda and effects',
  (_, outcome, next, audit, agenda, effects) => {
    expect(outcome).toStrictEqual({ ok: true, next, audit, agenda, effects });
  },
);

test.each<Refusal>([
  [restrictDossier(ERASING, 'request-1', TODAY), 'under-erasure', 'erasure.dossier-frozen'],
  [liftRestriction({ ...RESTRICTED, state: 'erasing' }, 'client', TODAY), 'under-erasure', 'erasure.dossier-frozen'],
  [liftRestriction(RUNNING, 'client', TODAY), 'not-restricted', 'restriction.stored-only'],
  [liftRestriction(RESTRICTED, 'owner', TODAY, TODAY), 'restriction-day', 'restriction.stored-only', 'endsOn'],
  [liftRestriction(RESTRICTED, 'system', TODAY), 'not-due', 'restriction.stored-only'],
  [liftRestriction(ANNOUNCED, 'system', '2026-03-19'), 'not-due', 'restriction.stored-only'],
  [object(ERASING), 'under-erasure', 'erasure.dossier-frozen'],
  [destroyOnRequest(ERASING, OWN, 'erasure-1', RULES, TODAY), 'under-erasure', 'erasure.dossier-frozen'],
  [destroyOnRequest(HELD, OWN, 'erasure-1', RULES, TODAY), 'held', 'rights.erasure-exceptions'],
])('%# is refused with its code, its rule and its field', (outcome, code, rule, field) => {
  expect(outcome).toStrictEqual(refusedWith(code, rule, field));
});

test('[EK-10.3] [EK-10.5] several changes at once; a document is changed elsewhere', () => {
  const client = { ...RUNNING.secrets.client, phone: '0612345678', career: 'Lasser' };
  const dossier = { ...RUNNING, secrets: { client } };
  const asked = { 1: { to: '0687654321' }, 2: { to: 'Docent' }, 4: { to: 'Vmbo' }, 5: { to: 'x' } };
  const changes = [
    { n: 1, kind: 'correction', target: { field: 'phone' }, ground: 'incorrect' },
    { n: 2, kind: 'correction', target: { field: 'career' }, ground: 'incorrect' },
    { n: 3, kind: 'correction', target: { documentId: 'document-1' }, ground: 'incorrect' },
    { n: 4, kind: 'completion', target: { field: 'education' }, ground: 'incomplete' },
    { n: 5, kind: 'removal', target: { field: 'address' }, ground: 'not-relevant' },
  ] as const;
  const { outcome, words } = changeFields(dossier, changes, asked, STATUTORY);
  expect(words).toStrictEqual({
    1: { from: '0612345678', to: '0687654321' },
    // A long text that is wrong is replaced; only what is incomplete is completed.
    2: { from: 'Lasser', to: 'Docent' },
    4: { to: 'Vmbo' },
    // There was no address.
    5: {},
  });
  expect(outcome).toMatchObject({
    ok: true,
    next: { secrets: { client: { ...client, phone: '0687654321', career: 'Docent', education: 'Vmbo' } } },
  });
});

test('[EK-10.3] what is completed and is no text is wholly what was asked', () => {
  const dossier = { ...RUNNING, secrets: { client: { ...RUNNING.secrets.client, phone: '06' } } };
  const change = { n: 1, kind: 'completion', target: { field: 'phone' }, ground: 'incomplete' } as const;
  expect(changeFields(dossier, [change], { 1: { to: '0612345678' } }, STATUTORY).words).toStrictEqual({
    1: { from: '06', to: '0612345678' },
  });
});
