import type { RuleOrArticle } from './article.ts';
import type { RefusalCode } from './catalogue.ts';

/** A named no: nothing changes. `rule` is what it rests on; `field` the place in the request, when there is one. */
export type Refusal = { readonly code: RefusalCode; readonly rule: RuleOrArticle; readonly field?: string };

export type Refused = { readonly ok: false; readonly refusal: Refusal };

export const refuse = (code: RefusalCode, rule: RuleOrArticle, field?: string): Refused => ({
  ok: false,
  refusal: field === undefined ? { code, rule } : { code, rule, field },
});
