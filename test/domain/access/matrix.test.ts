import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { authorize, HIDDEN_RULE, type Verdict } from '../../../domain/access/authorize.ts';
import { RELATIONS, type Relation, STANDINGS, type Standing } from '../../../domain/access/relation.ts';
import type { ArticleId } from '../../../domain/article.ts';
import type { ComplaintAction, DossierAction, PracticeAction } from '../../../domain/catalogue.ts';
import { DOSSIER_STATES, type DossierState } from '../../../domain/dossier/dossier.ts';
import type { Actor } from '../../../domain/person/person.ts';
import { COMPLAINT_ACTIONS, DOSSIER_ACTIONS, PRACTICE_ACTIONS } from '../../support/catalogue.ts';
import { cites, citing } from '../../support/citing.ts';
import {
  type Account,
  complaintRows,
  dossierRows,
  type Expected,
  expectedInDossier,
  expectedInPractice,
  expectedOnComplaint,
  practiceRows,
} from './table.ts';

const ROLES = ['owner', 'coach', 'client', 'principal', 'manager', 'appointed manager'] as const satisfies Account[];
const NOW = Temporal.Instant.from('2026-03-05T12:00:00Z');

const answer = (verdict: Verdict): Expected => (verdict.allow ? 'allowed' : verdict.hidden ? 'hidden' : 'refused');

const actorOf = (account: Account): Actor =>
  account === 'appointed manager'
    ? { personId: 'somebody', role: 'manager', appointed: true }
    : { personId: 'somebody', role: account };

type Combination = { role: Account; action: DossierAction; relation: Relation; state: DossierState };

const combinations: readonly Combination[] = ROLES.flatMap((role) =>
  DOSSIER_ACTIONS.flatMap((action) =>
    RELATIONS.flatMap((relation) => DOSSIER_STATES.map((state) => ({ role, action, relation, state }))),
  ),
);

const ask = ({ role, ...question }: Combination): Verdict =>
  authorize({ ...question, actor: actorOf(role), grants: [], now: NOW });

const askPractice = (role: Account, action: PracticeAction, forPerson?: string): Verdict =>
  authorize({ actor: actorOf(role), action, forPerson });

/** Every set of standings that somebody can have, the empty one too. */
const standingSets = STANDINGS.reduce<readonly (readonly Standing[])[]>(
  (sets, standing) => sets.concat(sets.map((set) => [...set, standing])),
  [[]],
);

const rowOf = (action: DossierAction) => {
  const row = dossierRows.find((one) => one.action === action);
  if (!row) throw new Error(`No row for ${action}`);
  return row;
};

/** Which of these combinations are answered in another way than the table says. */
const differing = (some: readonly Combination[]) =>
  some
    .map((one) => ({
      ...one,
      expected: expectedInDossier(rowOf(one.action), one.role, one.relation, one.state),
      answer: answer(ask(one)),
    }))
    .filter((one) => one.expected !== one.answer);

const allowedInPractice = (role: Account): ReadonlySet<PracticeAction> =>
  new Set(PRACTICE_ACTIONS.filter((action) => askPractice(role, action).allow));

const allowedActions = (role: Account, relation: Relation) =>
  combinations.filter((one) => one.role === role && one.relation === relation && ask(one).allow);

