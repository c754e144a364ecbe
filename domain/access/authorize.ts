import type { Temporal } from 'temporal-polyfill';
import type { DossierState } from '../dossier/dossier.ts';
import type { Actor, Role } from '../person/person.ts';
import type { ArticleId } from '../refusal.ts';
import type { DossierAction, PracticeAction } from './actions.ts';
import { type Grant, inForce, isFor } from './grant.ts';
import { RELATION_OF_ROLE, type Relation } from './relation.ts';

export type Question =
  | { readonly actor: Actor; readonly action: PracticeAction }
  | {
      readonly actor: Actor;
      readonly action: DossierAction;
      readonly relation: Relation;
      readonly state: DossierState;
      readonly grants: readonly Grant[];
      readonly now: Temporal.Instant;
      /** Its data are stored and nothing else (AVG 18). */
      readonly restricted?: boolean;
    };

export type Verdict =
  /** `grant`: what opened it, when the relation alone did not. */
  | { readonly allow: true; readonly article: ArticleId; readonly grant?: Grant }
  /** `hidden`: even that it exists is not for the asker, so the answer must be "not found". */
  | { readonly allow: false; readonly article: ArticleId; readonly hidden: boolean };

type Rule<Who> = readonly [who: readonly Who[], article: ArticleId];

/**
 * What an account may do without being appointed: see what it is, choose to get no mail, and take part in a complaint that it
 * has a part in, as who handles one from outside has (RIO-7.2).
 */
const ABOUT_ONESELF: readonly PracticeAction[] = ['me.read', 'me.change', 'complaint.take-part'];

/** Who may do what in the practice as a whole. */
const PRACTICE_RULES: { readonly [A in PracticeAction]: Rule<Role> } = {
  'person.invite': [['owner'], 'EK-4.1'],
  'person.list': [['owner', 'manager'], 'EK-4.1'],
  'person.remove': [['owner'], 'EK-4.1'],
  'principal.register': [['owner', 'coach', 'manager'], 'RIO-1.4'],
  // A client who shares documents chooses from the same list.
  'principal.list': [['owner', 'coach', 'manager', 'client'], 'RIO-1.4'],
  'dossier.create': [['owner', 'coach'], 'RIO-1.7'],
  'dossier.list': [['client', 'coach', 'owner', 'manager'], 'EK-7.1'],
  'dossier.look-up': [['owner', 'coach', 'manager'], 'EK-7.2'],
  'certificate.read': [['owner'], 'EK-4.1'],
  'relation.read': [['owner'], 'RIO-6.4'],
  'person.change-email': [['owner'], 'EK-4.1'],
  'manager.appoint': [['owner'], 'EK-6.3'],
  'manager.dismiss': [['owner'], 'EK-6.3'],
  'me.read': [['owner', 'coach', 'client', 'principal', 'manager'], 'RIO-1.3'],
  'me.change': [['coach', 'client', 'principal', 'manager'], 'RIO-1.3'],
  'cover.plan': [['coach', 'owner'], 'RIO-4.3'],
  'cover.read': [['coach', 'owner'], 'RIO-4.3'],
  'cover.end': [['coach', 'owner'], 'RIO-4.3'],
  'disclosure.list': [['principal'], 'RIO-1.4'],
  'dossier.hand-over': [['owner', 'manager'], 'EK-4.1'],
  'rights.list-open': [['owner'], 'EK-4.1'],
  'breach.record': [['owner'], 'AVG-33.5'],
  'breach.read': [['owner'], 'AVG-33.5'],
  'suggestion.send': [['owner', 'coach', 'client', 'principal', 'manager'], 'RIO-end'],
  'suggestion.read': [['owner'], 'RIO-end'],
  'suggestion.answer': [['owner'], 'RIO-end'],
  'complaint.make': [['client', 'principal'], 'RIO-7.1'],
  'complaint.register': [['owner'], 'RIO-7.1'],
  // Which part is said with the complaint.
  'complaint.take-part': [['owner', 'coach', 'client', 'principal', 'manager'], 'RIO-7.2'],
  'complaint.figures': [['owner'], 'RIO-7.2'],
};

