import { describe, expect, test } from 'vitest';
import {
  announcedOf,
  canObject,
  destroyOn,
  movedAway,
  scheduleDestruction,
} from '../../../domain/dossier/destruction-day.ts';
import type { BroughtForward, Dossier } from '../../../domain/dossier/dossier.ts';
import { dueDayOf, erasureOf } from '../../../domain/dossier/due-day.ts';
import { RULES } from '../support/rules.ts';
import { ANNOUNCED_END, ENDED, HELD, RUNNING, WAITING } from '../support/samples.ts';

/** By the term of five years after 1 March 2026. */
const TERM = '2031-03-01';
const asked = (right: BroughtForward['right'], on: string, requestId = 'request-1'): BroughtForward => ({
  requestId,
  right,
  on,
  registeredBy: 'owner',
});
const erased = (dossier: Dossier, ...days: readonly string[]): Dossier => ({
  ...dossier,
  broughtForward: days.map((on, place) => asked('erasure', on, `request-${place}`)),
});

describe('[RIO-6.3] [EK-10.1] the day on which a destruction is due', () => {
  test.each<[string, Dossier, string | undefined]>([
    ['is none while the trajectory goes on', RUNNING, undefined],
    ['is that of an erasure meanwhile', erased(RUNNING, '2026-04-01'), '2026-04-01'],
    ['is that of the first of two erasures', erased(RUNNING, '2026-05-01', '2026-04-01'), '2026-04-01'],
    ['is that of the first of two, in whichever order', erased(RUNNING, '2026-04-01', '2026-05-01'), '2026-04-01'],
    ['is the term', ENDED, TERM],
    ['is that of an erasure before the term', erased(ENDED, '2026-04-01'), '2026-04-01'],
    ['is the term before that of an erasure', erased(ENDED, '2031-03-02'), TERM],
    ['is that of an objection', { ...ENDED, broughtForward: [asked('objection', '2026-04-01')] }, '2026-04-01'],
    [
      'is none of an objection before the end',
      { ...RUNNING, broughtForward: [asked('objection', '2026-04-01')] },
      undefined,
    ],
    [
      'is the first of what the client chose and what was granted',
      { ...ENDED, keepUntil: '2026-05-01', broughtForward: [asked('objection', '2026-06-01')] },
      '2026-05-01',
    ],
    [
      'is the first of them, whichever that is',
      { ...ENDED, keepUntil: '2026-06-01', broughtForward: [asked('objection', '2026-05-01')] },
      '2026-05-01',
    ],
    ['is the day that the client chose', { ...ENDED, keepUntil: '2027-01-31' }, '2027-01-31'],
    ['is not before the end', { ...ENDED, keepUntil: '2026-02-28' }, '2026-03-01'],
    ['is the end on that day', { ...ENDED, keepUntil: '2026-03-01' }, '2026-03-01'],
    ['is not after the term', { ...ENDED, keepUntil: '2031-03-02' }, TERM],
  ])('%s', (_, dossier, day) => {
    expect(dueDayOf(dossier, RULES)).toBe(day);
    expect(destroyOn(dossier, RULES)).toBe(day);
  });

  test('an objection is no erasure', () => {
    expect(erasureOf({ broughtForward: [asked('objection', '2026-04-01'), asked('erasure', '2026-05-01')] })).toEqual(
      asked('erasure', '2026-05-01'),
    );
    expect(erasureOf({})).toBeUndefined();
  });

  test('is later by what it waits, and none under a hold', () => {
    expect(destroyOn(WAITING, RULES)).toBe('2031-03-09');
    expect(destroyOn(HELD, RULES)).toBeUndefined();
    expect(destroyOn({ ...WAITING, ...HELD }, RULES)).toBeUndefined();
  });

  test('what was told of another day is told of none', () => {
    expect(announcedOf(ANNOUNCED_END, RULES)).toEqual(ANNOUNCED_END.destruction);
    expect(announcedOf({ ...ANNOUNCED_END, keepUntil: '2030-01-01' }, RULES)).toBeUndefined();
    expect(announcedOf(ENDED, RULES)).toBeUndefined();
    expect(announcedOf(RUNNING, RULES)).toBeUndefined();
  });
});

describe('[AVG-17.3.e] the client can object', () => {
  test.each<[string, Dossier, boolean]>([
    ['to what was told', ANNOUNCED_END, true],
    ['to what waits', WAITING, true],
    ['not before anything was told', ENDED, false],
    ['not under a hold', { ...ANNOUNCED_END, ...HELD, destruction: ANNOUNCED_END.destruction } as Dossier, false],
    ['not any more once it is being erased', { ...ANNOUNCED_END, state: 'erasing' }, false],
    ['not twice to the same day', { ...ANNOUNCED_END, objectedTo: TERM }, false],
    ['to another day than before', { ...ANNOUNCED_END, objectedTo: '2030-01-01' }, true],
  ])('%s', (_, dossier, can) => {
    expect(canObject(dossier, RULES)).toBe(can);
  });
});

const item = { subject: 'dossier-1', kind: 'destruction', reference: 'dossier' };
const put = (dueOn: string) => [{ op: 'put', item: { ...item, dueOn } }];
const NAMED = { dossier: 'dossier-1', number: '2026-0001' };
const CLIENT = { to: 'person', personId: 'client-1' };
const moved = (facts: object = {}) => [
  { type: 'notify', notice: 'destruction-moved', recipient: CLIENT, facts: { ...NAMED, ...facts } },
];
const told = (notice: string, on: string, more: object = {}) => {
  const facts = { ...NAMED, on, endedOn: '2026-03-01', years: '5', ground: 'term', ...more };
  return [
    { type: 'notify', notice, recipient: CLIENT, facts: { ...facts, reader: 'client' } },
    { type: 'notify', notice, recipient: { to: 'owner' }, facts: { ...facts, reader: 'owner' } },
  ];
};
const scheduled = (dossier: Dossier, today: string, own?: string) => scheduleDestruction(dossier, RULES, today, own);

