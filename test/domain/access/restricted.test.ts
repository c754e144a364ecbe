import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { authorize } from '../../../domain/access/authorize.ts';
import { grantOfCase } from '../../../domain/access/case.ts';
import type { Grant } from '../../../domain/access/grant.ts';
import { RELATION_OF_ROLE } from '../../../domain/access/relation.ts';
import type { DossierAction } from '../../../domain/catalogue.ts';
import type { Actor } from '../../../domain/person/person.ts';
import { DOSSIER_ACTIONS } from '../../support/catalogue.ts';

const NOW = Temporal.Instant.from('2026-07-04T09:00:00Z');
const CLIENT: Actor = { personId: 'ann', role: 'client' };
const COACH: Actor = { personId: 'ben', role: 'coach' };
const OWNER: Actor = { personId: 'eve', role: 'owner' };
const MANAGER: Actor = { personId: 'mia', role: 'manager', appointed: true };

const asked = (actor: Actor, action: DossierAction, restricted: boolean, grants: readonly Grant[] = []) =>
  authorize({
    actor,
    action,
    relation: RELATION_OF_ROLE[actor.role] ?? 'stranger',
    state: 'running',
    grants,
    now: NOW,
    restricted,
  });

const allowed = (actor: Actor, restricted: boolean) =>
  DOSSIER_ACTIONS.filter((action) => asked(actor, action, restricted).allow);

/** What restricting the data takes from somebody. */
const taken = (actor: Actor) => {
  const left = allowed(actor, true);
  return allowed(actor, false).filter((action) => !left.includes(action));
};

/** What keeping the data and handling requests about them needs. */
const STILL: readonly DossierAction[] = [
  'dossier.read-state',
  'agenda.read',
  'audit.read',
  'ledger.read',
  // What lies there is known, and goes back under lock.
  'paper.list',
  'paper.read',
  'paper.put-away',
  // What is restricted can be asked about, and somebody answers.
  'question.reply',
  'question.list',
  'consent.list',
  'hold.place',
  'hold.lift',
  'trajectory.end',
  'trajectory.change-end',
  'coach.change',
  'rights.register',
  'rights.read',
  'rights.identify',
  'rights.handle',
  'destruction.take-back',
  'removal.take-back',
  'restriction.lift',
  'dossier.complain',
];

describe('restricted data', () => {
  it('[AVG-18] stay open to the client, who loses nothing by asking for it', () => {
    expect(allowed(CLIENT, true).length).toBeGreaterThan(10);
    expect(taken(CLIENT)).toEqual([]);
  });

  it.each([
    ['coach', COACH],
    ['owner', OWNER],
    ['manager', MANAGER],
  ])('[AVG-18] are kept, and worked with no more: %s', (_who, actor) => {
    const left = allowed(actor, true);
    expect(left).toEqual(allowed(actor, false).filter((action) => STILL.includes(action)));
    expect(taken(actor).length).toBeGreaterThan(0);
  });

  it('[AVG-18] give nothing to a coach but state, terms, log and the end', () => {
    expect(allowed(COACH, true)).not.toContain('dossier.read');
    expect(taken(COACH)).toEqual(
      expect.arrayContaining(['dossier.read', 'document.read', 'client.change', 'consent.ask']),
    );
  });

  it('[AVG-18] are no secret to those who have them: the answer is no, not "not found"', () => {
    expect(asked(COACH, 'dossier.read', true)).toMatchObject({ allow: false, hidden: false });
    expect(asked(COACH, 'dossier.read', true)).not.toEqual(asked(OWNER, 'dossier.read', false));
  });

  it('[AVG-18] are not opened by a consent, and are by a case about them', () => {
    const consent: Grant = {
      grantId: 'consent-1',
      to: { personId: 'dee' },
      actions: ['dossier.read'],
      from: NOW.subtract({ hours: 1 }),
      until: NOW.add({ hours: 1 }),
      rule: 'cover.agreed-by-client',
    };
    const other: Actor = { personId: 'dee', role: 'coach' };
    const ask = (restricted: boolean, grants: readonly Grant[]) =>
      authorize({
        actor: other,
        action: 'dossier.read',
        relation: 'stranger',
        state: 'running',
        grants,
        now: NOW,
        restricted,
      });
    expect(ask(false, [consent])).toMatchObject({ allow: true, grant: consent });
    expect(ask(true, [consent])).toMatchObject({ allow: false, hidden: true });
    const openCase = grantOfCase({
      caseId: 'c',
      kind: 'rights-request',
      state: 'open',
      openedAt: '2026-07-01T00:00:00Z',
    });
    if (!openCase) throw new Error('An open case opens the dossier.');
    expect(asked(OWNER, 'dossier.read', true, [openCase])).toMatchObject({ allow: true, grant: { grantId: 'c' } });
  });
});
