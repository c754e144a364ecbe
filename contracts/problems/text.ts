import type { RefusalsOf } from '../../domain/feature.ts';

/** The languages that answers to people are written in. */
export type Language = 'nl' | 'en';
export type Text = { readonly [language in Language]: string };

/** What a feature says for each of its refusals. */
export type ProblemsOf<F> = { readonly [Code in RefusalsOf<F>]: ProblemEntry };

/** What a refusal looks like from outside. `detail` says to the person what happened and what to do next. */
export type ProblemEntry = (ForGood | ForNow) & { readonly title: Text; readonly detail: Text };

type ForGood = { readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 500 };
/** Later it may go well, and it is said when (RFC 9110, 10.2.3). */
type ForNow = { readonly status: 429 | 503; readonly retryAfterSeconds: number };
