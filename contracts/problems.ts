import type * as z from 'zod';
import type { RefusalCode } from '../domain/refusal.ts';
import { complaintProblems } from './problems/complaints.ts';
import { complaintHandlingProblems } from './problems/complaints-handling.ts';
import { consentProblems } from './problems/consent.ts';
import { documentProblems } from './problems/document.ts';
import { dossierProblems } from './problems/dossier.ts';
import { type FieldError, fromIssues } from './problems/issues.ts';
import { preferredLanguage } from './problems/language.ts';
import { peopleProblems } from './problems/people.ts';
import { registerProblems } from './problems/registers.ts';
import { requestProblems } from './problems/request.ts';
import { rightsProblems } from './problems/rights.ts';
import { rightsDecisionProblems } from './problems/rights-decision.ts';
import type { Language, ProblemEntry } from './problems/text.ts';
import { trajectoryProblems } from './problems/trajectory.ts';

export { type FieldError, fromIssues } from './problems/issues.ts';
export { preferredLanguage } from './problems/language.ts';
export type { Language, ProblemEntry } from './problems/text.ts';

/** Every reason for which the API says no: the domain's refusals, and what can be wrong with a request itself. */
export type ProblemCode =
  | RefusalCode
  | 'invalid-request'
  | 'not-json'
  | 'unsupported-media-type'
  | 'body-too-large'
  | 'unauthenticated'
  | 'precondition-required'
  | 'idempotency-key-reused'
  | 'idempotency-key-malformed'
  | 'busy'
  | 'route-unknown'
  | 'internal';

/** The one table from refusal to status and words. A code without an entry does not compile. */
export const PROBLEMS = {
  ...requestProblems,
  ...peopleProblems,
  ...dossierProblems,
  ...trajectoryProblems,
  ...documentProblems,
  ...consentProblems,
  ...rightsProblems,
  ...rightsDecisionProblems,
  ...complaintProblems,
  ...complaintHandlingProblems,
  ...registerProblems,
} as const satisfies Record<ProblemCode, ProblemEntry>;

/** A problem document (RFC 9457). `article` is the rule it rests on; `errors` the fields it is about. */
export type ProblemBody = {
  readonly type: `urn:dossierwacht:problem:${ProblemCode}`;
  readonly title: string;
  readonly status: ProblemEntry['status'];
  readonly detail: string;
  readonly instance?: string;
  readonly article?: string;
  readonly errors?: readonly FieldError[];
};

export type ProblemFacts = {
  readonly article?: string;
  /** The one field that the problem is about; it then carries the detail. */
  readonly field?: string;
  readonly issues?: readonly z.core.$ZodIssue[];
  readonly errors?: readonly FieldError[];
  /** A URI that names this occurrence. */
  readonly instance?: string;
};

/**
 * The answer for a problem, in the language that the Accept-Language header prefers: Dutch unless it says English.
 * Dutch and English are the only languages; an unreadable header means Dutch.
 */
export function problem(
  code: ProblemCode,
  { article, field, issues, errors, instance }: ProblemFacts,
  acceptLanguage: string | undefined,
): { readonly status: ProblemEntry['status']; readonly body: ProblemBody; readonly contentLanguage: Language } {
  const language = preferredLanguage(acceptLanguage);
  const { status, title, detail }: ProblemEntry = PROBLEMS[code];
  const fields = [
    ...(errors ?? []),
    ...(issues ? fromIssues(issues, language) : []),
    ...(field === undefined ? [] : [{ field, message: detail[language] }]),
  ];
  return {
    status,
    contentLanguage: language,
    body: {
      type: `urn:dossierwacht:problem:${code}`,
      title: title[language],
      status,
      detail: detail[language],
      ...(instance === undefined ? {} : { instance }),
      ...(article === undefined ? {} : { article }),
      ...(fields.length === 0 ? {} : { errors: fields }),
    },
  };
}
