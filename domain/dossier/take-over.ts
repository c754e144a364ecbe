import { addDays } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Document } from '../document/document.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import { scheduleDestruction } from './destruction-day.ts';
import type { Dossier } from './dossier.ts';
import { destructionDay } from './due-day.ts';
import { refuseEnd, refuseOutcome } from './trajectory.ts';

/** What is known of a trajectory that was kept elsewhere until now. Days are ISO days. */
export type TakeOver = {
  readonly startedOn: string;
  /** Absent while the trajectory goes on. */
  readonly endedOn?: string;
  readonly outcome?: string;
  /** Who takes it over knows that its term of keeping has passed. */
  readonly pastTerm?: true;
};

/** For so many days its documents can come in. Then it is a dossier as any other, whether somebody said that all is in or not. */
const TAKE_OVER_DAYS = 30;

/** Whether documents of before may still come in: also by the owner, and also when the trajectory has ended. */
export const isBeingTakenOver = ({ takenOver }: Pick<Dossier, 'takenOver'>, today: string): boolean =>
  takenOver?.open === true && today < addDays(takenOver.on, TAKE_OVER_DAYS);

/**
 * A new dossier goes on from the practice's earlier administration: it runs, or it has ended and its term counts from that day
 * (RIO-6.3, EK-10.1). One whose term has passed comes in only when that is said, and its destruction then waits the grace, as any
 * that would be due at once. That the client was given the regulation is not supposed: it is recorded when somebody knows it.
 */
export function takeOver(created: Dossier, command: TakeOver, rules: Rules, today: string): Outcome<Dossier> {
  const { startedOn, endedOn, outcome, pastTerm } = command;
  if (startedOn > today) return refuse('start-in-future', 'retention.counts-from-end', 'takenOver.startedOn');
  const takenOver = { on: today, open: true } as const;
  const running: Dossier = { ...created, state: 'running', startedOn, takenOver };
  if (endedOn === undefined) {
    if (outcome !== undefined) return refuse('not-ended', 'statistics.outcome-asked', 'takenOver.outcome');
    return decided(running, entry(startedOn));
  }
  const ended: Dossier = { ...running, state: 'ended', endedOn, ...(outcome === undefined ? {} : { outcome }) };
  const refused = refuseEnd(running, endedOn, today) ?? refuseOutcome(ended, rules);
  if (refused) return refused;
  if (pastTerm !== true && destructionDay(endedOn, rules) <= today)
    return refuse('term-passed', 'retention.storage-limitation', 'takenOver.pastTerm');
  const { next, agenda, effects } = scheduleDestruction(ended, rules, today);
  return decided(next, entry(startedOn, endedOn), { agenda, effects });
}

const entry = (startedOn: string, endedOn?: string) =>
  ({
    act: 'collect',
    action: 'dossier.take-over',
    rules: ['dossier.two-files', 'retention.counts-from-end'],
    facts: { startedOn, ...(endedOn === undefined ? {} : { endedOn }) },
  }) as const;

/** How many documents can be read, and how many were rejected. */
const countsOf = (documents: readonly Document[]) => ({
  available: documents.filter(({ state }) => state === 'available').length,
  rejected: documents.filter(({ state }) => state === 'rejected').length,
});

/** Its bytes may still come, or are inspected. What was announced before yesterday and never came is not waited for: its ticket is long over. */
const isUnderway = ({ state, announcedOn }: Document, today: string): boolean =>
  state === 'accepted' || (state === 'announced' && announcedOn >= addDays(today, -1));

/**
 * All that there was of it is in: nothing of before comes in any more. Not before each document was inspected (EK-4.3).
 * @param withoutRejected nothing comes in the place of those that were rejected
 */
export function completeTakeOver(
  dossier: Dossier,
  documents: readonly Document[],
  today: string,
  withoutRejected = false,
): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  const { takenOver } = dossier;
  if (!takenOver || !isBeingTakenOver(dossier, today)) return refuse('take-over-done', 'document.for-the-trajectory');
  if (documents.some((one) => isUnderway(one, today))) return refuse('take-over-waits', 'document.inspected');
  const counts = countsOf(documents);
  if (counts.rejected > 0 && !withoutRejected) return refuse('take-over-rejected', 'document.inspected');
  return decided<Dossier>(
    { ...dossier, takenOver: { on: takenOver.on, documents: counts } },
    {
      act: 'record',
      action: 'dossier.taken-over',
      rules: ['document.for-the-trajectory'],
      facts: counts,
    },
  );
}
