import { decided, type Outcome } from '../decision.ts';
import type { ArticleId } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import type { Dossier } from './dossier.ts';
import { destructionDayOf } from './trajectory.ts';

/** Why a dossier is destroyed. */
export type ErasureGround = 'retention-term' | 'client-request' | 'objection';

/** The articles that a destruction at the end of the term rests on. */
export const RETENTION_ARTICLES = ['RIO-6.3', 'EK-10.1', 'AVG-5.1.e'] as const satisfies readonly ArticleId[];

/**
 * The term has run out (RIO-6.3, EK-10.1): the dossier is closed to everyone and its erasure starts. `erasureId` is the
 * case and the name of the execution, so that starting it twice is starting it once.
 */
export function destroyAtTerm(dossier: Dossier, erasureId: string, rules: Rules, today: string): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'RIO-6.3');
  if (dossier.hold) return refuse('held', 'EK-10.1');
  if (dossier.endedOn === undefined) return refuse('not-ended', 'RIO-6.3');
  const dueOn = destructionDayOf(dossier, dossier.endedOn, rules);
  if (dueOn > today) return refuse('not-due', 'RIO-6.3');
  return decided<Dossier>(
    { ...dossier, state: 'erasing' },
    {
      act: 'destroy',
      action: 'erasure.start',
      articles: RETENTION_ARTICLES,
      facts: { erasure: erasureId, endedOn: dossier.endedOn, dueOn },
    },
    {
      // Documents that were still to move are erased where they lie.
      agenda: (['destruction', 'relocation'] as const).map((kind) => ({
        op: 'drop',
        subject: dossier.dossierId,
        kind,
        reference: 'dossier',
      })),
      effects: [
        {
          type: 'start-execution',
          machine: 'erasure',
          name: erasureId,
          input: { erasureId, dossierId: dossier.dossierId },
        },
      ],
    },
  );
}
