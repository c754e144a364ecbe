import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaChange } from '../../../domain/agenda.ts';
import { addDays, laterOf } from '../../../domain/calendar.ts';
import type { Notice } from '../../../domain/catalogue.ts';
import type { Decision, Outcome } from '../../../domain/decision.ts';
import { shelfOf } from '../../../domain/document/location.ts';
import { announceRegulations } from '../../../domain/dossier/announce-regulation.ts';
import { changeClient } from '../../../domain/dossier/change-client.ts';
import { announceDestruction, confirmDestruction, destroyAtTerm } from '../../../domain/dossier/destroy.ts';
import { announcedOf } from '../../../domain/dossier/destruction-day.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { destructionDayOf, dueDayOf, erasureOf } from '../../../domain/dossier/due-day.ts';
import { liftHold, placeHold, remindOfHold } from '../../../domain/dossier/hold.ts';
import { keepUntil } from '../../../domain/dossier/keep.ts';
import { objectToDestruction } from '../../../domain/dossier/object-to-destruction.ts';
import { changeEnd, endTrajectory, recordNotice, startTrajectory } from '../../../domain/dossier/trajectory.ts';
import type { Effect } from '../../../domain/effect.ts';
import { destroyOnRequest, objectToKeeping, planErasure } from '../../../domain/rights/on-dossier.ts';
import { takeBack } from '../../../domain/rights/take-back.ts';
import { RULES } from '../support/rules.ts';
import { REGISTERED } from '../support/samples.ts';

/** A letter that the owner registered. */
const LETTER = { requestId: 'request-2', channel: 'letter' } as const;

/** Everything that can be asked of a dossier, on some day around today. */
const COMMANDS = {
  notice: (dossier: Dossier, day: string, today: string) =>
    recordNotice(dossier, { regulationVersion: '2018-06-01', givenOn: day, channel: 'letter' }, RULES, today),
  announceRegulations: (dossier: Dossier, _day: string, today: string) => announceRegulations(dossier, RULES, today),
  start: (dossier: Dossier, day: string, today: string) => startTrajectory(dossier, day, RULES, today),
  end: (dossier: Dossier, day: string, today: string) => endTrajectory(dossier, day, RULES, today),
  changeEnd: (dossier: Dossier, day: string, today: string) => changeEnd(dossier, day, RULES, today),
  hold: (dossier: Dossier, day: string, today: string) => placeHold(dossier, 'A dispute', day, RULES, today),
  lift: (dossier: Dossier, _day: string, today: string) => liftHold(dossier, RULES, today),
  remind: (dossier: Dossier, _day: string, today: string) => remindOfHold(dossier, today),
  client: (dossier: Dossier) => changeClient(dossier, { career: 'Welder' }),
  keep: (dossier: Dossier, day: string, today: string) => keepUntil(dossier, day, RULES, today, 'RIO-6.3'),
  keepNoLonger: (dossier: Dossier, _day: string, today: string) =>
    keepUntil(dossier, undefined, RULES, today, 'RIO-6.3'),
  object: (dossier: Dossier, day: string, today: string) =>
    objectToKeeping(dossier, { requestId: 'request-1', channel: 'portal', objectionDay: day }, RULES, today),
  objectByLetter: (dossier: Dossier, day: string, today: string) =>
    objectToKeeping(dossier, { requestId: 'request-1', channel: 'letter', objectionDay: day }, RULES, today),
  announce: (dossier: Dossier, _day: string, today: string) => announceDestruction(dossier, RULES, today),
  confirm: (dossier: Dossier, _day: string, today: string) => confirmDestruction(dossier, RULES, today),
  objectToIt: (dossier: Dossier, _day: string, today: string) => objectToDestruction(dossier, RULES, today),
  eraseByLetter: (dossier: Dossier, _day: string, today: string) => planErasure(dossier, LETTER, RULES, today),
  takeBack: (dossier: Dossier, _day: string, today: string) => takeBack(dossier, 'client', RULES, today),
  takeBackRegistered: (dossier: Dossier, _day: string, today: string) => takeBack(dossier, 'owner', RULES, today),
  destroy: (dossier: Dossier, _day: string, today: string) =>
    erasureOf(dossier)
      ? destroyOnRequest(dossier, LETTER, 'erasure-1', RULES, today)
      : destroyAtTerm(dossier, 'erasure-1', RULES, today),
} as const satisfies Record<string, (dossier: Dossier, day: string, today: string) => Outcome<Dossier>>;

