import type { RuleId } from './catalogue.ts';

/**
 * The id of a provision: the letters of its source and its number, such as `AVG-12.3`. Which provisions there are is for the
 * policy to say.
 */
export type ArticleId = `${Uppercase<string>}-${string}`;

/** What a decision rests on: a rule, or an article that the policy gives with its own data, such as a right or a scope. */
export type RuleOrArticle = RuleId | ArticleId;
/** One at least: nothing is decided without. */
export type RuleList = readonly [RuleOrArticle, ...RuleOrArticle[]];

export type Articles = readonly [ArticleId, ...ArticleId[]];
/** The articles that each rule rests on in one regulation; complete, so that no decision is without an article. */
export type RuleArticles = { readonly [R in RuleId]: Articles };

const isRule = (bound: RuleArticles, one: RuleOrArticle): one is RuleId => Object.hasOwn(bound, one);

const boundTo = (bound: RuleArticles, one: RuleOrArticle): Articles => (isRule(bound, one) ? bound[one] : [one]);

/** The articles that a list of rules rests on in a regulation, each once, in the order of the list. */
export function articlesOf(bound: RuleArticles, [first, ...others]: RuleList): Articles {
  const [article, ...more] = boundTo(bound, first);
  const rest = [...more, ...others.flatMap((one) => boundTo(bound, one))];
  return [article, ...new Set(rest.filter((one) => one !== article))];
}

/** The article that is named where there is room for one: the first. */
export const articleOf = (bound: RuleArticles, rule: RuleOrArticle): ArticleId => boundTo(bound, rule)[0];
