import type { ArticleId } from '../../domain/article.ts';
import type { Named, Paper } from '../types.ts';
import { named } from './rows.ts';

const CABINET = named('coach-cabinet', 'Afgesloten kast van de coach', "The coach's locked cabinet");

/** Every coach has a locked cabinet; what else there is differs. A consult ends the same day. */
export const paperOf = (article: ArticleId, ...others: readonly Named[]): Paper => ({
  places: [CABINET, ...others],
  returnDays: 1,
  article,
});