/** What the client asks for, and what the owner has looked at: these need no grace. */
const NO_GRACE: readonly (keyof typeof COMMANDS)[] = ['keep', 'object', 'confirm'];

type Step = { readonly command: keyof typeof COMMANDS; readonly day: number; readonly pause: number };

const steps = fc.array(
  fc.record<Step>({
    // The commands that bring a story on come more often, so that many stories reach their end.
    command: fc.constantFrom<Step['command'][]>(
      ...(Object.keys(COMMANDS) as Step['command'][]),
      'notice',
      'start',
      'end',
      'announce',
      'destroy',
    ),
    /** Days before or after today. */
    day: fc.integer({ min: -20, max: 10 }),
    /** Days that pass before the command; now and then a whole term. */
    pause: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 30 }) },
      { weight: 1, arbitrary: fc.constant(1_830) },
    ),
  }),
  { minLength: 8, maxLength: 40 },
);

type World = {
  dossier: Dossier;
  agenda: Map<string, string>;
  today: string;
  /** The act that put the destruction where it is on the agenda. */
  scheduled?: { readonly by: keyof typeof COMMANDS; readonly today: string };
  /** The days of destruction that the client, and the owner, were told of. */
  told: { readonly on: string; readonly to: 'owner' | 'person' }[];
};

const TELLS_THE_DAY: readonly Notice[] = ['destruction-announced', 'destruction-waits', 'destruction-moved'];
/** No day that one can count on: the one that was told is off. */
const NO_DAY = 'none';

const toldBy = (effects: readonly Effect[]): World['told'] =>
  effects.flatMap((effect) =>
    effect.type === 'notify' && TELLS_THE_DAY.includes(effect.notice)
      ? [{ on: effect.notice === 'destruction-moved' ? NO_DAY : String(effect.facts.on), to: effect.recipient.to }]
      : [],
  );

function apply(agenda: Map<string, string>, changes: readonly AgendaChange[]): void {
  for (const change of changes)
    if (change.op === 'drop') agenda.delete(change.kind);
    else agenda.set(change.item.kind, change.item.dueOn);
}

/** A decision is committed. */
function happened(world: World, by: keyof typeof COMMANDS, { next, agenda, effects }: Decision<Dossier>): void {
  world.dossier = next;
  apply(world.agenda, agenda);
  world.told.push(...toldBy(effects));
  if (agenda.some((change) => change.op === 'put' && change.item.kind === 'destruction'))
    world.scheduled = { by, today: world.today };
}

