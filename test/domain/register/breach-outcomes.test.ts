import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decision.ts';
import { type Breach, hoursLeft, isLate, mustTellPeople } from '../../../domain/register/breach.ts';
import { type BreachChange, changeBreach, endContent, recordBreach } from '../../../domain/register/keep-breach.ts';
import { watchBreach } from '../../../domain/register/watch-breach.ts';
import { at, drop, FOUND, NOTIFIED, NOW, put, RECORDED, RULES } from './samples.ts';

type Command = Parameters<typeof recordBreach>[0];
const KNOWN = new Set(['dossier-1', 'dossier-2', 'complaint-1']);
const record = (more: Partial<Command> = {}, now = NOW) => recordBreach({ ...FOUND, ...more }, KNOWN, RULES, now);
const change = (before: Breach, more: Partial<BreachChange>, now = NOW) =>
  changeBreach(before, { secrets: {}, ...more }, KNOWN, RULES, now);

const deadline = (dueOn: string) => put('breach-deadline', 'breach-1', 'breach', dueOn);
const noDeadline = drop('breach-deadline', 'breach-1', 'breach');
const retention = put('breach-retention', 'breach-1', 'breach', '2031-03-05');
const FACTS = { breach: 'breach-1', aware: '2026-03-05T09:30:00Z', kinds: 'confidentiality availability' };
const entry = (act: string, action: string, rule: string, facts: object) => [
  { act, action: `breach.${action}`, rules: [rule], facts },
];
const recorded = (facts: object = {}) => entry('record', 'record', 'breach.documented', { ...FACTS, ...facts });
const changed = (names: string, facts: object = {}) =>
  entry('update', 'change', 'breach.documented', { ...FACTS, ...facts, changed: names });
const watched = (action: string) => entry('order', action, 'breach.notified-in-time', { breach: 'breach-1' });
const told = (notice: string) => [
  {
    type: 'notify',
    notice: `breach-${notice}`,
    recipient: { to: 'owner' },
    facts: { breach: 'breach-1', until: '2026-03-08T09:30:00Z' },
  },
];
const { secrets: _, ...LINE } = NOTIFIED;

const ROWS: readonly [string, Outcome<Breach>, Breach, unknown[], unknown[], unknown[]][] = [
  ['what was found', record(), RECORDED, recorded(), [deadline('2026-03-07'), retention], []],
  [
    'what was notified already',
    record({ risk: 'risk', notifiedAuthorityAt: '2026-03-05T09:45:00Z' }),
    NOTIFIED,
    recorded({ risk: 'risk', notified: '2026-03-05T09:45:00Z' }),
    [noDeadline, retention],
    [],
  ],
  [
    'what is written down when its reminder is due already: it is said today',
    record({}, at('2026-03-08T08:00:00Z')),
    { ...RECORDED, recordedAt: '2026-03-08T08:00:00.000Z' },
    recorded(),
    [deadline('2026-03-08'), put('breach-retention', 'breach-1', 'breach', '2031-03-08')],
    [],
  ],
  [
    'what was found out since',
    change(RECORDED, { risk: 'risk', people: 3, secrets: { measures: 'Teruggehaald', complaintId: 'complaint-1' } }),
    {
      ...RECORDED,
      risk: 'risk',
      people: 3,
      secrets: { ...FOUND.secrets, measures: 'Teruggehaald', complaintId: 'complaint-1' },
    },
    changed('complaintId measures people risk', { risk: 'risk' }),
    [deadline('2026-03-07')],
    [],
  ],
  [
    'that it began earlier',
    change(RECORDED, { awareAt: '2026-03-04T09:30:00Z' }),
    { ...RECORDED, awareAt: '2026-03-04T09:30:00Z' },
    changed('awareAt', { aware: '2026-03-04T09:30:00Z' }),
    [deadline('2026-03-06')],
    [],
  ],
  [
    'that it was notified',
    change(RECORDED, { notifiedAuthorityAt: '2026-03-05T09:45:00Z', notifiedPeopleAt: '2026-03-05T09:50:00Z' }),
    { ...RECORDED, notifiedAuthorityAt: '2026-03-05T09:45:00Z', notifiedPeopleAt: '2026-03-05T09:50:00Z' },
    changed('notifiedAuthorityAt notifiedPeopleAt', { notified: '2026-03-05T09:45:00Z' }),
    [noDeadline],
    [],
  ],
  [
    'the end of its content: what was typed and which dossiers it was about',
    endContent(NOTIFIED),
    LINE,
    entry('destroy', 'end-content', 'retention.storage-limitation', { breach: 'breach-1' }),
    [noDeadline, drop('breach-retention', 'breach-1', 'breach')],
    [],
  ],
  [
    'a reminder on the last day',
    watchBreach(RECORDED, at('2026-03-08T05:00:00Z')),
    RECORDED,
    watched('remind'),
    [deadline('2026-03-09')],
    told('due'),
  ],
  [
    'a reminder after the last hour',
    watchBreach(RECORDED, at('2026-03-08T09:30:01Z')),
    RECORDED,
    watched('overdue'),
    [deadline('2026-03-09')],
    told('overdue'),
  ],
  [
    'a reminder of what was found within a second: the deadline is told to the second',
    watchBreach({ ...RECORDED, awareAt: '2026-03-05T09:30:00.250Z' }, at('2026-03-08T05:00:00Z')),
    { ...RECORDED, awareAt: '2026-03-05T09:30:00.250Z' },
    watched('remind'),
    [deadline('2026-03-09')],
    told('due'),
  ],
  [
    'a reminder of what was notified',
    watchBreach(NOTIFIED, at('2026-03-08T05:00:00Z')),
    NOTIFIED,
    watched('settle'),
    [noDeadline],
    [],
  ],
];

