import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaChange } from '../../../domain/agenda.ts';
import { addDays } from '../../../domain/calendar.ts';
import type { Outcome } from '../../../domain/decision.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { liftHold, placeHold } from '../../../domain/dossier/hold.ts';
import { objectToDestruction } from '../../../domain/dossier/object-to-destruction.ts';
import { dropRemoval, putRemoval, removalDue, removalOf } from '../../../domain/dossier/removals.ts';
import type { Effect } from '../../../domain/effect.ts';
import { decideRequest } from '../../../domain/rights/decide.ts';
import { standingOf, stepsOf } from '../../../domain/rights/execution.ts';
import { destroyOnRequest } from '../../../domain/rights/on-dossier.ts';
import { planRemoval } from '../../../domain/rights/plan-removal.ts';
import { confirmRemoval, goOnWithRemoval, takeBackRemoval } from '../../../domain/rights/removal-waits.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import { RULES } from '../support/rules.ts';
import { RUNNING } from '../support/samples.ts';
import { ALONE, next, STATUTORY as POLICY, registered } from './samples.ts';

const GRACE = POLICY.retention.graceDays;
const CHANGE = { kind: 'removal', target: { documentId: 'document-1' }, ground: 'not-relevant' } as const;
/** What the owner registered from a letter, and of whom it stands who they are. */
const LETTER: RightsRequest = {
  ...next(registered({ kinds: ['removal'], changes: [CHANGE] })),
  identity: { state: 'established', method: 'in-person', on: '2025-03-05', by: 'owner' },
};
const IDS = ['request-1', 'request-2'] as const;

type World = {
  dossier: Dossier;
  requests: Record<string, RightsRequest>;
  due: string | undefined;
  today: string;
  /** Told and not taken back since. */
  told: { readonly on: string; readonly to: string; readonly at: string }[];
  confirmed: Set<string>;
  gone: Set<string>;
};
type Command = (world: World, id: string) => void;

function committed(
  world: World,
  { agenda, effects }: { readonly agenda: readonly AgendaChange[]; readonly effects: readonly Effect[] },
): void {
  for (const change of agenda) {
    const { kind } = change.op === 'put' ? change.item : change;
    if (kind === 'rights-removal') world.due = change.op === 'put' ? change.item.dueOn : undefined;
  }
  for (const effect of effects) {
    if (effect.type !== 'notify') continue;
    if (effect.notice === 'removal-off' && effect.facts.because === 'held') world.told = [];
    if (effect.notice === 'removal-waits')
      world.told.push({ on: String(effect.facts.on), to: effect.recipient.to, at: world.today });
  }
}

/** A command on the request; what becomes of the dossier with it goes in the same commit. */
function onRequest(
  world: World,
  id: string,
  outcome: Outcome<RightsRequest>,
  beside: (dossier: Dossier, request: RightsRequest) => ReturnType<typeof putRemoval> | undefined,
): boolean {
  if (!outcome.ok) return false;
  world.requests[id] = outcome.next;
  committed(world, outcome);
  const after = beside(world.dossier, outcome.next);
  if (!after) return true;
  world.dossier = after.next;
  committed(world, after);
  return true;
}

function onDossier(world: World, outcome: Outcome<Dossier>): void {
  if (!outcome.ok) return;
  world.dossier = outcome.next;
  committed(world, outcome);
}

const requestOf = ({ requests }: World, id: string): RightsRequest => requests[id] ?? { ...LETTER, requestId: id };

const COMMANDS: { readonly [name: string]: Command } = {
  grant: (world, id) => {
    if (world.dossier.state === 'erasing') return;
    const { dossier, today } = world;
    const command = { decisions: [{ kind: 'removal', outcome: 'granted' }] } as const;
    const around = { ...ALONE, dossier };
    onRequest(world, id, decideRequest(requestOf(world, id), command, around, POLICY, today), (one, request) =>
      planRemoval(one, request, POLICY, today),
    );
  },
  confirm: (world, id) => {
    const { dossier, today } = world;
    const outcome = confirmRemoval(requestOf(world, id), dossier, POLICY, today);
    if (onRequest(world, id, outcome, (one) => putRemoval(one, id, today, today))) world.confirmed.add(id);
  },
  takeBack: (world, id) => {
    const { dossier, today } = world;
    const outcome = takeBackRemoval(requestOf(world, id), dossier, 'client', POLICY, today);
    onRequest(world, id, outcome, (one) => dropRemoval(one, id, today));
  },
  hold: (world) => {
    onDossier(world, placeHold(world.dossier, 'A dispute', addDays(world.today, 20), RULES, world.today));
    world.confirmed.clear();
  },
  lift: (world) => onDossier(world, liftHold(world.dossier, RULES, world.today)),
  object: (world) => {
    const before = world.dossier;
    onDossier(world, objectToDestruction(world.dossier, RULES, world.today));
    if (before !== world.dossier) world.confirmed.clear();
  },
  tooSoon: (world, id) => {
    const { dossier, today } = world;
    const waiting = removalOf(dossier, id);
    if (waiting?.on !== undefined && waiting.on <= today) return;
    expect(goOnWithRemoval(requestOf(world, id), dossier, POLICY, today).ok).toBe(false);
  },
  erase: (world) => {
    const own = { requestId: 'own', channel: 'portal' } as const;
    onDossier(world, destroyOnRequest(world.dossier, own, 'erasure-1', RULES, world.today));
  },
};

