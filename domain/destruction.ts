import type { RuleOrArticle } from './article.ts';
import type { AgendaKind } from './catalogue.ts';
import type { Dossier, DossierSecrets } from './dossier/dossier.ts';
import { type Refused, refuse } from './refusal.ts';
import type { RightKind } from './rights/request.ts';

/** What a decision or the agenda can have carried out on a dossier. */
export type Act = RightKind | AgendaKind;

/** Which of them take content away. A legal hold stops those and no others. */
export const DESTROYS: { readonly [A in Act]: boolean } = {
  access: false,
  portability: false,
  // The old value stays with the request.
  correction: false,
  completion: false,
  removal: true,
  erasure: true,
  // It moves the day of the destruction, which asks for itself when it comes.
  objection: false,
  restriction: false,

  destruction: true,
  'hold-review': false,
  // Another try of an erasure that began: a dossier that is being erased takes no hold any more.
  'erasure-retry': false,
  'erasure-look': false,
  // A copy is made before the old version goes.
  relocation: false,
  'upload-rejected': false,
  // It asks the coach, and what they confirm is refused under a hold.
  'paper-destruction': false,
  'paper-return': false,
  'paper-reminder': false,
  'paper-late': false,
  // What was asked for and never came.
  'test-invitation': false,

  'rights-reminder': false,
  'rights-due': false,
  'rights-identity': false,
  'rights-execution': false,
  'rights-removal': true,
  'restriction-end': false,

  'consent-reminder': false,
  'consent-expiry': false,
  'consent-end': false,
  'consent-tell': false,

  // It gives dossiers to people, and takes nothing away.
  batch: false,

  'complaint-confirm': false,
  'complaint-reminder': false,
  'complaint-due': false,
  'complaint-answer': false,
  'complaint-measure': false,
  'complaint-retention': true,

  // Of the practice, and of no dossier: no hold can lie on them.
  'breach-deadline': false,
  'breach-retention': false,
  'suggestion-retention': false,
  // Its dossier is gone.
  'chain-end': false,
  // They ask the owner.
  'left-paper': false,
  'left-paper-late': false,
  'consult-open': false,
  'summary-silence': false,
  'question-reminder': false,
  'question-due': false,
  'question-late': false,
};

/** Nothing is destroyed under a legal hold (EK-10.1; AVG 17(3)). */
export const refuseUnderHold = (
  act: Act,
  { hold }: Pick<Dossier, 'hold'>,
  rule: RuleOrArticle,
  field?: string,
): Refused | undefined => (DESTROYS[act] && hold ? refuse('held', rule, field) : undefined);

/** Each typed value of a dossier by its field. The reason of a hold is the hold's own. */
const typedIn = ({ client, decisionReference }: DossierSecrets): Readonly<Record<string, string | undefined>> => ({
  ...client,
  decisionReference,
});

/**
 * Under a hold nothing that was typed into the dossier goes, and nothing is written over: the former value would be nowhere.
 * A correction that the client asks for keeps it with the request.
 */
export function refuseLoss({ hold, secrets }: Dossier, next: DossierSecrets): Refused | undefined {
  if (!hold) return undefined;
  const kept = typedIn(next);
  const lost = Object.entries(typedIn(secrets)).find(([field, value]) => value !== undefined && value !== kept[field]);
  return lost && refuse('held-content', 'hold.blocks-destruction', lost[0]);
}
