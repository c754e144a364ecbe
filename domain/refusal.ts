/** An article id of one of the two regulations (`RIO-6.3`, `EK-10.1`) or of the AVG (`AVG-12.3`). */
export type ArticleId = `RIO-${string}` | `EK-${string}` | `AVG-${string}`;

import { COMPLAINT_REFUSALS } from './complaint/names.ts';
import { BREACH_REFUSALS } from './register/breach-names.ts';
import { SUGGESTION_REFUSALS } from './register/suggestion-names.ts';
import { RIGHTS_REFUSALS } from './rights/names.ts';

/**
 * Every reason to say no, by name. `contracts/problems.ts` maps each to a status and a sentence in two languages; the
 * compiler refuses a code without one.
 */
export const REFUSAL_CODES = [
  'not-found',
  'not-allowed',
  'account-removed',
  'version-conflict',
  'service-unknown',
  'category-unknown',
  'category-needs-wvp-service',
  'category-needs-informed-client',
  'category-not-in-file',
  'purpose-unknown',
  'registration-kind-unknown',
  'principal-unknown',
  'client-unknown',
  'coach-unknown',
  'branch-unknown',
  'citizen-service-number',
  'diagnosis',
  'regulation-unknown',
  'notice-in-future',
  'notice-channel-unknown',
  'notice-missing',
  'already-started',
  'start-in-future',
  'start-before-notice',
  'not-running',
  'already-ended',
  'not-ended',
  'end-in-future',
  'end-before-start',
  'end-unchanged',
  'under-erasure',
  'hold-missing',
  'hold-review-date',
  'retention-missing',
  'media-type-refused',
  'document-too-large',
  'document-empty',
  'document-not-ready',
  'document-rejected',
  'trajectory-ended',
  'already-removed',
  'owner-fixed',
  'person-exists',
  'person-in-use',
  'principal-required',
  'not-due',
  'held',
  'consent-scope-unknown',
  'consent-text-unknown',
  'consent-answered',
  'consent-expired',
  'consent-not-granted',
  'consent-already-asked',
  'consent-reason-missing',
  'consent-subject',
  'consent-day',
  'cover-end-before-start',
  'cover-in-past',
  'cover-too-long',
  'cover-same-coach',
  'cover-ended',
  'nothing-to-cover',
  'medical-disclosure-refused',
  'report-contents',
  'document-unknown',
  'handover-same-coach',
  'not-appointed',
  'already-appointed',
  'mail-bounces',
  ...RIGHTS_REFUSALS,
  ...COMPLAINT_REFUSALS,
  ...BREACH_REFUSALS,
  ...SUGGESTION_REFUSALS,
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A named no: nothing changes. `article` is the rule it rests on; `field` the place in the request, when there is one. */
export type Refusal = { readonly code: RefusalCode; readonly article: ArticleId; readonly field?: string };

export type Refused = { readonly ok: false; readonly refusal: Refusal };

export const refuse = (code: RefusalCode, article: ArticleId, field?: string): Refused => ({
  ok: false,
  refusal: field === undefined ? { code, article } : { code, article, field },
});
