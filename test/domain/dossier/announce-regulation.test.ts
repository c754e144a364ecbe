import { describe, expect, test } from 'vitest';
import {
  type AnnouncementRound,
  announceRegulations,
  beginAnnouncing,
  versionsToAnnounce,
} from '../../../domain/dossier/announce-regulation.ts';
import { createDossier } from '../../../domain/dossier/create.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { type Rules, upcomingRegulations } from '../../../domain/rules.ts';
import { allowed, refusal } from '../support/outcomes.ts';
import { RULES } from '../support/rules.ts';
import { DOSSIERS, person, RUNNING } from '../support/samples.ts';

const NEW = { version: '2026-04-01', effectiveFrom: '2026-04-01' };
/** Twenty days before it, as the policy says. */
const FROM = '2026-03-12';
const MOVED = { ...NEW, effectiveFrom: '2026-09-01' };
const withVersions = (...regulations: Rules['regulations']): Rules => ({ ...RULES, regulations });
const told = (effectiveFrom: string, announcedOn: string) => ({ version: NEW.version, effectiveFrom, announcedOn });
const KNOWS: Dossier = { ...RUNNING, announcedRegulations: [told(NEW.effectiveFrom, FROM)] };

describe('[EK-12.2] [RIO-2.1] a new version of the regulation is announced to a client', () => {
  test.each(['registered', 'running', 'ended'] as const)('whose dossier is %s, once', (state) => {
    const { next, audit, agenda, effects } = allowed(announceRegulations(DOSSIERS[state], RULES, FROM));
    expect(next).toStrictEqual({ ...DOSSIERS[state], announcedRegulations: [told('2026-04-01', FROM)] });
    expect(audit).toStrictEqual([
      {
        act: 'record',
        action: 'regulation.announce',
        rules: ['regulation.announced'],
        facts: { regulation: '2026-04-01', effectiveFrom: '2026-04-01' },
      },
    ]);
    expect(agenda).toEqual([]);
    expect(effects).toStrictEqual([
      {
        type: 'notify',
        notice: 'regulation-announced',
        recipient: { to: 'person', personId: 'client-1' },
        facts: { regulation: '2026-04-01', effectiveFrom: '2026-04-01', holds: 'false' },
      },
    ]);
    expect(refusal(announceRegulations(next, RULES, '2026-03-13')).code).toBe('not-due');
  });

  test.each([
    ['nobody sooner than the policy says', RUNNING, '2026-03-11'],
    ['nobody who knows', KNOWS, '2026-03-13'],
    ['nobody who came on its day', { ...RUNNING, createdOn: NEW.effectiveFrom }, '2026-04-01'],
    [
      'nobody who was given it',
      { ...RUNNING, notices: [{ regulationVersion: NEW.version, givenOn: NEW.version, channel: 'letter' }] },
      '2026-04-02',
    ],
  ] as const)('%s', (_, dossier, today) => {
    expect(refusal(announceRegulations(dossier, RULES, today))).toEqual({
      code: 'not-due',
      rule: 'regulation.announced',
    });
  });

  test('not one whose dossier is being erased', () => {
    expect(refusal(announceRegulations(DOSSIERS.erasing, RULES, FROM)).code).toBe('under-erasure');
  });

  test.each(['2026-04-01', '2027-01-05'])('late, on %s: it holds already', (today) => {
    expect(allowed(announceRegulations(RUNNING, RULES, today)).effects).toMatchObject([{ facts: { holds: 'true' } }]);
  });

  test.each([MOVED, { ...NEW, effectiveFrom: '2026-03-20' }])('anew when its day moves: $effectiveFrom', (moved) => {
    const rules = withVersions(moved);
    const { next, effects } = allowed(announceRegulations(KNOWS, rules, '2026-03-13'));
    expect(next.announcedRegulations).toEqual([told(moved.effectiveFrom, '2026-03-13')]);
    expect(effects).toMatchObject([{ facts: { effectiveFrom: moved.effectiveFrom, before: '2026-04-01' } }]);
    expect(refusal(announceRegulations(next, rules, '2026-03-14')).code).toBe('not-due');
  });

  test('of two versions at once, and keeps what was told before', () => {
    const rules = withVersions(
      NEW,
      { version: 'B', effectiveFrom: '2026-05-01' },
      { version: 'C', effectiveFrom: '2026-05-02' },
    );
    const { next, audit, effects } = allowed(announceRegulations(KNOWS, rules, '2026-04-20'));
    expect(next.announcedRegulations?.map(({ version }) => version)).toEqual(['2026-04-01', 'B', 'C']);
    expect([audit.length, effects.length]).toEqual([2, 2]);
  });

  test('to one who comes in between when their dossier is made, with the entry of that', () => {
    const parties = {
      client: person('client'),
      coach: person('coach'),
      principalKnown: true,
      who: { who: { isOwner: false }, client: { isOwner: false } },
    };
    const command = {
      dossierId: 'dossier-1',
      number: '2026-0001',
      service: 'career-check',
      purpose: 'guidance',
      client: { firstName: 'Noor', lastName: 'de Wit' },
    };
    const on = (today: string) => {
      const { next, audit, effects } = allowed(createDossier(command, parties, RULES, today));
      return [next.announcedRegulations, audit.map(({ action }) => action), effects.length];
    };
    expect(on('2026-03-11')).toEqual([undefined, ['dossier.create'], 0]);
    expect(on('2026-03-31')).toEqual([
      [told('2026-04-01', '2026-03-31')],
      ['dossier.create', 'regulation.announce'],
      1,
    ]);
    expect(on('2026-04-01')).toEqual([undefined, ['dossier.create'], 0]);
  });
});

