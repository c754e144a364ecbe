import { addDays } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type Refused, refuse } from '../refusal.ts';
import { noReturn, type PaperCopy, type PaperHand, returnOf } from './copy.ts';
import { type PaperRules, refuseOpenPlace } from './rules.ts';

function refuseGone(dossier: Dossier, { state }: PaperCopy): Refused | undefined {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  return state === 'destroyed' ? refuse('paper-destroyed', 'paper.destroyed') : undefined;
}

/** For a consult: it is seen to be out, and asked back (RIO-3.3). */
export function takeOut(
  dossier: Dossier,
  copy: PaperCopy,
  by: PaperHand,
  rules: PaperRules,
  today: string,
): Outcome<PaperCopy> {
  const refused = refuseGone(dossier, copy);
  if (refused) return refused;
  if (copy.state === 'out') return refuse('paper-out', 'paper.locked-place');
  const backBy = addDays(today, rules.paper.returnDays);
  return decided<PaperCopy>(
    { ...copy, state: 'out', out: { on: today, backBy, by } },
    {
      act: 'use',
      action: 'paper.take-out',
      rules: ['paper.locked-place'],
      facts: { copy: copy.copyId, number: copy.number, place: copy.place, backBy },
    },
    { agenda: [{ op: 'put', item: { ...returnOf(copy), dueOn: backBy } }] },
  );
}

/** Under lock again, in its own place or another. */
export function bringBack(dossier: Dossier, copy: PaperCopy, place: string, rules: PaperRules): Outcome<PaperCopy> {
  const refused = refuseGone(dossier, copy);
  if (refused) return refused;
  if (copy.state !== 'out') return refuse('paper-not-out', 'paper.locked-place');
  return putAway(copy, place, rules, 'paper.bring-back');
}

/** From one locked place to another. What is out is brought back instead. */
export function moveCopy(dossier: Dossier, copy: PaperCopy, place: string, rules: PaperRules): Outcome<PaperCopy> {
  const refused = refuseGone(dossier, copy);
  if (refused) return refused;
  if (copy.state === 'out') return refuse('paper-out', 'paper.locked-place');
  if (copy.place === place) return refuse('paper-in-place', 'paper.locked-place', 'place');
  return putAway(copy, place, rules, 'paper.move');
}

function putAway(
  { out: _, ...copy }: PaperCopy,
  place: string,
  rules: PaperRules,
  action: 'paper.bring-back' | 'paper.move',
): Outcome<PaperCopy> {
  const open = refuseOpenPlace(place, rules);
  if (open) return open;
  return decided<PaperCopy>(
    { ...copy, state: 'kept', place },
    { act: 'keep', action, rules: ['paper.locked-place'], facts: { copy: copy.copyId, number: copy.number, place } },
    { agenda: [noReturn(copy)] },
  );
}
