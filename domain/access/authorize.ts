import type { Temporal } from 'temporal-polyfill';
import { DOSSIER_RULES, type DossierAction, PRACTICE_RULES, type PracticeAction } from '../catalogue.ts';
import type { DossierState } from '../dossier/dossier.ts';
import type { Actor } from '../person/person.ts';
import type { ArticleId } from '../refusal.ts';
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

/** The article of every hidden no, and of what does not exist: an article of its own would give the dossier away. */
export const HIDDEN_ARTICLE: ArticleId = 'EK-7.1';

/**
 * May this actor do this, now? The one place that says so (RIO-4.1, EK-1.12, EK-7.1): everything that no rule and no
 * grant in force allows is denied.
 */
export function authorize(question: Question): Verdict {
  if (!('relation' in question)) {
    const { may, article, unappointed } = PRACTICE_RULES[question.action];
    const { role, appointed } = question.actor;
    const mayAct = role !== 'manager' || appointed === true || unappointed === true;
    return may.includes(role) && mayAct ? { allow: true, article } : { allow: false, article: 'EK-7.1', hidden: false };
  }
  const { actor, action, state, grants, now } = question;
  // An account has the relation of its role or none: no mistake elsewhere makes a coach the controller.
  const ofRole = RELATION_OF_ROLE[actor.role] === question.relation;
  const relation = ofRole && (actor.role !== 'manager' || actor.appointed === true) ? question.relation : 'stranger';
  const hidden = relation === 'stranger' || relation === 'commissioner';
  const oversees = relation === 'controller' || relation === 'manager';
  const { may, article, whileErasing, whileRestricted } = DOSSIER_RULES[action];
  if (state === 'erasing' && !(whileErasing === true && oversees))
    return oversees ? { allow: false, article: 'RIO-6.3', hidden: false } : HIDDEN;
  const shut = question.restricted === true && relation !== 'data-subject' && whileRestricted !== true;
  if (!shut && may.includes(relation)) return { allow: true, article };
  const open = grants
    .filter(({ isCase }) => !shut || isCase)
    .filter((one) => inForce(one, now) && isFor(one, actor) && one.actions.includes(action));
  // One that reaches everything says more than one that reaches a part.
  const grant = open.find(({ categories, documents }) => !categories && !documents) ?? open[0];
  if (grant) return { allow: true, article: grant.article, grant };
  return hidden ? HIDDEN : { allow: false, article: shut ? 'AVG-18' : 'EK-7.1', hidden };
}

const HIDDEN: Verdict = { allow: false, article: HIDDEN_ARTICLE, hidden: true };