describe('[EK-12.2] which versions a sweep looks at', () => {
  const round = (more: Partial<AnnouncementRound> = {}): AnnouncementRound => ({ ...NEW, begunOn: FROM, ...more });
  test.each<[string, readonly AnnouncementRound[], string, string, Rules, number]>([
    ['none before its time', [], '2020-01-01', '2026-03-11', RULES, 0],
    ['one that is near', [], '2020-01-01', FROM, RULES, 1],
    ['one whose day has passed unannounced', [], '2020-01-01', '2027-01-01', RULES, 1],
    ['none of before the practice began', [], '2026-04-01', '2027-01-01', RULES, 0],
    ['one that was begun', [round()], '2020-01-01', '2026-03-13', RULES, 1],
    ['none that is done', [round({ doneOn: FROM })], '2020-01-01', '2026-03-13', RULES, 0],
    ['one that moved far away', [round({ doneOn: FROM })], '2020-01-01', '2026-03-13', withVersions(MOVED), 1],
  ])('%s', (_, rounds, since, today, rules, count) => {
    expect(versionsToAnnounce(rules, rounds, since, today)).toHaveLength(count);
  });

  test.each([
    [FROM, 'false', []],
    ['2026-03-13', 'true', ['regulation-announced-late']],
    ['2026-05-01', 'true', ['regulation-announced-late']],
  ])('begun on %s the owner is told only when that is late', (today, late, notices) => {
    const { next, audit, effects } = beginAnnouncing(NEW, RULES, today);
    expect(next).toEqual({ ...NEW, begunOn: today });
    expect(audit).toMatchObject([{ action: 'regulation.announce-all', facts: { late } }]);
    expect(effects).toMatchObject(
      notices.map((notice) => ({ notice, recipient: { to: 'owner' }, facts: { days: '20' } })),
    );
  });

  test('what comes next is the nearest day, in whatever order they stand', () => {
    const rules = withVersions(MOVED, { version: 'B', effectiveFrom: '2026-05-01' }, NEW);
    expect(upcomingRegulations(rules, '2026-04-01').map(({ effectiveFrom }) => effectiveFrom)).toEqual([
      '2026-05-01',
      '2026-09-01',
    ]);
  });
});