/** What holds of a dossier and its agenda after every command, allowed or refused. */
function check({ dossier, agenda, today }: World): void {
  const { state, startedOn, endedOn, hold } = dossier;
  expect(dossier.version).toBe(REGISTERED.version);
  expect([dossier.dossierId, dossier.number, dossier.clientId]).toEqual(['dossier-1', '2026-0001', 'client-1']);
  // Erased on request, a trajectory ends wherever it is.
  const erased = dossier.early?.ground === 'client-request';
  if (!erased) expect(startedOn !== undefined).toBe(state !== 'registered');
  expect(endedOn !== undefined).toBe(state === 'ended' || state === 'erasing');
  if (endedOn !== undefined) expect(endedOn >= (startedOn ?? endedOn) && endedOn <= today).toBe(true);
  if (startedOn !== undefined) expect(dossier.notices.some(({ givenOn }) => givenOn <= startedOn)).toBe(true);

  const due = state !== 'erasing' && dueDayOf(dossier, RULES) !== undefined;
  expect(agenda.has('destruction')).toBe(due && hold === undefined);
  expect(agenda.has('hold-review')).toBe(hold !== undefined);
  expect(dossier.secrets.holdReason !== undefined).toBe(hold !== undefined);
  if (agenda.has('destruction'))
    expect(String(agenda.get('destruction')) >= String(dueDayOf(dossier, RULES))).toBe(true);
  if (state === 'erasing') {
    expect(hold).toBeUndefined();
    expect([...agenda]).toEqual([]);
    if (dossier.keepUntil === undefined && dossier.broughtForward === undefined)
      expect(String(endedOn) <= addDays(today, -1_825)).toBe(true);
    if (!erased) expect(destructionDayOf(dossier, String(endedOn), RULES) <= today).toBe(true);
  }
  expect(shelfOf(dossier)).toBe(hold ? 'held' : endedOn === undefined ? 'dossiers' : 'closed');
}

/** Nothing but a hold keeps a dossier beyond its term, and an act or a notice that came late by the grace alone (EK-10.1). */
function checkTerm({ dossier, agenda, scheduled }: World): void {
  const on = agenda.get('destruction');
  const dueOn = dueDayOf(dossier, RULES);
  if (on === undefined || dueOn === undefined || !scheduled) return;
  const late = addDays(scheduled.today, RULES.retention.graceDays);
  expect(on <= laterOf(dueOn, late), `${on}: due ${dueOn}, scheduled ${scheduled.today} by ${scheduled.by}`).toBe(true);
  // What is told of, is told of as it is on the agenda.
  expect(announcedOf(dossier, RULES)?.on ?? on).toBe(on);
}

/** A client who was told a day knows where it went: what was told last is the day, or that there is none to count on. */
function checkLastTold({ dossier, agenda, told, scheduled }: World): void {
  const last = told.findLast(({ to }) => to === 'person');
  if (last === undefined || dossier.state === 'erasing') return;
  const on = agenda.get('destruction');
  if (on === undefined) expect(last.on).toBe(NO_DAY);
  // Confirmed by the owner it comes sooner.
  else if (last.on !== NO_DAY && scheduled?.by !== 'confirm') expect(last.on, `by ${scheduled?.by}`).toBe(on);
}

/** Of a destruction that begins now: it was told, and long enough ago. */
function checkTold({ dossier, today, told, scheduled }: World): void {
  const by = scheduled?.by ?? 'announce';
  const since = String(scheduled?.today);
  const graceOver = addDays(since, RULES.retention.graceDays) <= today;
  expect(graceOver || NO_GRACE.includes(by), `by ${by} on ${since}, destroyed on ${today}`).toBe(true);
  for (const to of ['owner', 'person'] as const) {
    const last = told.findLast((one) => one.to === to);
    // Confirmed, it comes sooner than was told.
    expect(last && (by === 'confirm' || last.on === dossier.destruction?.on)).toBe(true);
  }
}

/** A trajectory that began long ago: whatever its end is, it may be due. */
const OLD: Dossier = {
  ...REGISTERED,
  state: 'running',
  notices: [{ regulationVersion: '2018-06-01', givenOn: '2018-06-04', channel: 'letter' }],
  startedOn: '2018-06-04',
};

/** Everything that moves a destruction, with days around today or of years ago. */
const MOVES = [
  'changeEnd',
  'hold',
  'lift',
  'keep',
  'keepNoLonger',
  'object',
  'objectByLetter',
  'confirm',
  'objectToIt',
  'eraseByLetter',
  'takeBack',
  'takeBackRegistered',
] as const;