/** Who may do what with one dossier. The controller sees state and terms, not the content (EK-4.1). */
const DOSSIER_RULES: { readonly [A in DossierAction]: Rule<Relation> } = {
  'dossier.read-state': [['data-subject', 'assigned-coach', 'controller', 'manager'], 'EK-4.1'],
  'dossier.read': [['data-subject', 'assigned-coach'], 'RIO-4.1'],
  'client.change': [['assigned-coach'], 'EK-6.2'],
  'commission.change': [['assigned-coach', 'controller', 'manager'], 'EK-1.5'],
  'notice.record': [['assigned-coach', 'controller', 'manager'], 'RIO-2.1'],
  'trajectory.start': [['assigned-coach'], 'RIO-2.1'],
  'trajectory.end': [['assigned-coach', 'controller'], 'RIO-6.3'],
  'trajectory.change-end': [['assigned-coach', 'controller'], 'RIO-6.3'],
  'hold.place': [['controller'], 'EK-10.1'],
  'hold.lift': [['controller'], 'EK-10.1'],
  'agenda.read': [['data-subject', 'assigned-coach', 'controller', 'manager'], 'EK-4.1'],
  'audit.read': [['data-subject', 'assigned-coach', 'controller', 'manager'], 'RIO-1.5'],
  // The owner sends in what came by letter, with a request or a complaint; reading is another question.
  'document.upload': [['data-subject', 'assigned-coach', 'controller'], 'RIO-1.7'],
  'document.list': [['data-subject', 'assigned-coach'], 'RIO-4.1'],
  'dossier.check': [['assigned-coach'], 'EK-6.2'],
  'document.read': [['data-subject', 'assigned-coach'], 'RIO-4.1'],
  'document.download': [['data-subject', 'assigned-coach'], 'RIO-4.1'],
  'document.disclose': [['data-subject', 'assigned-coach'], 'RIO-5.1'],
  'consent.ask': [['assigned-coach'], 'EK-6.2'],
  'consent.list': [['data-subject', 'assigned-coach', 'controller'], 'EK-4.1'],
  'consent.read': [['data-subject', 'assigned-coach'], 'RIO-4.1'],
  // Nobody but the client says yes, no, or no more (AVG 4(11), 7(3)).
  'consent.answer': [['data-subject'], 'AVG-7.1'],
  'consent.withdraw': [['data-subject'], 'AVG-7.3'],
  'consent.cancel': [['assigned-coach'], 'EK-6.2'],
  'ledger.read': [['data-subject', 'assigned-coach', 'controller'], 'RIO-5.1'],
  'coach.change': [['controller', 'manager'], 'EK-4.1'],
  // Opened by a consent and by nothing else (RIO-1.4, RIO-5.1).
  'disclosure.read': [[], 'RIO-5.1'],
  'disclosure.download': [[], 'RIO-5.1'],
  'rights.make': [['data-subject'], 'RIO-3.6'],
  'rights.register': [['controller'], 'EK-9.3a'],
  'rights.read': [['data-subject', 'controller'], 'RIO-3.6'],
  'rights.identify': [['data-subject', 'controller'], 'EK-9.3b'],
  'rights.handle': [['controller'], 'EK-10.4'],
  'rights.withdraw': [['data-subject'], 'AVG-12.2'],
  'rights.download': [['data-subject'], 'RIO-3.6'],
  'restriction.lift': [['data-subject', 'controller'], 'AVG-18'],
  'dossier.complain': [['data-subject', 'controller'], 'RIO-7.1'],
};

/** The article of every hidden no, and of what does not exist: an article of its own would give the dossier away. */
export const HIDDEN_ARTICLE: ArticleId = 'EK-7.1';

/** What remains possible while a dossier is being destroyed: seeing that it is. */
const WHILE_ERASING: readonly DossierAction[] = ['dossier.read-state', 'audit.read', 'agenda.read'];

/** What remains possible with restricted data for everyone but the client: keeping them, and handling requests about them. */
const WHILE_RESTRICTED: readonly DossierAction[] = [
  'dossier.read-state',
  'agenda.read',
  'audit.read',
  'ledger.read',
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
  'restriction.lift',
  'dossier.complain',
];

/**
 * May this actor do this, now? The one place that says so (RIO-4.1, EK-1.12, EK-7.1): everything that no rule and no
 * grant in force allows is denied.
 */
export function authorize(question: Question): Verdict {
  if (!('relation' in question)) {
    const [roles, article] = PRACTICE_RULES[question.action];
    const { role, appointed } = question.actor;
    const mayAct = role !== 'manager' || appointed === true || ABOUT_ONESELF.includes(question.action);
    return roles.includes(role) && mayAct
      ? { allow: true, article }
      : { allow: false, article: 'EK-7.1', hidden: false };
  }
  const { actor, action, state, grants, now } = question;
  // An account has the relation of its role or none: no mistake elsewhere makes a coach the controller.
  const ofRole = RELATION_OF_ROLE[actor.role] === question.relation;
  const relation = ofRole && (actor.role !== 'manager' || actor.appointed === true) ? question.relation : 'stranger';
  const hidden = relation === 'stranger' || relation === 'commissioner';
  const oversees = relation === 'controller' || relation === 'manager';
  if (state === 'erasing' && !(WHILE_ERASING.includes(action) && oversees))
    return oversees ? { allow: false, article: 'RIO-6.3', hidden: false } : HIDDEN;
  const [relations, article] = DOSSIER_RULES[action];
  const shut = question.restricted === true && relation !== 'data-subject' && !WHILE_RESTRICTED.includes(action);
  if (!shut && relations.includes(relation)) return { allow: true, article };
  const open = grants
    .filter(({ isCase }) => !shut || isCase)
    .filter((one) => inForce(one, now) && isFor(one, actor) && one.actions.includes(action));
  // One that reaches everything says more than one that reaches a part.
  const grant = open.find(({ categories, documents }) => !categories && !documents) ?? open[0];
  if (grant) return { allow: true, article: grant.article, grant };
  return hidden ? HIDDEN : { allow: false, article: shut ? 'AVG-18' : 'EK-7.1', hidden };
}

const HIDDEN: Verdict = { allow: false, article: HIDDEN_ARTICLE, hidden: true };
