import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { authorize } from '../../../domain/access/authorize.ts';
import type { Grant } from '../../../domain/access/grant.ts';
import type { DossierAction } from '../../../domain/catalogue.ts';
import type { DossierState } from '../../../domain/dossier/dossier.ts';
import type { Actor } from '../../../domain/person/person.ts';
import { DOSSIER_ACTIONS } from '../../support/catalogue.ts';
import { citing } from '../../support/citing.ts';

const instant = (text: string) => Temporal.Instant.from(text);

const COVER: Grant = {
  grantId: 'consent-1',
  to: { personId: 'coach-2' },
  actions: ['dossier.read', 'document.read'],
  from: instant('2026-07-01T00:00:00+02:00'),
  until: instant('2026-07-15T00:00:00+02:00'),
  rule: 'RIO-4.3',
};

type Case = { personId?: string; action?: DossierAction; at?: string; state?: DossierState; grants?: readonly Grant[] };

/** Another coach than the assigned one asks, with a grant for two weeks of July. */
const asked = ({
  personId = 'coach-2',
  action = 'dossier.read',
  at = '2026-07-04T09:00:00Z',
  state = 'running',
  grants = [COVER],
}: Case) =>
  authorize({ actor: { personId, role: 'coach' }, action, relation: 'stranger', state, grants, now: instant(at) });

describe('a grant', () => {
  it('opens what it names, and answers with its own article', () => {
    expect(asked({})).toEqual({ allow: true, rule: citing('RIO-4.3'), grant: COVER });
    expect(asked({ action: 'document.read' })).toEqual({ allow: true, rule: citing('RIO-4.3'), grant: COVER });
  });

  it.each([
    ['a nanosecond before its first instant', '2026-06-30T21:59:59.999999999Z', false],
    ['at its first instant', '2026-06-30T22:00:00Z', true],
    ['a nanosecond before its last instant', '2026-07-14T21:59:59.999999999Z', true],
    ['at its last instant', '2026-07-14T22:00:00Z', false],
  ])('is in force from its first up to its last instant: %s', (_name, at, allow) => {
    expect(asked({ at }).allow).toBe(allow);
  });

  it('opens no other action', () => {
    const others = DOSSIER_ACTIONS.filter((action) => !COVER.actions.includes(action));
    expect(others).toHaveLength(DOSSIER_ACTIONS.length - 2);
    expect(others.filter((action) => asked({ action }).allow)).toEqual([]);
  });

  it('[RIO-1.3] opens nothing to a client, whose own dossier is all they have', () => {
    const grant: Grant = { ...COVER, to: { personId: 'client-2' } };
    const ask = (role: 'client' | 'coach') =>
      authorize({
        actor: { personId: 'client-2', role },
        action: 'document.read',
        relation: 'stranger',
        state: 'running',
        grants: [grant],
        now: grant.from,
      });
    expect(ask('coach').allow).toBe(true);
    expect(ask('client')).toEqual({ allow: false, rule: citing('EK-7.1'), hidden: true });
  });

  it('[RIO-1.4] opens nothing to a role that never does it', () => {
    const grant: Grant = {
      ...COVER,
      to: { principalId: 'principal-1' },
      actions: ['document.upload', 'document.read'],
    };
    const actor: Actor = { personId: 'contact-1', role: 'principal', principalId: 'principal-1' };
    const ask = (action: DossierAction) =>
      authorize({ actor, action, relation: 'commissioner', state: 'running', grants: [grant], now: grant.from });
    expect(ask('document.read').allow).toBe(true);
    expect(ask('document.upload')).toEqual({ allow: false, rule: citing('EK-7.1'), hidden: true });
  });

  it('[RIO-4.1] [EK-1.12] opens nothing for another person', () => {
    expect(asked({ personId: 'coach-3' })).toEqual({ allow: false, rule: citing('EK-7.1'), hidden: true });
  });

  it('[RIO-6.3] opens nothing of a dossier that is being erased', () => {
    expect(asked({ state: 'erasing' }).allow).toBe(false);
  });

  it('finds the one that is in force among others', () => {
    const past = { ...COVER, until: COVER.from };
    const elsewhere = { ...COVER, to: { personId: 'coach-3' } };
    expect(asked({ grants: [past, elsewhere, COVER] }).allow).toBe(true);
    expect(asked({ grants: [past, elsewhere] }).allow).toBe(false);
  });

  it('allows exactly the named person, the named actions and the time of the grant', () => {
    const seconds = fc.integer({ min: 0, max: 100 });
    const at = (second: number) => Temporal.Instant.fromEpochMilliseconds(second * 1_000);
    fc.assert(
      fc.property(
        fc.record({ from: seconds, until: seconds, now: seconds }),
        fc.subarray([...DOSSIER_ACTIONS]),
        fc.constantFrom(...DOSSIER_ACTIONS),
        fc.constantFrom('coach-2', 'coach-3'),
        ({ from, until, now }, actions, action, personId) => {
          const grant: Grant = { ...COVER, actions, from: at(from), until: at(until) };
          const verdict = authorize({
            actor: { personId, role: 'coach' },
            action,
            relation: 'stranger',
            state: 'running',
            grants: [grant],
            now: at(now),
          });
          expect(verdict.allow).toBe(personId === 'coach-2' && actions.includes(action) && from <= now && now < until);
        },
      ),
    );
  });
});
