import type { ArticleId } from '../../domain/article.ts';
import type { Named, Service } from '../types.ts';

/** An entry of a closed list as one row: its id, and its name in Dutch and in English. */
export const named = <const Id extends string>(id: Id, nl: string, en: string) =>
  ({ id, name: { nl, en } }) satisfies Named;

/** One that rests on an article. */
export const ruled = (id: string, nl: string, en: string, article: ArticleId) => ({ ...named(id, nl, en), article });

/** A service; `wvp` under the Wet verbetering poortwachter. */
export const service = (id: string, nl: string, en: string, under?: 'wvp'): Service => ({
  ...named(id, nl, en),
  wvp: under === 'wvp',
});

/** Entries that every regulation has in the same words, each with the article it rests on in this one. */
export const bound = <const Id extends string>(
  names: { readonly [id in Id]: Named['name'] },
  articles: { readonly [id in Id]: ArticleId },
) => (Object.keys(names) as Id[]).map((id) => ({ id, name: names[id], article: articles[id] }));
