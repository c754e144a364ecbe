import type { RegulationVersion } from '../../policies/types.ts';

type Article = RegulationVersion['articles'][number];
type Changed = Pick<Article, 'id' | 'title'> & { readonly change: 'added' | 'changed' | 'removed' };

/** What a version says otherwise than the one that it follows, by their days. */
export function changesOf(regulations: readonly RegulationVersion[], version: RegulationVersion): Changed[] {
  const before = regulations
    .filter(({ effectiveFrom, withdrawnOn }) => effectiveFrom < version.effectiveFrom && withdrawnOn === undefined)
    .toSorted((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom));
  return changedArticles(before.at(-1), version);
}

/** What another version says otherwise than the one before it: in its own order, and what is gone after that. */
export function changedArticles(before: RegulationVersion | undefined, { articles }: RegulationVersion): Changed[] {
  if (before === undefined) return [];
  const former = new Map(before.articles.map((article) => [article.id, article]));
  const kept = new Set(articles.map(({ id }) => id));
  return [
    ...articles.flatMap((article): Changed[] => {
      const { id, title } = article;
      const was = former.get(id);
      if (was === undefined) return [{ id, title, change: 'added' }];
      return same(was, article) ? [] : [{ id, title, change: 'changed' }];
    }),
    ...before.articles
      .filter(({ id }) => !kept.has(id))
      .map(({ id, title }): Changed => ({ id, title, change: 'removed' })),
  ];
}

const same = (one: Article, other: Article): boolean =>
  (['nl', 'en'] as const).every(
    (language) => one.title[language] === other.title[language] && one.text[language] === other.text[language],
  );
