import type { ArticleId } from '../article.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import { scheduleDestruction } from './destruction-day.ts';
import type { Dossier } from './dossier.ts';
import { schedulePaper } from './paper-day.ts';

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

/**
 * The client decided otherwise about what is on paper (RIO-6.2): it may stay for longer, or has to be gone sooner; or that is taken
 * back. Its destruction on the agenda moves with it.
 * @param on ISO day; undefined for the ordinary term.
 */
export function keepPaper(
  dossier: Dossier,
  which: 'paperUntil' | 'paperGoneOn',
  on: string | undefined,
  rules: Rules,
  today: string,
  article: ArticleId,
): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  const { [which]: _, ...rest } = dossier;
  const { next, agenda } = schedulePaper(on === undefined ? rest : { ...rest, [which]: on }, rules, today);
  return decided<Dossier>(
    next,
    {
      act: 'keep',
      action: 'paper.keep-until',
      rules: [article, 'paper.destroyed'],
      facts: on === undefined ? {} : { [which]: on },
    },
    { agenda },
  );
}
