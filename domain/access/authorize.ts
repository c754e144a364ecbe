import type { Temporal } from 'temporal-polyfill';
import type { RuleOrArticle } from '../article.ts';
import {
  COMPLAINT_RULES,
  type ComplaintAction,
  DOSSIER_RULES,
  type DossierAction,
  PRACTICE_RULES,
  type PracticeAction,
  type RuleId,
} from '../catalogue.ts';
import type { DossierState } from '../dossier/dossier.ts';
import type { Actor } from '../person/person.ts';
import { type Grant, inForce, isFor } from './grant.ts';
import { RELATION_OF_ROLE, type Relation, type Standing } from './relation.ts';

type PracticeQuestion = {
  readonly actor: Actor;
  readonly action: PracticeAction;
  /** For whom it is done, where that can be somebody else than who asks. */
  readonly forPerson?: string | undefined;
};

type DossierQuestion = {
  readonly actor: Actor;
  readonly action: DossierAction;
  readonly relation: Relation;
  readonly state: DossierState;
  readonly grants: readonly Grant[];
  readonly now: Temporal.Instant;
  /** Its data are stored and nothing else (AVG 18). */
  readonly restricted?: boolean;
};

type ComplaintQuestion = { readonly action: ComplaintAction; readonly standings: readonly Standing[] };

export type Question = PracticeQuestion | DossierQuestion | ComplaintQuestion;

export type Verdict =
  /** `grant`: what opened it, when the relation alone did not. */
  | { readonly allow: true; readonly rule: RuleOrArticle; readonly grant?: Grant }
  /** `hidden`: even that it exists is not for the asker, so the answer must be "not found". */
  | { readonly allow: false; readonly rule: RuleOrArticle; readonly hidden: boolean };

/** The rule of every hidden no, and of what does not exist: a rule of its own would give the dossier away. */
export const HIDDEN_RULE: RuleId = 'access.dossier';

const HIDDEN: Verdict = { allow: false, rule: HIDDEN_RULE, hidden: true };
const refused = (rule: RuleId): Verdict => ({ allow: false, rule, hidden: false });

/**
 * May this actor do this, now? The one place that says so (RIO-4.1, EK-1.12, EK-7.1), by the rules of the features:
 * everything that no rule and no grant in force allows is denied.
 */
export function authorize(question: Question): Verdict {
  if ('relation' in question) return inDossier(question);
  return 'standings' in question ? onComplaint(question) : inPractice(question);
}

function inPractice({ actor, action, forPerson }: PracticeQuestion): Verdict {
  const { may, rule, unappointed, ownOnly } = PRACTICE_RULES[action];
  const { role, appointed, personId } = actor;
  const mayAct = role !== 'manager' || appointed === true || unappointed === true;
  if (!may.includes(role) || !mayAct) return refused('access.dossier');
  const forAnother = forPerson !== undefined && forPerson !== personId;
  return forAnother && ownOnly?.includes(role) ? refused(rule) : { allow: true, rule };
}

function onComplaint({ action, standings }: ComplaintQuestion): Verdict {
  const { may, rule } = COMPLAINT_RULES[action];
  if (standings.length === 0) return HIDDEN;
  return standings.some((one) => may.includes(one)) ? { allow: true, rule } : refused(rule);
}

function inDossier(question: DossierQuestion): Verdict {
  const { actor, action, state, grants, now } = question;
  const { may, rule, never, whileErasing, whileRestricted } = DOSSIER_RULES[action];
  // An account has the relation of its role or none: no mistake elsewhere makes a coach the controller.
  const ofRole = RELATION_OF_ROLE[actor.role] === question.relation;
  const relation = ofRole && (actor.role !== 'manager' || actor.appointed === true) ? question.relation : 'stranger';
  const hidden = relation === 'stranger' || relation === 'commissioner';
  const oversees = relation === 'controller' || relation === 'manager';
  if (state === 'erasing' && !whileErasing?.includes(relation))
    return oversees ? refused('erasure.dossier-frozen') : HIDDEN;
  const shut = question.restricted === true && relation !== 'data-subject' && whileRestricted !== true;
  if (!shut && may.includes(relation)) return { allow: true, rule };
  const open = grants
    .filter(({ isCase }) => !shut || isCase)
    .filter((one) => inForce(one, now) && isFor(one, actor) && one.actions.includes(action))
    .filter(() => !never?.includes(actor.role));
  // One that reaches everything says more than one that reaches a part.
  const grant = open.find(({ categories, documents }) => !categories && !documents) ?? open[0];
  if (grant) return { allow: true, rule: grant.rule, grant };
  return hidden ? HIDDEN : refused(shut ? 'restriction.stored-only' : 'access.dossier');
}