test.each(ROWS)('%s: line, audit entry, agenda and effects', (_, outcome, next, audit, agenda, effects) => {
  expect(outcome).toStrictEqual({ ok: true, next, audit, agenda, effects });
});

const secrets = (more: object) => ({ secrets: { ...FOUND.secrets, ...more } });
const LATE = { awareAt: '2026-03-01T10:00:00Z', notifiedAuthorityAt: '2026-03-04T10:00:01Z' };

test.each<[Outcome<Breach>, string, string, string?]>([
  [record({ awareAt: '2026-03-05T10:00:01Z' }), 'breach-aware-in-future', 'breach.notified-in-time', 'awareAt'],
  [
    record({ notifiedAuthorityAt: '2026-03-05T09:29:59Z' }),
    'breach-moment',
    'breach.notified-in-time',
    'notifiedAuthorityAt',
  ],
  [
    record({ notifiedPeopleAt: '2026-03-05T10:00:01Z' }),
    'breach-moment',
    'breach.notified-in-time',
    'notifiedPeopleAt',
  ],
  [record(secrets({ categories: ['cv', 'horoscope'] })), 'category-unknown', 'breach.nature', 'categories'],
  [record(secrets({ dossierIds: ['dossier-9'] })), 'breach-dossier-unknown', 'breach.documented', 'dossierIds'],
  [record(secrets({ complaintId: 'complaint-9' })), 'breach-complaint-unknown', 'breach.documented', 'complaintId'],
  [record(LATE), 'breach-reasons-missing', 'breach.notified-in-time', 'reasonsLate'],
  [record({ risk: 'unlikely' }), 'breach-risk-reasons', 'breach.documented', 'reasonsRisk'],
  [change(RECORDED, { awareAt: '2026-03-05T09:30:01Z' }), 'breach-aware-later', 'breach.notified-in-time', 'awareAt'],
  [
    change(NOTIFIED, { notifiedAuthorityAt: '2026-03-05T09:46:00Z' }),
    'breach-notified',
    'breach.documented',
    'notifiedAuthorityAt',
  ],
  [
    change({ ...NOTIFIED, notifiedPeopleAt: '2026-03-05T09:50:00Z' }, { notifiedPeopleAt: '2026-03-05T09:51:00Z' }),
    'breach-notified',
    'breach.documented',
    'notifiedPeopleAt',
  ],
  [
    change(RECORDED, { secrets: { complaintId: 'complaint-9' } }),
    'breach-complaint-unknown',
    'breach.documented',
    'complaintId',
  ],
  [
    change(RECORDED, { secrets: { dossierIds: ['dossier-9'] } }),
    'breach-dossier-unknown',
    'breach.documented',
    'dossierIds',
  ],
  [change(LINE, { people: 3 }), 'breach-content-gone', 'retention.storage-limitation'],
])('%# is refused with its code, its rule and its field', (outcome, code, rule, field) => {
  expect(outcome).toStrictEqual({ ok: false, refusal: { code, rule, ...(field === undefined ? {} : { field }) } });
});

