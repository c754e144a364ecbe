import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decision.ts';
import { changeClient } from '../../../domain/dossier/change-client.ts';
import { changeCommission } from '../../../domain/dossier/commission.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { destructionDayOf } from '../../../domain/dossier/due-day.ts';
import { handOver } from '../../../domain/dossier/hand-over.ts';
import { liftHold, remindOfHold } from '../../../domain/dossier/hold.ts';
import { changeEnd, endTrajectory, recordNotice, startTrajectory } from '../../../domain/dossier/trajectory.ts';
import { RULES } from '../support/rules.ts';
import { ENDED, HELD, person, REGISTERED, RUNNING, TODAY } from '../support/samples.ts';
import { CLIENT_DATA, create, hold, keep, NOTICE, THREE } from './commands.ts';

const entry = (act: string, action: string, rules: readonly string[], facts?: object) => [
  { act, action, rules, ...(facts === undefined ? {} : { facts }) },
];
const at = (kind: string) => ({ subject: 'dossier-1', kind, reference: 'dossier' });
const put = (kind: string, dueOn: string) => ({ op: 'put', item: { ...at(kind), dueOn } });
const drop = (kind: string) => ({ op: 'drop', ...at(kind) });
const MOVE = put('relocation', TODAY);
const MOVES = { type: 'event', event: 'RelocateDocuments', detail: { dossierId: 'dossier-1' } };
const told = (notice: string, recipient: object, facts: object) => ({ type: 'notify', notice, recipient, facts });
const CLIENT = { to: 'person', personId: 'client-1' };

const CREATED: Dossier = { ...REGISTERED, version: 1, createdOn: TODAY };
const CREATES = entry('collect', 'dossier.create', ['dossier.two-files', 'dossier.listed-data', 'dossier.purpose'], {
  number: '2026-0001',
  service: 'career-check',
  purpose: 'guidance',
  coach: 'coach-1',
});
const NOTICED = [NOTICE];
const notices = (channel: string) =>
  entry('record', 'notice.record', ['regulation.given'], {
    regulation: '2018-06-01',
    channel,
    givenOn: '2026-03-02',
  });
const ends = (action: string, endedOn: string, destroyOn: string) =>
  entry('keep', `trajectory.${action}`, ['retention.term-and-ground', 'retention.counts-from-end'], {
    endedOn,
    destroyOn,
  });
const keeps = (facts: object) => entry('keep', 'dossier.keep-until', ['RIO-6.3', 'retention.destroyed-at-term'], facts);
const WITH_REFERENCE: Dossier = { ...RUNNING, secrets: { ...RUNNING.secrets, decisionReference: 'WW-77' } };
const PHONE: Dossier = { ...RUNNING, secrets: { client: { ...CLIENT_DATA, phone: '06', career: 'Lasser' } } };

type Row = [string, Outcome<Dossier>, Dossier, unknown[], unknown[], unknown[]];

