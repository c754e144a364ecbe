import { type ArticleId, articlesOf, type RuleOrArticle } from '../../domain/article.ts';
import { policyById, policyIds } from '../../local/policies.ts';

/** The articles of every regulation that a rule rests on. */
const everywhere = (rule: RuleOrArticle): ReadonlySet<ArticleId> =>
  new Set(policyIds.flatMap((id) => articlesOf(policyById(id).rules, [rule])));

/** Whether each article is one of a rule of the list in some regulation, and no rule is without one of them. */
export function cites(rules: readonly RuleOrArticle[], articles: readonly ArticleId[]): boolean {
  const found = rules.map(everywhere);
  return (
    articles.every((article) => found.some((one) => one.has(article))) &&
    found.every((one) => articles.some((article) => one.has(article)))
  );
}

/** Matches a rule, or a list of rules, by the articles that it rests on. */
export const citing = (...articles: [ArticleId, ...ArticleId[]]): unknown => ({
  asymmetricMatch: (received: RuleOrArticle | readonly RuleOrArticle[]): boolean =>
    cites(typeof received === 'string' ? [received] : received, articles),
  toAsymmetricMatcher: () => `citing ${articles.join(', ')}`,
});