describe('[RIO-6.3] a destruction comes on the agenda', () => {
  test('on its day, untold as long as that is further away than the notice', () => {
    expect(scheduled(ENDED, '2031-01-31')).toStrictEqual({ next: ENDED, agenda: put(TERM), effects: [] });
  });

  test('and is told to client and owner from four weeks before it on', () => {
    const destruction = { dueOn: TERM, on: TERM, announcedOn: '2031-02-01' };
    const effects = told('destruction-announced', TERM);
    expect(scheduled(ENDED, '2031-02-01')).toStrictEqual({
      next: { ...ENDED, destruction },
      agenda: put(TERM),
      effects,
    });
  });

  test.each([
    ['a week before it', '2031-02-22', TERM, undefined],
    ['six days before it', '2031-02-23', '2031-03-02', true],
    ['on the day', TERM, '2031-03-08', true],
    ['long after it', '2033-05-01', '2033-05-08', true],
  ] as const)('nobody but the client makes it come within a week: %s', (_, today, on, waits) => {
    const destruction = { dueOn: TERM, on, announcedOn: today, ...(waits ? { waits } : {}) };
    const effects = told(waits ? 'destruction-waits' : 'destruction-announced', on);
    expect(scheduled(ENDED, today)).toStrictEqual({ next: { ...ENDED, destruction }, agenda: put(on), effects });
  });

  test.each([
    ['tomorrow', '2026-03-06', '2026-03-06'],
    ['today', '2026-03-05', '2026-03-05'],
    ['a day that is over', '2026-03-02', '2026-03-05'],
  ])('the client can ask for less: %s', (_, keepUntil, on) => {
    const chosen = { ...ENDED, keepUntil };
    const destruction = { dueOn: keepUntil, on, announcedOn: '2026-03-05' };
    expect(scheduled(chosen, '2026-03-05', keepUntil)).toStrictEqual({
      next: { ...chosen, destruction },
      agenda: put(on),
      effects: told('destruction-announced', on, { ground: 'client' }),
    });
  });

  test('a day of the client after the grace is that day', () => {
    const chosen = { ...ENDED, keepUntil: '2026-03-20' };
    expect(scheduled(chosen, '2026-03-05', '2026-03-20').next.destruction).toStrictEqual({
      dueOn: '2026-03-20',
      on: '2026-03-20',
      announcedOn: '2026-03-05',
    });
  });

  test('an erasure that somebody registered waits a week, and says that it is one, also before the end', () => {
    const granted = erased(RUNNING, '2026-03-05');
    const { endedOn: _, ...facts } = { ...NAMED, on: '2026-03-12', years: '5', ground: 'erasure', endedOn: '' };
    expect(scheduled(granted, '2026-03-05')).toStrictEqual({
      next: {
        ...granted,
        destruction: { dueOn: '2026-03-05', on: '2026-03-12', announcedOn: '2026-03-05', waits: true },
      },
      agenda: put('2026-03-12'),
      effects: [
        { type: 'notify', notice: 'destruction-waits', recipient: CLIENT, facts: { ...facts, reader: 'client' } },
        {
          type: 'notify',
          notice: 'destruction-waits',
          recipient: { to: 'owner' },
          facts: { ...facts, reader: 'owner' },
        },
      ],
    });
  });

  test('what was told stays as it was told, unless the client asks for a sooner day', () => {
    const stays = { next: WAITING, agenda: [], effects: [] };
    expect(scheduled(WAITING, '2031-03-03')).toStrictEqual(stays);
    expect(scheduled(WAITING, '2031-03-03', '2031-03-09')).toStrictEqual(stays);
    expect(scheduled(WAITING, '2031-03-03', '2031-03-08').next.destruction).toMatchObject({ on: '2031-03-08' });
  });

  test('what was told is taken back where the day moves away, and told anew where it is near', () => {
    const later = { ...ANNOUNCED_END, endedOn: '2026-09-01' };
    const { destruction: _, ...next } = later;
    expect(scheduled(later, '2031-02-02')).toStrictEqual({
      next,
      agenda: put('2031-09-01'),
      effects: moved({ on: '2031-09-01' }),
    });
    const near = scheduled({ ...ANNOUNCED_END, endedOn: '2026-03-02' }, '2031-02-02');
    expect(near.effects).toMatchObject([{ notice: 'destruction-announced' }, { notice: 'destruction-announced' }]);
  });

  test('none under a hold, and none of a trajectory that goes on', () => {
    expect(scheduled({ ...HELD, destruction: WAITING.destruction } as Dossier, '2031-03-01')).toStrictEqual({
      next: HELD,
      agenda: [],
      effects: [],
    });
    expect(scheduled(RUNNING, '2026-03-05')).toStrictEqual({ next: RUNNING, agenda: [], effects: [] });
    const off = { ...RUNNING, destruction: { dueOn: '2026-03-05', on: '2026-03-12', announcedOn: '2026-03-05' } };
    expect(scheduled(off, '2026-03-06')).toStrictEqual({
      next: RUNNING,
      agenda: [{ op: 'drop', ...item }],
      effects: moved(),
    });
  });

  test('only who was told a day is told that it is off', () => {
    expect(movedAway(ENDED, '2031-09-01')).toStrictEqual([]);
    expect(movedAway(ANNOUNCED_END)).toStrictEqual(moved());
  });
});
