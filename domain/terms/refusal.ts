import type { RuleOrArticle } from '../article.ts';

/** Why a term cannot be computed as asked. */
export type TermRefusalCode =
  | 'kind-unknown'
  | 'extension-period'
  | 'extension-twice'
  | 'extension-before-receipt'
  | 'extension-late'
  | 'extension-too-long'
  | 'stop-reason'
  | 'stop-before-receipt'
  | 'stop-late'
  | 'stop-reversed'
  | 'deferral-twice'
  | 'deferral-before-receipt'
  | 'deferral-late';

/** A named no with the rule it rests on. `limit` is the date or the number that was passed, when there is one. */
export type TermRefused = {
  readonly ok: false;
  readonly refusal: { readonly code: TermRefusalCode; readonly rule: RuleOrArticle; readonly limit?: string };
};

export const refusedTerm = (code: TermRefusalCode, rule: RuleOrArticle, limit?: string): TermRefused => ({
  ok: false,
  refusal: limit === undefined ? { code, rule } : { code, rule, limit },
});