test.each<Row>([
  ['is created', create(), CREATED, CREATES, [], []],
  [
    'is created with a branch, a principal and its reference',
    create({ branch: 'north', principalId: 'works', decisionReference: 'WW-77' }),
    {
      ...CREATED,
      branch: 'north',
      principalId: 'works',
      secrets: { client: CLIENT_DATA, decisionReference: 'WW-77' },
    },
    CREATES,
    [],
    [],
  ],
  [
    'has the regulation given by letter',
    recordNotice(REGISTERED, NOTICE, RULES, TODAY),
    { ...REGISTERED, notices: NOTICED },
    notices('letter'),
    [],
    [],
  ],
  [
    'has the regulation given by e-mail, which this sends',
    recordNotice(REGISTERED, { ...NOTICE, channel: 'email' }, RULES, TODAY),
    { ...REGISTERED, notices: [{ ...NOTICE, channel: 'email' }] },
    notices('email'),
    [],
    [told('regulation-notice', CLIENT, { regulation: '2018-06-01' })],
  ],
  [
    'starts',
    startTrajectory({ ...REGISTERED, notices: NOTICED }, '2026-03-02', RULES, TODAY),
    { ...REGISTERED, notices: NOTICED, state: 'running', startedOn: '2026-03-02' },
    entry('record', 'trajectory.start', ['regulation.given'], { startedOn: '2026-03-02' }),
    [],
    [],
  ],
  [
    'ends',
    endTrajectory(RUNNING, '2026-03-01', RULES, TODAY),
    ENDED,
    ends('end', '2026-03-01', '2031-03-01'),
    [put('destruction', '2031-03-01'), MOVE],
    [MOVES],
  ],
  [
    'ends under a hold',
    endTrajectory({ ...HELD, state: 'running' }, '2026-03-01', RULES, TODAY),
    HELD,
    ends('end', '2026-03-01', '2031-03-01'),
    [MOVE],
    [MOVES],
  ],
  [
    'has another end',
    changeEnd(ENDED, '2026-03-04', RULES, TODAY),
    { ...ENDED, endedOn: '2026-03-04' },
    ends('change-end', '2026-03-04', '2031-03-04'),
    [put('destruction', '2031-03-04'), MOVE],
    [MOVES],
  ],
  [
    'is kept until the day of the client',
    keep(ENDED, '2027-01-31'),
    { ...ENDED, keepUntil: '2027-01-31' },
    keeps({ keepUntil: '2027-01-31' }),
    [put('destruction', '2027-01-31')],
    [],
  ],
  [
    'is kept for its term again',
    keep({ ...ENDED, keepUntil: '2027-01-31' }),
    ENDED,
    keeps({}),
    [put('destruction', '2031-03-01')],
    [],
  ],
  [
    'is kept until that day, which comes on the agenda with the end',
    keep(RUNNING, '2027-01-31'),
    { ...RUNNING, keepUntil: '2027-01-31' },
    keeps({ keepUntil: '2027-01-31' }),
    [],
    [],
  ],
  [
    'is kept until that day, which comes on the agenda when the hold is lifted',
    keep(HELD, '2027-01-31'),
    { ...HELD, keepUntil: '2027-01-31' },
    keeps({ keepUntil: '2027-01-31' }),
    [],
    [],
  ],
  [
    'is held',
    hold(ENDED),
    {
      ...ENDED,
      hold: { placedOn: TODAY, reviewOn: '2026-06-05' },
      secrets: { ...ENDED.secrets, holdReason: 'Een rechtszaak' },
    },
    entry('keep', 'hold.place', ['hold.blocks-destruction'], { reviewOn: '2026-06-05' }),
    [drop('destruction'), put('hold-review', '2026-06-05'), MOVE],
    [MOVES],
  ],
  [
    'is held for longer, since the first day',
    hold(HELD),
    {
      ...ENDED,
      hold: { placedOn: '2026-03-02', reviewOn: '2026-06-05' },
      secrets: {
        ...ENDED.secrets,
        holdReason: 'Een rechtszaak',
        earlierWords: [{ field: 'holdReason', text: 'A dispute about the agreement', until: TODAY }],
      },
    },
    entry('keep', 'hold.renew', ['hold.blocks-destruction'], { reviewOn: '2026-06-05' }),
    [drop('destruction'), put('hold-review', '2026-06-05'), MOVE],
    [MOVES],
  ],
  [
    'is held no more',
    liftHold({ ...HELD, keepUntil: '2027-01-31' }, RULES, TODAY),
    {
      ...ENDED,
      keepUntil: '2027-01-31',
      secrets: {
        ...ENDED.secrets,
        earlierWords: [{ field: 'holdReason', text: 'A dispute about the agreement', until: TODAY }],
      },
    },
    entry('keep', 'hold.lift', ['hold.blocks-destruction']),
    [drop('hold-review'), put('destruction', '2027-01-31'), MOVE],
    [MOVES],
  ],
  [
    'has a hold that is to be looked at',
    remindOfHold(HELD, TODAY),
    HELD,
    entry('keep', 'hold.review-due', ['hold.reviewed'], { reviewOn: '2026-06-02' }),
    [put('hold-review', '2026-04-05')],
    [told('hold-review-due', { to: 'owner' }, { dossier: '2026-0001', reviewOn: '2026-06-02' })],
  ],
  [
    'goes to another coach',
    handOver(RUNNING, person('coach', 'coach-2'), THREE, TODAY),
    { ...RUNNING, coachId: 'coach-2', coachSince: TODAY },
    entry('change', 'coach.change', ['dossier.assigned-coach', 'dossier.managed-by-coach'], {
      from: 'coach-1',
      to: 'coach-2',
    }),
    [],
    [told('coach-changed', CLIENT, { dossier: 'dossier-1' })],
  ],
  [
    'has a principal with a reference',
    changeCommission(RUNNING, { principalId: 'works', decisionReference: 'WW-77' }, true),
    { ...WITH_REFERENCE, principalId: 'works' },
    entry('change', 'commission.change', ['dossier.commission'], { principal: 'works' }),
    [],
    [],
  ],
  [
    'has another principal, whose reference is not known yet',
    changeCommission({ ...WITH_REFERENCE, principalId: 'works' }, { principalId: 'other' }, true),
    { ...RUNNING, principalId: 'other' },
    entry('change', 'commission.change', ['dossier.commission'], { principal: 'other' }),
    [],
    [],
  ],
  [
    'has other data of the client: set, taken away, and left alone',
    changeClient(PHONE, { lastName: 'Bos', career: null, education: 'Vmbo', phone: undefined }),
    {
      ...RUNNING,
      secrets: { client: { firstName: 'Noor', lastName: 'Bos', phone: '06', education: 'Vmbo' } },
    },
    entry('update', 'client.change', ['dossier.listed-data', 'dossier.accurate'], {
      fields: 'career education lastName',
    }),
    [],
    [],
  ],
])(
  '[RIO-1.5] a dossier that %s: state, audit entry, agenda and effects',
  (_, outcome, next, audit, agenda, effects) => {
    expect(outcome).toStrictEqual({ ok: true, next, audit, agenda, effects });
  },
);

describe('[RIO-6.3] the day on which a dossier that ended on 1 March 2026 is destroyed', () => {
  test.each([
    ['is at its term', {}, '2031-03-01'],
    ['is the day of the client', { keepUntil: '2027-01-31' }, '2027-01-31'],
    ['is the day of the client, which is that of the end', { keepUntil: '2026-03-01' }, '2026-03-01'],
    ['is never before the end', { keepUntil: '2026-02-28' }, '2026-03-01'],
    ['is never after the term', { keepUntil: '2031-03-02' }, '2031-03-01'],
  ])('%s', (_, dossier, day) => {
    expect(destructionDayOf(dossier, '2026-03-01', RULES)).toBe(day);
  });
});
