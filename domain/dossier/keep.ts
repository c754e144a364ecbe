import type { ArticleId } from '../article.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import { scheduleDestruction } from './destruction-day.ts';
import type { Dossier } from './dossier.ts';

/**
 * Keeps the digital dossier until a day the client chose, or for the ordinary term again when that is taken back (RIO-6.3).
 * The destruction on the agenda moves with it.
 * @param on ISO day; undefined for the ordinary term.
 */
export function keepUntil(
  dossier: Dossier,
  on: string | undefined,
  rules: Rules,
  today: string,
  article: ArticleId,
): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  const { keepUntil: _, ...rest } = dossier;
  const chosen: Dossier = on === undefined ? rest : { ...rest, keepUntil: on };
  const { next, agenda, effects } = scheduleDestruction(chosen, rules, today, on);
  return decided<Dossier>(
    next,
    {
      act: 'keep',
      action: 'dossier.keep-until',
      rules: [article, 'retention.destroyed-at-term'],
      facts: on === undefined ? {} : { keepUntil: on },
    },
    { agenda, effects },
  );
}
