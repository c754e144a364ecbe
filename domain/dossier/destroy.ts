import type { RuleList } from '../article.ts';
import { laterOf } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuseUnderHold } from '../destruction.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import { announcedOf, scheduleDestruction } from './destruction-day.ts';
import type { Dossier } from './dossier.ts';
import { destructionDayOf, dueDayOf } from './due-day.ts';
import { paperLeft } from './paper-day.ts';
import { withoutRemovals } from './removals.ts';

/** Why a dossier is destroyed. */
export type ErasureGround = 'retention-term' | 'client-request' | 'objection';

/** The rules that a destruction at the end of the term rests on. */
export const RETENTION_RULES = [
  'retention.destroyed-at-term',
  'retention.storage-limitation',
] as const satisfies RuleList;

/** A trajectory that ended, or an erasure that was asked for, and nothing that keeps the dossier. */
function refuseUnlessKept(dossier: Dossier, rules: Rules): Refused | undefined {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  const held = refuseUnderHold('destruction', dossier, 'hold.blocks-destruction');
  return (
    held ?? (dueDayOf(dossier, rules) === undefined ? refuse('not-ended', 'retention.counts-from-end') : undefined)
  );
}

/**
 * Some weeks before its day the client is told of a destruction, and the owner too. Told late, after a time in which nobody swept or
 * of a dossier that was stored before this was told at all, it waits the grace first: nothing is destroyed unannounced.
 */
export function announceDestruction(dossier: Dossier, rules: Rules, today: string): Outcome<Dossier> {
  const refused = refuseUnlessKept(dossier, rules);
  if (refused) return refused;
  const { next, agenda, effects } = scheduleDestruction(dossier, rules, today);
  if (next.destruction === undefined || announcedOf(dossier, rules)) return refuse('not-due', 'destruction.announced');
  return decided<Dossier>(
    next,
    {
      act: 'record',
      action: 'destruction.announce',
      rules: ['destruction.announced', 'retention.destroyed-at-term'],
      facts: { dueOn: next.destruction.dueOn, destroyOn: next.destruction.on },
    },
    { agenda, effects },
  );
}

/** The owner looked at a destruction that waits: it was no slip, and waits no longer. */
export function confirmDestruction(dossier: Dossier, rules: Rules, today: string): Outcome<Dossier> {
  const refused = refuseUnlessKept(dossier, rules);
  if (refused) return refused;
  const announced = announcedOf(dossier, rules);
  if (!announced?.waits) return refuse('destruction-not-waiting', 'destruction.waits');
  const { waits: _, ...rest } = announced;
  const on = laterOf(announced.dueOn, today);
  return decided<Dossier>(
    { ...dossier, destruction: { ...rest, on } },
    {
      act: 'record',
      action: 'destruction.confirm',
      rules: ['destruction.waits', 'retention.destroyed-at-term'],
      facts: { dueOn: announced.dueOn, waitedUntil: announced.on, destroyOn: on },
    },
    {
      agenda: [
        {
          op: 'put',
          item: { subject: dossier.dossierId, kind: 'destruction', reference: 'dossier', dueOn: on },
        },
      ],
    },
  );
}

/**
 * The term has run out (RIO-6.3, EK-10.1) and the client was told: the dossier is closed to everyone and its erasure starts.
 * `erasureId` is the case and the name of the execution, so that starting it twice is starting it once.
 */
export function destroyAtTerm(dossier: Dossier, erasureId: string, rules: Rules, today: string): Outcome<Dossier> {
  const refused = refuseUnlessKept(dossier, rules);
  if (refused) return refused;
  const { endedOn } = dossier;
  if (endedOn === undefined) return refuse('not-ended', 'retention.counts-from-end');
  const dueOn = destructionDayOf(dossier, endedOn, rules);
  if (dueOn > today) return refuse('not-due', 'retention.destroyed-at-term');
  const announced = announcedOf(dossier, rules);
  if (!announced) return refuse('not-due', 'destruction.announced');
  if (announced.on > today) return refuse('not-due', 'destruction.waits');
  return decided<Dossier>(
    { ...dossier, state: 'erasing' },
    {
      act: 'destroy',
      action: 'erasure.start',
      rules: RETENTION_RULES,
      facts: { erasure: erasureId, endedOn, dueOn },
    },
    {
      // Documents that were still to move are erased where they lie.
      agenda: [
        ...(['destruction', 'relocation'] as const).map((kind) => ({
          op: 'drop' as const,
          subject: dossier.dossierId,
          kind,
          reference: 'dossier',
        })),
        ...withoutRemovals(dossier),
      ],
      effects: [
        ...paperLeft(dossier),
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