const acts = fc
  .tuple(
    fc.constantFrom(0, 10, 1_800, 1_825, 2_000),
    fc.array(
      fc.record({
        command: fc.constantFrom(...MOVES),
        day: fc.oneof(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -1_860, max: -1_780 })),
        pause: fc.constantFrom(0, 1, 3, 6, 7, 8, 20, 40),
        /** The sweep was out of order meanwhile. */
        silent: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([ago, moves]) => [{ command: 'end', day: -ago, pause: 0, silent: false } as const, ...moves]);

/** Rare among the others: a letter that is taken back a few days before the term ends, which then ends it. */
const TAKEN_BACK = [
  { command: 'end', day: -1_810, pause: 0, silent: false },
  { command: 'objectByLetter', day: 0, pause: 1, silent: false },
  { command: 'takeBackRegistered', day: 0, pause: 1, silent: false },
  { command: 'takeBack', day: 0, pause: 40, silent: false },
] as const;

/** What the sweep does on a day: it tells beforehand, and then carries out what is due. */
function sweepOn(world: World, ways: Set<string>): void {
  const { dossier, today } = world;
  const on = world.agenda.get('destruction');
  if (on === undefined || on > addDays(today, RULES.retention.noticeDays)) return;
  const told = announcedOf(dossier, RULES) !== undefined;
  if (told && on > today) return;
  const by = told ? 'destroy' : 'announce';
  const outcome = COMMANDS[by](dossier, today, today);
  expect(outcome).toMatchObject({ ok: true });
  if (!outcome.ok) return;
  if (by === 'destroy') {
    checkTold(world);
    ways.add(world.scheduled?.by ?? 'none');
  }
  happened(world, by, outcome);
  checkTerm(world);
}

describe('any story of a dossier', () => {
  it('[RIO-2.1] [RIO-6.3] [EK-10.1] keeps dates, agenda and hold in step', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(steps, (story) => {
        const world: World = { dossier: REGISTERED, agenda: new Map(), today: '2024-02-20', told: [] };
        for (const { command, day, pause } of story) {
          world.today = addDays(world.today, pause);
          const before = structuredClone(world.dossier);
          const outcome = COMMANDS[command](world.dossier, addDays(world.today, day), world.today);
          expect(world.dossier).toEqual(before);
          if (before.state === 'erasing')
            expect(outcome).toMatchObject({ ok: false, refusal: { code: 'under-erasure' } });
          if (outcome.ok) happened(world, command, outcome);
          reached.add(`${world.dossier.state}${world.dossier.hold ? ', held' : ''}`);
          check(world);
        }
      }),
      { numRuns: 600, seed: 3 },
    );
    expect([...reached].sort()).toEqual([
      'ended',
      'ended, held',
      'erasing',
      'registered',
      'registered, held',
      'running',
      'running, held',
    ]);
  });

  it('[RIO-6.3] [EK-10.1] destroys nothing within the grace of an act that nobody was told of, and keeps nothing beyond it', () => {
    const ways = new Set<string>();
    fc.assert(
      fc.property(acts, (story) => {
        const world: World = { dossier: OLD, agenda: new Map(), today: '2024-02-20', told: [] };
        for (const { command, day, pause, silent } of story) {
          for (let passed = 0; passed < pause; passed += silent ? pause : 1) {
            world.today = addDays(world.today, silent ? pause : 1);
            sweepOn(world, ways);
          }
          const outcome = COMMANDS[command](world.dossier, addDays(world.today, day), world.today);
          if (outcome.ok) happened(world, command, outcome);
          checkTerm(world);
          checkLastTold(world);
          sweepOn(world, ways);
        }
      }),
      { numRuns: 1_000, seed: 5, examples: [[[...TAKEN_BACK]]] },
    );
    // Each way to a destruction is among the stories.
    expect([...ways].sort()).toEqual([
      'announce',
      'changeEnd',
      'confirm',
      'end',
      'eraseByLetter',
      'keep',
      'keepNoLonger',
      'lift',
      'object',
      'objectByLetter',
      'takeBack',
      'takeBackRegistered',
    ]);
  });
});
