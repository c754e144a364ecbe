import type { RuleOrArticle } from './article.ts';
import type { RefusalCode } from './catalogue.ts';
import { type Refused, refuse } from './refusal.ts';

/** Of all that was replaced in one record, in characters: a record has a bound. */
const MOST = 40_000;

/** What a record answers that has no room left: each kind says for itself where to go on. */
type FullCode = Extract<RefusalCode, `${string}-full`>;

/** There is no room for yet another version of a text. @param kept everything that was replaced */
export const refuseTooManyWords = (
  code: FullCode,
  rule: RuleOrArticle,
  ...kept: readonly unknown[]
): Refused | undefined => (lengthOf(kept) > MOST ? refuse(code, rule) : undefined);

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((all: number, one) => all + lengthOf(one), 0);
}
