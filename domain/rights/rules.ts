import type { ArticleId } from '../refusal.ts';
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
  readonly decreedHolidays: readonly Holiday[];
  readonly clientFields: readonly { readonly id: string; readonly required: boolean; readonly form: string }[];
};

/** The way in which a login with a second step establishes who asks. */
export const LOGIN_METHOD = 'mfa-login';

/** The article that a kind rests on; the law's own where the practice does not know the kind. */
const articleOf = (rules: RightsRules, kind: RightKind): ArticleId =>
  rules.rights.kinds.find(({ id }) => id === kind)?.article ?? 'AVG-12.2';

export const articlesOf = (
  rules: RightsRules,
  kinds: readonly RightKind[],
  ...more: readonly ArticleId[]
): readonly [ArticleId, ...ArticleId[]] => {
  const all = [...new Set([...kinds.map((kind) => articleOf(rules, kind)), ...more])];
  const [first = 'AVG-12.2', ...rest] = all;
  return [first, ...rest];
};