test.each(['happened', 'consequences', 'measures', 'reasonsLate', 'reasonsRisk'])('no BSN in %s', (field) => {
  expect(record(secrets({ [field]: 'Van 111222333' }))).toStrictEqual({
    ok: false,
    refusal: { code: 'citizen-service-number', rule: 'free-text.no-citizen-service-number', field },
  });
});

test.each([
  ['found this very moment', record({ awareAt: '2026-03-05T10:00:00Z' })],
  ['notified at once', record({ notifiedAuthorityAt: FOUND.awareAt, notifiedPeopleAt: '2026-03-05T10:00:00Z' })],
  ['said again to be found at the same moment', change(RECORDED, { awareAt: '2026-03-05T09:30:00Z' })],
  ['said again to be notified', change(NOTIFIED, { notifiedAuthorityAt: '2026-03-05T09:45:00Z' })],
  ['late and not notified yet, so without reasons', record({ awareAt: '2026-03-01T10:00:00Z' })],
  ['about a complaint that exists', record(secrets({ complaintId: 'complaint-1' }))],
  ['unlikely to harm, with the reasons', record({ risk: 'unlikely', ...secrets({ reasonsRisk: 'Versleuteld' }) })],
  // A dossier that was destroyed since stays named; a change names others.
  [
    'about a dossier that was destroyed since',
    changeBreach(RECORDED, { people: 3, secrets: {} }, new Set(), RULES, NOW),
  ],
])('%s: allowed', (_, outcome) => {
  expect(outcome.ok).toBe(true);
});

describe('the hours that are left', () => {
  test('are counted whole, and none after the deadline or a notification', () => {
    expect(hoursLeft(RECORDED, NOW)).toBe(71);
    expect(hoursLeft(RECORDED, at('2026-03-08T08:30:00Z'))).toBe(1);
    expect(hoursLeft(RECORDED, at('2026-03-08T08:30:01Z'))).toBe(0);
    expect(hoursLeft(RECORDED, at('2026-03-08T09:30:00Z'))).toBe(0);
    expect(hoursLeft(RECORDED, at('2026-03-09T09:30:00Z'))).toBe(0);
    expect(hoursLeft(NOTIFIED, NOW)).toBe(0);
  });

  test('a notification after them stays late, and one in time stays in time', () => {
    const far = at('2026-04-01T00:00:00Z');
    expect(isLate(NOTIFIED, far)).toBe(false);
    expect(isLate({ ...NOTIFIED, notifiedAuthorityAt: '2026-03-08T09:30:01Z' }, NOW)).toBe(true);
    expect(isLate(RECORDED, far)).toBe(true);
    expect(isLate({ ...RECORDED, risk: 'unlikely' }, far)).toBe(false);
    // It was notified too late, and turned out to be harmless.
    expect(isLate({ ...NOTIFIED, notifiedAuthorityAt: '2026-03-08T09:30:01Z', risk: 'unlikely' }, NOW)).toBe(true);
  });

  test('the people are told of a high risk, once', () => {
    expect(mustTellPeople({ ...RECORDED, risk: 'high' })).toBe(true);
    expect(mustTellPeople({ ...RECORDED, risk: 'risk' })).toBe(false);
    expect(mustTellPeople({ ...RECORDED, risk: 'high', notifiedPeopleAt: '2026-03-05T09:50:00Z' })).toBe(false);
  });
});
