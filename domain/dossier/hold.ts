import { putOn } from '../agenda.ts';
import { addMonths } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { refuse } from '../refusal.ts';
import { refuseTooManyWords } from '../replaced-words.ts';
import type { Rules } from '../rules.ts';
import { keepWords } from '../text/earlier-words.ts';
import { movedAway, scheduleDestruction, withoutDestruction } from './destruction-day.ts';
import type { Dossier } from './dossier.ts';
import { schedulePaper } from './paper-day.ts';
import { holdRemovals, removalsAgain } from './removals.ts';
import { relocation } from './trajectory.ts';

/**
 * Places a legal hold (AVG 17(3)(e)): the only thing that stops destruction (EK-10.1). It needs a reason and a day on
 * which somebody looks again, at most so many months away as the policy says. Placed again, it goes on until another day
 * without a gap in which the dossier could be destroyed.
 */
export function placeHold(
  dossier: Dossier,
  reason: string,
  reviewOn: string,
  rules: Rules,
  today: string,
): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (reviewOn <= today || reviewOn > addMonths(today, rules.retention.holdReviewMaxMonths))
    return refuse('hold-review-date', 'hold.reviewed', 'reviewOn');
  const forbidden = refuseForbiddenText({ reason });
  if (forbidden) return forbidden;
  const secrets = keepWords(dossier.secrets, { holdReason: reason }, today);
  // The reason is kept when the hold is lifted: there has to be room for it then.
  const full = refuseTooManyWords('hold-full', 'hold.reviewed', secrets.earlierWords, reason);
  if (full) return full;
  const { dossierId } = dossier;
  const placedOn = dossier.hold?.placedOn ?? today;
  const move = relocation(dossier, today);
  const removals = holdRemovals(dossier, today);
  const { next, agenda } = withoutDestruction(removals.next);
  const held = schedulePaper({ ...next, hold: { placedOn, reviewOn }, secrets }, rules, today);
  return decided<Dossier>(
    held.next,
    {
      act: 'keep',
      action: dossier.hold ? 'hold.renew' : 'hold.place',
      rules: ['hold.blocks-destruction'],
      facts: { reviewOn },
    },
    {
      agenda: [
        agenda,
        ...held.agenda,
        ...removals.agenda,
        putOn({ subject: dossierId, kind: 'hold-review', reference: 'dossier', dueOn: reviewOn }, today),
        move.agenda,
      ],
      effects: [move.effect, ...movedAway(dossier), ...removals.effects],
    },
  );
}

/** Lifts the hold: the destruction is back on its day; when that day has passed meanwhile, it waits the grace. Why it was held stays. */
export function liftHold(dossier: Dossier, rules: Rules, today: string): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (!dossier.hold) return refuse('hold-missing', 'hold.blocks-destruction');
  const { hold: _, ...rest } = dossier;
  const { holdReason: __, ...secrets } = keepWords(dossier.secrets, { holdReason: undefined }, today);
  const move = relocation(dossier, today);
  const removals = removalsAgain({ ...rest, secrets }, rules, today);
  const scheduled = scheduleDestruction(removals.next, rules, today);
  return decided<Dossier>(
    scheduled.next,
    { act: 'keep', action: 'hold.lift', rules: ['hold.blocks-destruction'] },
    {
      agenda: [
        { op: 'drop', subject: dossier.dossierId, kind: 'hold-review', reference: 'dossier' },
        ...scheduled.agenda,
        ...removals.agenda,
        move.agenda,
      ],
      effects: [move.effect, ...scheduled.effects, ...removals.effects],
    },
  );
}

/** The review day has come: the owner is told, and asked again a month later while the hold stands. */
export function remindOfHold(dossier: Dossier, today: string): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (!dossier.hold) return refuse('hold-missing', 'hold.blocks-destruction');
  const again = addMonths(today, 1);
  return decided<Dossier>(
    dossier,
    { act: 'keep', action: 'hold.review-due', rules: ['hold.reviewed'], facts: { reviewOn: dossier.hold.reviewOn } },
    {
      agenda: [putOn({ subject: dossier.dossierId, kind: 'hold-review', reference: 'dossier', dueOn: again }, today)],
      effects: [
        {
          type: 'notify',
          notice: 'hold-review-due',
          recipient: { to: 'owner' },
          facts: { dossier: dossier.number, reviewOn: dossier.hold.reviewOn },
        },
      ],
    },
  );
}
