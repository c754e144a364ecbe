import { addMonths } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuseUnderHold } from '../destruction.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import { announcedOf } from './destruction-day.ts';
import type { Dossier } from './dossier.ts';
import { placeHold } from './hold.ts';

/** Nobody typed it: the hold says why there is one. */
const REASON = 'The client objected to the destruction.';
/** The hold that lies on a dossier is there since its client objected, and nobody has looked at it yet. */
export const isObjection = ({ hold, secrets }: Pick<Dossier, 'hold' | 'secrets'>): boolean =>
  hold !== undefined && secrets.holdReason === REASON;

/** The owner answers within the term for a request (AVG 12(3)). */
const ANSWER_MONTHS = 1;

/**
 * The client, who was told of a destruction, says that the dossier may not go yet (AVG 17(3)(e), 18(1)(c)): it is held until the owner
 * has looked at it. Once for one day of destruction, since nothing but a real reason keeps a dossier longer than its term (EK-10.1).
 */
export function objectToDestruction(dossier: Dossier, rules: Rules, today: string): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  const held = refuseUnderHold('destruction', dossier, 'hold.blocks-destruction');
  if (held) return held;
  const announced = announcedOf(dossier, rules);
  if (!announced) return refuse('destruction-not-announced', 'destruction.announced');
  const { dueOn } = announced;
  if (dossier.objectedTo === dueOn) return refuse('destruction-objected', 'hold.blocks-destruction');
  const placed = placeHold(dossier, REASON, addMonths(today, ANSWER_MONTHS), rules, today);
  if (!placed.ok) return placed;
  return decided<Dossier>(
    { ...placed.next, objectedTo: dueOn },
    {
      act: 'keep',
      action: 'destruction.object',
      rules: ['hold.blocks-destruction', 'destruction.announced'],
      facts: { dueOn },
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