/** What the sweep does on a day: each request of which the day has come goes on. */
function sweepOn(world: World): void {
  const { today } = world;
  if (world.due === undefined || world.due > today) return;
  for (let one = removalDue(world.dossier, today); one; one = removalDue(world.dossier, today)) {
    const id = one.requestId;
    const { on = '' } = one;
    const outcome = goOnWithRemoval(requestOf(world, id), world.dossier, POLICY, today);
    expect(outcome).toMatchObject({ ok: true });
    expect(world.dossier.hold).toBeUndefined();
    for (const to of ['person', 'owner']) {
      // Told long enough ago, and with the day; or the owner looked at it.
      const told = world.told.some((said) => said.to === to && said.on === on && addDays(said.at, GRACE) <= today);
      expect(world.confirmed.has(id) || told, `${id} on ${today}: ${JSON.stringify(world.told)}`).toBe(true);
    }
    expect(onRequest(world, id, outcome, (dossier) => dropRemoval(dossier, id, today))).toBe(true);
    expect(stepsOf(requestOf(world, id))).toEqual(['removal']);
    expect(requestOf(world, id).executions).toMatchObject([{ from: today }]);
    world.gone.add(id);
  }
}

/** What holds after every command, allowed or refused. */
function check(world: World): void {
  const { dossier, requests, due, confirmed, gone } = world;
  const days = (dossier.removals ?? []).flatMap(({ on }) => (on === undefined ? [] : [on])).sort();
  if (dossier.state === 'erasing') expect(due).toBeUndefined();
  else expect(due).toBe(days[0]);
  if (dossier.hold) expect(days).toEqual([]);
  for (const request of Object.values(requests)) {
    const id = request.requestId;
    const waiting = removalOf(dossier, id);
    expect(request.executions.some(({ waits }) => waits)).toBe(waiting !== undefined);
    if (!waiting) continue;
    expect(gone.has(id)).toBe(false);
    expect(stepsOf(request)).toEqual([]);
    expect(standingOf(request, [])).toBe('later');
    if (waiting.on === undefined || confirmed.has(id)) continue;
    for (const to of ['person', 'owner'])
      expect(world.told).toContainEqual(expect.objectContaining({ to, on: waiting.on }));
  }
}

const steps = fc.array(
  fc.record({
    command: fc.constantFrom(...Object.keys(COMMANDS).filter((name) => name !== 'erase'), 'grant', 'grant', 'erase'),
    id: fc.constantFrom(...IDS),
    pause: fc.constantFrom(0, 0, 1, 3, 6, 7, 8, 20),
  }),
  { minLength: 3, maxLength: 14 },
);

describe('any story of documents that wait to be removed', () => {
  it('[RIO-6.3] [AVG-17.1] [AVG-17.3] removes nothing within the grace of what both were told, and nothing under a hold', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(steps, (story) => {
        const world: World = {
          dossier: RUNNING,
          requests: {},
          due: undefined,
          today: '2025-03-05',
          told: [],
          confirmed: new Set(),
          gone: new Set(),
        };
        for (const { command, id, pause } of story) {
          for (let passed = 0; passed < pause; passed += 1) {
            world.today = addDays(world.today, 1);
            sweepOn(world);
          }
          COMMANDS[command]?.(world, id);
          check(world);
          sweepOn(world);
          check(world);
        }
        if (world.gone.size > 0) reached.add(world.confirmed.size > 0 ? 'gone, confirmed' : 'gone');
        if (world.dossier.removals) reached.add(world.dossier.hold ? 'held' : 'waits');
      }),
      { numRuns: 400, seed: 7 },
    );
    expect([...reached].sort()).toEqual(['gone', 'gone, confirmed', 'held', 'waits']);
  });
});
