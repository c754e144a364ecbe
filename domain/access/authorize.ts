import type { Temporal } from 'temporal-polyfill';
import type { DossierState } from '../dossier/dossier.ts';
import type { Actor, Role } from '../person.ts';
import type { ArticleId } from '../refusal.ts';
import type { DossierAction, PracticeAction } from './actions.ts';
import { RELATION_OF_ROLE, type Relation } from './relation.ts';

/** A consent in force that opens more than the roles do. None exist yet: the client's consents will make them. */
export type Grant = {
  readonly personId: string;
  readonly actions: readonly DossierAction[];
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly article: ArticleId;
};

export type Question =
  | { readonly actor: Actor; readonly action: PracticeAction }
  | {
      readonly actor: Actor;
      readonly action: DossierAction;
      readonly relation: Relation;
      readonly state: DossierState;
      readonly grants: readonly Grant[];
      readonly now: Temporal.Instant;
    };

export type Verdict =
  | { readonly allow: true; readonly article: ArticleId }
  /** `hidden`: even that it exists is not for the asker, so the answer must be "not found". */
  | { readonly allow: false; readonly article: ArticleId; readonly hidden: boolean };

type Rule<Who> = readonly [who: readonly Who[], article: ArticleId];

/** Who may do what in the practice as a whole. */
const PRACTICE_RULES: { readonly [A in PracticeAction]: Rule<Role> } = {
  'person.invite': [['owner'], 'EK-4.1'],
  'person.list': [['owner'], 'EK-4.1'],
  'person.remove': [['owner'], 'EK-4.1'],
  'principal.register': [['owner', 'coach'], 'RIO-1.4'],
  'principal.list': [['owner', 'coach'], 'RIO-1.4'],
  'dossier.create': [['owner', 'coach'], 'RIO-1.7'],
  'dossier.list': [['client', 'coach', 'owner'], 'EK-7.1'],
  'dossier.look-up': [['owner', 'coach'], 'EK-7.2'],
  'certificate.read': [['owner'], 'EK-4.1'],
  'relation.read': [['owner'], 'RIO-6.4'],
};

/** Who may do what with one dossier. The controller sees state and terms, not the content (EK-4.1). */
const DOSSIER_RULES: { readonly [A in DossierAction]: Rule<Relation> } = {
  'dossier.read-state': [['data-subject', 'assigned-coach', 'controller'], 'EK-4.1'],
  'dossier.read': [['data-subject', 'assigned-coach'], 'RIO-4.1'],
  'client.change': [['assigned-coach'], 'EK-6.2'],
  'notice.record': [['assigned-coach', 'controller'], 'RIO-2.1'],
  'trajectory.start': [['assigned-coach'], 'RIO-2.1'],
  'trajectory.end': [['assigned-coach', 'controller'], 'RIO-6.3'],
  'trajectory.change-end': [['assigned-coach', 'controller'], 'RIO-6.3'],
  'hold.place': [['controller'], 'EK-10.1'],
  'hold.lift': [['controller'], 'EK-10.1'],
  'agenda.read': [['data-subject', 'assigned-coach', 'controller'], 'EK-4.1'],
  'audit.read': [['data-subject', 'assigned-coach', 'controller'], 'RIO-1.5'],
  'document.upload': [['data-subject', 'assigned-coach'], 'RIO-1.7'],
  'document.list': [['data-subject', 'assigned-coach'], 'RIO-4.1'],
  'document.read': [['data-subject', 'assigned-coach'], 'RIO-4.1'],
  'document.download': [['data-subject', 'assigned-coach'], 'RIO-4.1'],
};

/** The article of every hidden no, and of what does not exist: an article of its own would give the dossier away. */
export const HIDDEN_ARTICLE: ArticleId = 'EK-7.1';

/** What remains possible while a dossier is being destroyed: seeing that it is. */
const WHILE_ERASING: readonly DossierAction[] = ['dossier.read-state', 'audit.read', 'agenda.read'];

/**
 * May this actor do this, now? The one place that says so (RIO-4.1, EK-1.12, EK-7.1): everything that no rule and no
 * grant in force allows is denied.
 */
export function authorize(question: Question): Verdict {
  if (!('relation' in question)) {
    const [roles, article] = PRACTICE_RULES[question.action];
    return roles.includes(question.actor.role)
      ? { allow: true, article }
      : { allow: false, article: 'EK-7.1', hidden: false };
  }
  const { actor, action, state, grants, now } = question;
  // An account has the relation of its role or none: no mistake elsewhere makes a coach the controller.
  const relation = RELATION_OF_ROLE[actor.role] === question.relation ? question.relation : 'stranger';
  const hidden = relation === 'stranger' || relation === 'commissioner';
  if (state === 'erasing' && !(WHILE_ERASING.includes(action) && relation === 'controller'))
    return relation === 'controller' ? { allow: false, article: 'RIO-6.3', hidden: false } : HIDDEN;
  const [relations, article] = DOSSIER_RULES[action];
  if (relations.includes(relation)) return { allow: true, article };
  const grant = grants.find(
    (one) => inForce(one, now) && one.personId === actor.personId && one.actions.includes(action),
  );
  if (grant) return { allow: true, article: grant.article };
  return hidden ? HIDDEN : { allow: false, article: 'EK-7.1', hidden };
}

const HIDDEN: Verdict = { allow: false, article: HIDDEN_ARTICLE, hidden: true };

/** In force from its first instant up to, not including, its last. */
const inForce = (grant: Grant, now: Temporal.Instant): boolean =>
  now.epochNanoseconds >= grant.from.epochNanoseconds && now.epochNanoseconds < grant.until.epochNanoseconds;
