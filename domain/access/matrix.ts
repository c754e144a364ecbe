import type { Temporal } from 'temporal-polyfill';
import {
  COMPLAINT_RULES,
  type ComplaintAction,
  DOSSIER_RULES,
  type DossierAction,
  PRACTICE_RULES,
  type PracticeAction,
  type RuleId,
} from '../catalogue.ts';
import type { ConsentRules } from '../consent/rules.ts';
import type { Actor, Role } from '../person/person.ts';
import { authorize } from './authorize.ts';
import type { Grant } from './grant.ts';
import { RELATION_OF_ROLE, STANDINGS, type Standing } from './relation.ts';
import { sampleGrants } from './sample-grants.ts';

/**
 * How far a role may do something. `always`: everywhere. `own`: for themselves, or in a dossier that is theirs. `consent`, `case`: once
 * a consent of the client, or a case that they handle, has opened a dossier. In none of these ways: never.
 */
export const REACHES = ['always', 'own', 'consent', 'case'] as const;
export type Reach = (typeof REACHES)[number];

/** Who asks, as far as the rules see a difference: a manager has no rights before the appointment. */
export const ACCOUNTS = ['owner', 'coach', 'client', 'principal', 'manager', 'manager-not-appointed'] as const;
export type Account = (typeof ACCOUNTS)[number];

export type AccessRow<Action extends string> = {
  readonly action: Action;
  readonly rule: RuleId;
  readonly may: { readonly [A in Account]: readonly Reach[] };
};
type ComplaintRow = { readonly action: ComplaintAction; readonly rule: RuleId; readonly may: readonly Standing[] };
export type AccessMatrix = {
  readonly practice: readonly AccessRow<PracticeAction>[];
  readonly dossier: readonly AccessRow<DossierAction>[];
  readonly complaint: readonly ComplaintRow[];
};

const SOMEBODY = 'somebody';
/** Relations that are to one's own dossiers only; the others are to every dossier of the practice. */
const OWN = ['data-subject', 'assigned-coach'] as const;

const roleOf = (account: Account): Role => (account === 'manager-not-appointed' ? 'manager' : account);

const actorOf = (account: Account): Actor => ({
  personId: SOMEBODY,
  role: roleOf(account),
  ...(account === 'manager' ? { appointed: true } : {}),
  ...(account === 'principal' ? { principalId: SOMEBODY } : {}),
});

/** Who may do what, by asking the one function that decides it, for everything that any feature lists. */
export function accessMatrix(rules: ConsentRules, now: Temporal.Instant): AccessMatrix {
  const grants = sampleGrants(SOMEBODY, rules, now);
  return {
    practice: actionsOf(PRACTICE_RULES).map((action) => ({
      action,
      rule: PRACTICE_RULES[action].rule,
      may: each((account) => inPractice(account, action)),
    })),
    dossier: actionsOf(DOSSIER_RULES).map((action) => ({
      action,
      rule: DOSSIER_RULES[action].rule,
      may: each((account) => inDossier(account, action, grants[roleOf(account)], now)),
    })),
    complaint: actionsOf(COMPLAINT_RULES).map((action) => ({
      action,
      rule: COMPLAINT_RULES[action].rule,
      may: STANDINGS.filter((standing) => authorize({ action, standings: [standing] }).allow),
    })),
  };
}

// The casts: `Object.keys` and `Object.fromEntries` do not know the names, and these are exactly those of the tables.
const actionsOf = <Action extends string>(table: { readonly [A in Action]: unknown }): readonly Action[] =>
  Object.keys(table) as Action[];
const each = <Found>(ask: (account: Account) => Found): { readonly [A in Account]: Found } =>
  Object.fromEntries(ACCOUNTS.map((account) => [account, ask(account)])) as { readonly [A in Account]: Found };

function inPractice(account: Account, action: PracticeAction): readonly Reach[] {
  const actor = actorOf(account);
  if (!authorize({ actor, action }).allow) return [];
  return authorize({ actor, action, forPerson: 'somebody else' }).allow ? ['always'] : ['own'];
}

function inDossier(
  account: Account,
  action: DossierAction,
  grants: readonly Grant[],
  now: Temporal.Instant,
): readonly Reach[] {
  const actor = actorOf(account);
  const question = { actor, action, state: 'running', now } as const;
  const relation = RELATION_OF_ROLE[actor.role] ?? 'stranger';
  const byRole = authorize({ ...question, relation, grants: [] }).allow;
  if (byRole && !isOwn(relation)) return ['always'];
  const opens = (isCase: boolean): boolean =>
    authorize({
      ...question,
      // Whoever is not related to a dossier by their role.
      relation: isOwn(relation) ? 'stranger' : relation,
      grants: grants.filter((grant) => (grant.isCase === true) === isCase),
    }).allow;
  return [
    ...(byRole ? (['own'] as const) : []),
    ...(opens(false) ? (['consent'] as const) : []),
    ...(opens(true) ? (['case'] as const) : []),
  ];
}

const isOwn = (relation: string): boolean => OWN.some((one) => one === relation);
