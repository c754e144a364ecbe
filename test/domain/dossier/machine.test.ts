import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaChange } from '../../../domain/agenda.ts';
import { addDays } from '../../../domain/calendar.ts';
import type { Outcome } from '../../../domain/decision.ts';
import { shelfOf } from '../../../domain/document/location.ts';
import { changeClient } from '../../../domain/dossier/change-client.ts';
import { destroyAtTerm } from '../../../domain/dossier/destroy.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { liftHold, placeHold, remindOfHold } from '../../../domain/dossier/hold.ts';
import {
  changeEnd,
  destructionDay,
  endTrajectory,
  recordNotice,
  startTrajectory,
} from '../../../domain/dossier/trajectory.ts';
import { RULES } from '../support/rules.ts';
import { REGISTERED } from '../support/samples.ts';

/** Everything that can be asked of a dossier, on some day around today. */
const COMMANDS = {
  notice: (dossier: Dossier, day: string, today: string) =>
    recordNotice(dossier, { regulationVersion: '2018-06-01', givenOn: day, channel: 'letter' }, RULES, today),
  start: (dossier: Dossier, day: string, today: string) => startTrajectory(dossier, day, RULES, today),
  end: (dossier: Dossier, day: string, today: string) => endTrajectory(dossier, day, RULES, today),
  changeEnd: (dossier: Dossier, day: string, today: string) => changeEnd(dossier, day, RULES, today),
  hold: (dossier: Dossier, day: string, today: string) => placeHold(dossier, 'A dispute', day, RULES, today),
  lift: (dossier: Dossier, _day: string, today: string) => liftHold(dossier, RULES, today),
  remind: (dossier: Dossier, _day: string, today: string) => remindOfHold(dossier, today),
  client: (dossier: Dossier) => changeClient(dossier, { career: 'Welder' }),
  destroy: (dossier: Dossier, _day: string, today: string) => destroyAtTerm(dossier, 'erasure-1', RULES, today),
} as const satisfies Record<string, (dossier: Dossier, day: string, today: string) => Outcome<Dossier>>;

type Step = { readonly command: keyof typeof COMMANDS; readonly day: number; readonly pause: number };

const steps = fc.array(
  fc.record<Step>({
    // The commands that bring a story on come more often, so that many stories reach their end.
    command: fc.constantFrom<Step['command'][]>(
      ...(Object.keys(COMMANDS) as Step['command'][]),
      'notice',
      'start',
      'end',
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

type World = { dossier: Dossier; agenda: Map<string, string>; today: string };

function apply(agenda: Map<string, string>, changes: readonly AgendaChange[]): void {
  for (const change of changes)
    if (change.op === 'drop') agenda.delete(change.kind);
    else agenda.set(change.item.kind, change.item.dueOn);
}

/** What holds of a dossier and its agenda after every command, allowed or refused. */
function check({ dossier, agenda, today }: World): void {
  const { state, startedOn, endedOn, hold } = dossier;
  expect(dossier.version).toBe(REGISTERED.version);
  expect([dossier.dossierId, dossier.number, dossier.clientId]).toEqual(['dossier-1', '2026-0001', 'client-1']);
  expect(startedOn !== undefined).toBe(state !== 'registered');
  expect(endedOn !== undefined).toBe(state === 'ended' || state === 'erasing');
  if (endedOn !== undefined) expect(endedOn >= String(startedOn) && endedOn <= today).toBe(true);
  if (startedOn !== undefined) expect(dossier.notices.some(({ givenOn }) => givenOn <= startedOn)).toBe(true);

  expect(agenda.has('destruction')).toBe(state === 'ended' && hold === undefined);
  expect(agenda.has('hold-review')).toBe(hold !== undefined);
  expect(dossier.secrets.holdReason !== undefined).toBe(hold !== undefined);
  if (endedOn !== undefined && agenda.has('destruction'))
    expect(String(agenda.get('destruction')) >= destructionDay(endedOn, RULES)).toBe(true);
  if (state === 'erasing') {
    expect(hold).toBeUndefined();
    expect([...agenda]).toEqual([]);
    expect(String(endedOn) <= addDays(today, -1_825)).toBe(true);
  }
  expect(shelfOf(dossier)).toBe(hold ? 'held' : endedOn === undefined ? 'dossiers' : 'closed');
}

describe('any story of a dossier', { timeout: 30_000 }, () => {
  it('[RIO-2.1] [RIO-6.3] [EK-10.1] keeps dates, agenda and hold in step', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(steps, (story) => {
        const world: World = { dossier: REGISTERED, agenda: new Map(), today: '2024-02-20' };
        for (const { command, day, pause } of story) {
          world.today = addDays(world.today, pause);
          const before = structuredClone(world.dossier);
          const outcome = COMMANDS[command](world.dossier, addDays(world.today, day), world.today);
          expect(world.dossier).toEqual(before);
          if (before.state === 'erasing')
            expect(outcome).toMatchObject({ ok: false, refusal: { code: 'under-erasure' } });
          if (outcome.ok) {
            world.dossier = outcome.next;
            apply(world.agenda, outcome.agenda);
          }
          reached.add(`${world.dossier.state}${world.dossier.hold ? ', held' : ''}`);
          check(world);
        }
      }),
      { numRuns: 300, seed: 3 },
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
});