describe('the matrix of role, action, relation and state', () => {
  it('[RIO-4.1] [EK-3.1] has one row for each action, and no action is without one', () => {
    expect(dossierRows.map(({ action }) => action).sort()).toEqual([...DOSSIER_ACTIONS].sort());
    expect(practiceRows.map(({ action }) => action).sort()).toEqual([...PRACTICE_ACTIONS].sort());
    expect(complaintRows.map(({ action }) => action).sort()).toEqual([...COMPLAINT_ACTIONS].sort());
  });

  it('[RIO-4.1] [EK-7.1] [EK-3.1] answers every combination of a dossier as the table says', () => {
    const count = dossierRows.length * 6 * 6 * 4;
    expect(count).toBeGreaterThanOrEqual(5_328);
    expect(combinations).toHaveLength(count);
    expect(new Set(combinations.map((one) => Object.values(one).join(' '))).size).toBe(count);
    expect(differing(combinations)).toEqual([]);
  });

  it('[EK-3.1] [EK-4.1] answers every combination of the practice as the table says', () => {
    const all = practiceRows.flatMap((row) =>
      ROLES.map((role) => ({ row, role, action: row.action as PracticeAction })),
    );
    expect(all).toHaveLength(PRACTICE_ACTIONS.length * 6);
    expect(all.length).toBeGreaterThanOrEqual(180);
    for (const forPerson of [undefined, 'somebody', 'another']) {
      const wrong = all.filter(
        ({ row, role, action }) =>
          answer(askPractice(role, action, forPerson)) !== expectedInPractice(row, role, forPerson === 'another'),
      );
      expect([forPerson, wrong]).toEqual([forPerson, []]);
    }
  });

  it('[RIO-7.2] answers every action on a complaint, for every set of standings, as the table says', () => {
    expect(standingSets).toHaveLength(2 ** STANDINGS.length);
    const wrong = complaintRows.flatMap((row) =>
      standingSets
        .map((standings) => ({
          row,
          standings,
          verdict: authorize({ action: row.action as ComplaintAction, standings }),
        }))
        .filter(
          ({ standings, verdict }) =>
            answer(verdict) !== expectedOnComplaint(row, standings) ||
            (standings.length === 0 ? verdict.rule !== HIDDEN_RULE : !cites([verdict.rule], [row.article])),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('[RIO-1.5] names the article of every answer', () => {
    for (const one of combinations) {
      const verdict = ask(one);
      const refused: ArticleId = one.state === 'erasing' ? 'RIO-6.3' : 'EK-7.1';
      const hidden: ArticleId = 'EK-7.1';
      const expected = { allowed: rowOf(one.action).article, refused, hidden }[answer(verdict)];
      expect([one, verdict.rule]).toEqual([one, citing(expected)]);
    }
    for (const { action, article } of practiceRows)
      for (const role of ROLES) {
        const verdict = askPractice(role, action as PracticeAction);
        expect(verdict.rule).toEqual(citing(verdict.allow ? article : 'EK-7.1'));
        // What is refused only because it is for another names the rule of the act itself.
        const forAnother = askPractice(role, action as PracticeAction, 'another');
        expect(forAnother.rule).toEqual(citing(verdict.allow ? article : 'EK-7.1'));
      }
  });

  it('[EK-1.12] says "not found" in one and the same way, so that the article does not give the dossier away', () => {
    const hidden = combinations.map(ask).filter((verdict) => answer(verdict) === 'hidden');
    expect(new Set(hidden.map(({ rule }) => rule))).toEqual(new Set([HIDDEN_RULE]));
  });
});

describe('what the matrix means for each role', () => {
  it('[EK-1.12] a stranger of any role gets nothing, and is not told that there is anything', () => {
    const strangers = combinations.filter(({ relation }) => relation === 'stranger');
    expect(strangers).toHaveLength(combinations.length / 6);
    expect(strangers.filter((one) => answer(ask(one)) !== 'hidden')).toEqual([]);
  });

  it('[EK-6.3] [EK-1.12] a manager gets nothing, however they stand to a dossier, until the owner appoints them', () => {
    expect(combinations.filter((one) => one.role === 'manager' && answer(ask(one)) !== 'hidden')).toEqual([]);
    const own = ['me.read', 'me.change', 'regulation.ask', 'complaint.take-part'];
    expect(allowedInPractice('manager')).toEqual(new Set(own));
  });

  it('[EK-6.3] [EK-7.1] an appointed manager sees states, terms and registers, and no content', () => {
    const allowed = new Set(allowedActions('appointed manager', 'manager').map(({ action }) => action));
    expect(allowed).toEqual(
      new Set([
        'dossier.read-state',
        'commission.change',
        'notice.record',
        'agenda.read',
        'audit.read',
        'coach.change',
        'paper.list',
        'paper.read',
      ]),
    );
  });

  it('[RIO-1.4] a principal opens no dossier, not even one it commissioned, and no list but its own', () => {
    expect(combinations.filter((one) => one.role === 'principal' && answer(ask(one)) !== 'hidden')).toEqual([]);
    expect(allowedInPractice('principal')).toEqual(
      new Set([
        'me.read',
        'me.change',
        'regulation.ask',
        'disclosure.list',
        'suggestion.send',
        'complaint.make',
        'complaint.take-part',
      ]),
    );
  });

  it('[RIO-1.3] a client has only what concerns the own dossier', () => {
    const relations = RELATIONS.filter((relation) => allowedActions('client', relation).length > 0);
    expect(relations).toEqual(['data-subject']);
    expect(allowedInPractice('client')).toEqual(
      new Set([
        'principal.list',
        'dossier.list',
        'overview.read',
        'me.read',
        'me.change',
        'regulation.ask',
        'suggestion.send',
        'complaint.make',
        'complaint.take-part',
      ]),
    );
  });

  it('[RIO-1.7] [EK-1.11] a coach works in assigned dossiers only', () => {
    const relations = RELATIONS.filter((relation) => allowedActions('coach', relation).length > 0);
    expect(relations).toEqual(['assigned-coach']);
  });

  it('[EK-4.1] [EK-1.13] the owner sees states, terms and registers of every dossier, and no content', () => {
    const read = allowedActions('owner', 'controller').map(({ action }) => action);
    expect(new Set(read.filter((action) => /read|list|download/.test(action)))).toEqual(
      new Set([
        'dossier.read-state',
        'agenda.read',
        'audit.read',
        'consent.list',
        'ledger.read',
        'rights.read',
        'paper.list',
        'paper.read',
        'time.read',
      ]),
    );
    const documents = ['document.list', 'document.read', 'document.download'];
    for (const content of [
      'dossier.read',
      ...documents,
      'client.change',
      'consult.list',
      'activity.list',
      'summary.list',
      'question.list',
    ])
      expect(read).not.toContain(content);
  });

  it('[RIO-6.3] [RIO-7.1] while a dossier is being erased only the owner and the manager see that it is, and its client can still complain', () => {
    const still = combinations.filter((one) => one.state === 'erasing' && ask(one).allow);
    expect(still.map(({ role, relation, action }) => `${role} ${relation} ${action}`).sort()).toEqual([
      'appointed manager manager agenda.read',
      'appointed manager manager audit.read',
      'appointed manager manager dossier.read-state',
      'client data-subject dossier.complain',
      'owner controller agenda.read',
      'owner controller audit.read',
      'owner controller dossier.complain',
      'owner controller dossier.read-state',
    ]);
  });
});
