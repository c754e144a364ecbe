import type { ArticleId } from './article.ts';
import type { RefusalCode } from './catalogue.ts';

export type { ArticleId } from './article.ts';

/** A named no: nothing changes. `article` is the rule it rests on; `field` the place in the request, when there is one. */
export type Refusal = { readonly code: RefusalCode; readonly article: ArticleId; readonly field?: string };

export type Refused = { readonly ok: false; readonly refusal: Refusal };

export const refuse = (code: RefusalCode, article: ArticleId, field?: string): Refused => ({
  ok: false,
  refusal: field === undefined ? { code, article } : { code, article, field },
});
