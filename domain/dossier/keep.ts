import type { ArticleId } from '../article.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import type { Dossier } from './dossier.ts';
import { destructionItem } from './trajectory.ts';

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
  const next: Dossier = on === undefined ? rest : { ...rest, keepUntil: on };
  const moves = dossier.endedOn !== undefined && !dossier.hold;
  return decided<Dossier>(
    next,
    {
      act: 'keep',
      action: 'dossier.keep-until',
      rules: [article, 'retention.destroyed-at-term'],
      facts: on === undefined ? {} : { keepUntil: on },
    },
    { agenda: moves && dossier.endedOn ? [destructionItem(next, dossier.endedOn, rules, today)] : [] },
  );
}
