import type { ArticleId } from '../../../domain/article.ts';
import type { RuleId } from '../../../domain/catalogue.ts';
import type { Policy, Text } from '../../../policies/index.ts';
import { MEASURES } from '../../../policies/shared/measures/index.ts';
import type { Measure } from '../../../policies/shared/measures/measure.ts';
import type { Block, Language } from '../../letters/model.ts';

/** What a document of account is made of: the policy of the deployment, and the day. */
export type Account = { readonly policy: Policy; readonly today: string; readonly lang: Language };
/** The title and the content of one. */
export type AccountDocument = { readonly title: string; readonly blocks: readonly Block[] };

/** A text in two languages, as the words of these documents are. */
export const said = (nl: string, en: string): Text => ({ nl, en });

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });

/** The articles that rules rest on in this practice, each once. */
export const articlesOf = ({ rules }: Policy, ids: readonly RuleId[]): ArticleId[] => [
  ...new Set(ids.flatMap((id) => rules[id])),
];

/** Of what a risk names, in the order of the definition. */
export const measuresNamed = (ids: readonly string[]): readonly Measure[] =>
  MEASURES.filter(({ id }) => ids.includes(id));
