import type { ArticleId } from '../domain/refusal.ts';
import type { ArticleId as CatalogueId, Ground, Regulation } from './articles.ts';
import type { Policy } from './types.ts';

type Of<R extends Regulation> = Extract<CatalogueId, `${R}-${string}`>;
type Elsewhere<R extends Regulation> = Exclude<Ground, Of<R>>;

/**
 * The shared rules name one regulation's article; a deployment shows its own. Where the other regulation is silent, the
 * AVG article that holds for both stands in. Complete by its type: an article more in the catalogue needs a line here.
 */
const RIO_IN_EK = {
  'RIO-1.1': 'EK-11.2',
  'RIO-1.2': 'EK-4.3',
  'RIO-1.3': 'EK-1.4',
  'RIO-1.4': 'EK-1.5',
  'RIO-1.5': 'EK-3.1',
  'RIO-1.6': 'EK-1.13',
  'RIO-1.7': 'EK-1.11',
  'RIO-1.8': 'EK-1.6',
  'RIO-1.9': 'EK-1.7',
  'RIO-1.10': 'EK-1.12',
  'RIO-2.1': 'EK-9.1',
  'RIO-2.2': 'EK-5.1',
  'RIO-3.1': 'EK-6.1',
  'RIO-3.2': 'EK-6.1',
  'RIO-3.3': 'EK-6.1',
  'RIO-3.4': 'EK-6.2',
  'RIO-3.5': 'EK-6.2',
  'RIO-3.6': 'AVG-15',
  'RIO-4.1': 'EK-7.1',
  'RIO-4.3': 'EK-7.1',
  'RIO-5.1': 'EK-1.1',
  'RIO-6.1': 'EK-5.1',
  'RIO-6.2': 'EK-10.1',
  'RIO-6.3': 'EK-10.1',
  'RIO-6.4': 'EK-1.8',
  'RIO-7.1': 'EK-11.1',
  'RIO-7.2': 'EK-11.1',
  'RIO-7.3': 'EK-11.2',
  'RIO-end': 'EK-12.2',
} as const satisfies { readonly [id in Of<'RIO'>]: Elsewhere<'RIO'> };

const EK_IN_RIO = {
  'EK-1.1': 'RIO-1.5',
  'EK-1.2': 'RIO-1.6',
  'EK-1.3': 'RIO-2.2',
  'EK-1.4': 'RIO-1.3',
  'EK-1.5': 'RIO-1.4',
  'EK-1.6': 'RIO-1.8',
  'EK-1.7': 'RIO-2.2',
  'EK-1.8': 'RIO-6.4',
  'EK-1.9': 'RIO-3.1',
  'EK-1.10': 'RIO-1.6',
  'EK-1.11': 'RIO-1.7',
  'EK-1.12': 'RIO-4.1',
  'EK-1.13': 'RIO-1.6',
  'EK-2.1': 'RIO-2.2',
  'EK-2.2': 'AVG-89.1',
  'EK-2.3': 'AVG-89.1',
  'EK-3.1': 'RIO-1.5',
  'EK-4.1': 'RIO-1.6',
  'EK-4.2': 'RIO-1.6',
  'EK-4.3': 'RIO-3.1',
  'EK-5.1': 'RIO-2.2',
  'EK-6.1': 'RIO-3.1',
  'EK-6.2': 'RIO-3.1',
  'EK-6.3': 'RIO-1.6',
  'EK-7.1': 'RIO-4.1',
  'EK-7.2': 'RIO-4.1',
  'EK-8.1': 'AVG-89.1',
  'EK-8.2': 'AVG-89.1',
  'EK-9.1': 'RIO-2.1',
  'EK-9.2': 'AVG-12.5',
  'EK-9.3a': 'RIO-3.6',
  'EK-9.3b': 'AVG-12.6',
  'EK-9.3c': 'AVG-12.3',
  'EK-10.1': 'RIO-6.3',
  'EK-10.2': 'AVG-16',
  'EK-10.3': 'AVG-16',
  'EK-10.4': 'AVG-12.3',
  'EK-10.5': 'AVG-19',
  'EK-11.1': 'RIO-7.2',
  'EK-11.2': 'RIO-7.3',
  'EK-12.1': 'RIO-end',
  'EK-12.2': 'RIO-end',
  'EK-12.3': 'RIO-2.1',
} as const satisfies { readonly [id in Of<'EK'>]: Elsewhere<'EK'> };

const EQUIVALENTS: { readonly [R in Regulation]: { readonly [id in string]?: ArticleId } } = {
  RIO: EK_IN_RIO,
  EK: RIO_IN_EK,
};

/** The article as this regulation has it. Its own articles and the AVG's stay; an id of no catalogue stays as it is. */
export function inRegulation(article: ArticleId, regulation: Regulation): ArticleId {
  const table = EQUIVALENTS[regulation];
  return (Object.hasOwn(table, article) ? table[article] : undefined) ?? article;
}

/** A list of articles as this regulation has them, each once, in the order of the list. One article at least stays one. */
export function articlesFor(
  articles: readonly [ArticleId, ...ArticleId[]],
  regulation: Regulation,
): readonly [ArticleId, ...ArticleId[]] {
  const [first, ...others] = articles.map((article) => inRegulation(article, regulation)) as [
    ArticleId,
    ...ArticleId[],
  ];
  return [first, ...new Set(others.filter((article) => article !== first))];
}

/** Which regulation's articles a deployment of this policy shows: that of its own shared rules. */
export function regulationShown(policy: Pick<Policy, 'grounds'>): Regulation {
  return policy.grounds.access.startsWith('RIO-') ? 'RIO' : 'EK';
}
