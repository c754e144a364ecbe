import type * as z from 'zod';
import type { RefusalCode } from '../domain/catalogue.ts';
import { complaintProblems } from './complaint/problems.ts';
import { consentProblems } from './consent/problems.ts';
import { consultProblems } from './consult/problems.ts';
import { coverProblems } from './cover/problems.ts';
import { disclosureProblems } from './disclosure/problems.ts';
import { documentProblems } from './document/problems.ts';
import { dossierProblems } from './dossier/problems.ts';
import { paperProblems } from './paper/problems.ts';
import { personProblems } from './person/problems.ts';
import { commonProblems } from './problems/common.ts';
import { type FieldError, fromIssues } from './problems/issues.ts';
import { preferredLanguage } from './problems/language.ts';
import { requestProblems } from './problems/request.ts';
import type { Language, ProblemEntry } from './problems/text.ts';
import { proofProblems } from './proof/problems.ts';
import { questionProblems } from './question/problems.ts';
import { registerProblems } from './register/problems.ts';
import { rightsProblems } from './rights/problems.ts';
import { statisticsProblems } from './statistics/problems.ts';
import { summaryProblems } from './summary/problems.ts';
import { testResultProblems } from './test-result/problems.ts';

export type { FieldError } from './problems/issues.ts';
export type { Language, ProblemEntry } from './problems/text.ts';

/** Every reason for which the API says no: the domain's refusals, and what can be wrong with a request itself. */
export type ProblemCode = RefusalCode | keyof typeof requestProblems;

/** The one table from refusal to status and words. A code without an entry does not compile. */
export const PROBLEMS = {
  ...requestProblems,
  ...commonProblems,
  ...personProblems,
  ...dossierProblems,
  ...documentProblems,
  ...testResultProblems,
  ...consentProblems,
  ...consultProblems,
  ...summaryProblems,
  ...coverProblems,
  ...disclosureProblems,
  ...paperProblems,
  ...proofProblems,
  ...questionProblems,
  ...rightsProblems,
  ...complaintProblems,
  ...registerProblems,
  ...statisticsProblems,
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

type Told = {
  readonly status: ProblemEntry['status'];
  readonly body: ProblemBody;
  readonly contentLanguage: Language;
  readonly retryAfterSeconds?: number;
};

/**
 * The answer for a problem, in the language that the Accept-Language header prefers: Dutch unless it says English.
 * Dutch and English are the only languages; an unreadable header means Dutch.
 */
export function problem(
  code: ProblemCode,
  { article, field, issues, errors, instance }: ProblemFacts,
  acceptLanguage: string | undefined,
): Told {
  const language = preferredLanguage(acceptLanguage);
  const { title, detail, ...rest }: ProblemEntry = PROBLEMS[code];
  const { status } = rest;
  const fields = [
    ...(errors ?? []),
    ...(issues ? fromIssues(issues, language) : []),
    ...(field === undefined ? [] : [{ field, message: detail[language] }]),
  ];
  return {
    status,
    contentLanguage: language,
    ...('retryAfterSeconds' in rest ? { retryAfterSeconds: rest.retryAfterSeconds } : {}),
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
