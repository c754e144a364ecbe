import { decided, type Outcome } from '../decision.ts';
import { refuseUnderHold } from '../destruction.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { refuse } from '../refusal.ts';
import { refuseTooManyWords } from '../replaced-words.ts';
import { noReturn, type PaperCopy, type PaperHand } from './copy.ts';
import type { PaperRules } from './rules.ts';

/** It was destroyed, or the client got it: on which day, how, and by whom (RIO-6.2). Once, and under a legal hold not at all. */
export function destroyCopy(
  dossier: Dossier,
  copy: PaperCopy,
  { on, method }: { readonly on: string; readonly method: string },
  by: PaperHand,
  rules: PaperRules,
  today: string,
): Outcome<PaperCopy> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (copy.state === 'destroyed') return refuse('paper-destroyed', 'paper.destroyed');
  const held = refuseUnderHold('destruction', dossier, 'hold.blocks-destruction');
  if (held) return held;
  if (on > today) return refuse('destroyed-in-future', 'paper.destroyed', 'on');
  if (on < copy.printedOn) return refuse('destroyed-before-printed', 'paper.destroyed', 'on');
  if (!rules.paper.methods.some(({ id }) => id === method))
    return refuse('method-unknown', 'paper.destroyed', 'method');
  const { out: _, ...rest } = copy;
  return decided<PaperCopy>(
    { ...rest, state: 'destroyed', destruction: { on, method, by, recordedOn: today } },
    {
      act: 'destroy',
      action: 'paper.destroy',
      rules: ['paper.destroyed'],
      facts: { copy: copy.copyId, number: copy.number, on, method },
    },
    copy.out ? { agenda: [noReturn(copy)] } : {},
  );
}

/** The paper is still there: the destruction was confirmed by mistake. It lies where it lay, and has to go in time as before (RIO-6.2). */
export function takeBackDestruction(
  dossier: Dossier,
  copy: PaperCopy,
  reason: string,
  by: PaperHand,
  today: string,
): Outcome<PaperCopy> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  const { destruction, ...rest } = copy;
  if (copy.state !== 'destroyed' || !destruction) return refuse('paper-not-destroyed', 'paper.destroyed');
  const forbidden = refuseForbiddenText({ reason });
  if (forbidden) return forbidden;
  const takenBack = [...(copy.secrets.takenBack ?? []), { destruction, on: today, by, reason }];
  const full = refuseTooManyWords('paper-full', 'paper.destroyed', takenBack);
  if (full) return full;
  return decided<PaperCopy>(
    { ...rest, state: 'kept', secrets: { ...copy.secrets, takenBack } },
    {
      act: 'change',
      action: 'paper.not-destroyed',
      rules: ['paper.destroyed', 'dossier.accurate'],
      facts: { copy: copy.copyId, number: copy.number, on: destruction.on, method: destruction.method },
    },
  );
}
