import { addMonths } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuseUnderHold } from '../destruction.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import { announcedOf } from './destruction-day.ts';
import type { Dossier } from './dossier.ts';
import { placeHold } from './hold.ts';
import { removalsToObjectTo } from './removals.ts';

/** Nobody typed it: the hold says why there is one. */
const REASON = 'The client objected to the destruction.';
/** Of a reason that came in the place of another: nobody typed this one. */
export const isObjectionReason = (reason: string): boolean => reason === REASON;
/** The hold that lies on a dossier is there since its client objected, and nobody has looked at it yet. */
export const isObjection = ({ hold, secrets }: Pick<Dossier, 'hold' | 'secrets'>): boolean =>
  hold !== undefined && isObjectionReason(secrets.holdReason ?? '');

/** The owner answers within the term for a request (AVG 12(3)). */
const ANSWER_MONTHS = 1;

/**
 * The client, who was told of a destruction, says that the dossier may not go yet (AVG 17(3)(e), 18(1)(c)): it is held until the owner
 * has looked at it. The same for single documents that somebody else asked to remove. Once for one day of destruction, since nothing but a real reason keeps a dossier longer than its term (EK-10.1).
 */
export function objectToDestruction(dossier: Dossier, rules: Rules, today: string): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  const held = refuseUnderHold('destruction', dossier, 'hold.blocks-destruction');
  if (held) return held;
  const dueOn = announcedOf(dossier, rules)?.dueOn;
  if (dueOn === undefined && !dossier.removals?.length)
    return refuse('destruction-not-announced', 'destruction.announced');
  const again = dueOn === undefined || dossier.objectedTo === dueOn;
  if (again && removalsToObjectTo(dossier).length === 0)
    return refuse('destruction-objected', 'hold.blocks-destruction');
  const placed = placeHold(dossier, REASON, addMonths(today, ANSWER_MONTHS), rules, today);
  if (!placed.ok) return placed;
  const removals = placed.next.removals?.map((one) => ({ ...one, objected: true as const }));
  return decided<Dossier>(
    { ...placed.next, ...(dueOn === undefined ? {} : { objectedTo: dueOn }), ...(removals ? { removals } : {}) },
    {
      act: 'keep',
      action: 'destruction.object',
      rules: ['hold.blocks-destruction', 'destruction.announced'],
      facts: dueOn === undefined ? {} : { dueOn },
    },
    {
      agenda: placed.agenda,
      effects: [
        ...placed.effects,
        {
          type: 'notify',
          notice: 'destruction-objected',
          recipient: { to: 'owner' },
          facts: { dossier: dossier.dossierId, number: dossier.number },
        },
      ],
    },
  );
}
