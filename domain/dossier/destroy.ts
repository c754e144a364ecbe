import type { RuleList } from '../article.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuseUnderHold } from '../destruction.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import type { Dossier } from './dossier.ts';
import { destructionDayOf } from './trajectory.ts';

/** Why a dossier is destroyed. */
export type ErasureGround = 'retention-term' | 'client-request' | 'objection';

/** The rules that a destruction at the end of the term rests on. */
export const RETENTION_RULES = [
  'retention.destroyed-at-term',
  'retention.storage-limitation',
] as const satisfies RuleList;

/**
 * The term has run out (RIO-6.3, EK-10.1): the dossier is closed to everyone and its erasure starts. `erasureId` is the
 * case and the name of the execution, so that starting it twice is starting it once.
 */
export function destroyAtTerm(dossier: Dossier, erasureId: string, rules: Rules, today: string): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  const held = refuseUnderHold('destruction', dossier, 'hold.blocks-destruction');
  if (held) return held;
  if (dossier.endedOn === undefined) return refuse('not-ended', 'retention.counts-from-end');
  const dueOn = destructionDayOf(dossier, dossier.endedOn, rules);
  if (dueOn > today) return refuse('not-due', 'retention.destroyed-at-term');
  return decided<Dossier>(
    { ...dossier, state: 'erasing' },
    {
      act: 'destroy',
      action: 'erasure.start',
      rules: RETENTION_RULES,
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
