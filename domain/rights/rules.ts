import type { ArticleId, RuleList, RuleOrArticle } from '../article.ts';
import type { Holiday } from '../terms/holidays.ts';
import type { RightRules } from '../terms/rights-terms.ts';
import type { RightKind } from './request.ts';

type Listed = { readonly id: string; readonly article: ArticleId };

/** What rights requests read of a practice's policy. */
export type RightsRules = {
  readonly rights: Omit<RightRules, 'kinds'> & {
    readonly kinds: readonly Listed[];
    readonly reminderDays: readonly number[];
    readonly identity: {
      readonly reminderDays: number;
      readonly closeDays: number;
      readonly methods: readonly { readonly id: string }[];
      readonly article: ArticleId;
    };
    readonly changeGrounds: readonly Listed[];
    readonly erasureExceptions: readonly Listed[];
  };
  readonly retention: { readonly graceDays: number };
  readonly decreedHolidays: readonly Holiday[];
  readonly clientFields: readonly { readonly id: string; readonly required: boolean; readonly form: string }[];
};

/** The way in which a login with a second step establishes who asks. */
export const LOGIN_METHOD = 'mfa-login';

/** What a kind rests on: the article that the policy gives with it, or the law's own rule for a kind it does not have. */
const ruleOf = (rules: RightsRules, kind: RightKind): RuleOrArticle =>
  rules.rights.kinds.find(({ id }) => id === kind)?.article ?? 'rights.exercised';

export const rulesOf = (
  rules: RightsRules,
  kinds: readonly RightKind[],
  ...more: readonly RuleOrArticle[]
): RuleList => {
  const all = [...new Set([...kinds.map((kind) => ruleOf(rules, kind)), ...more])];
  const [first = 'rights.exercised', ...rest] = all;
  return [first, ...rest];
};
