import { type AgendaChange, putOn } from '../agenda.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Effect } from '../effect.ts';
import { refuse } from '../refusal.ts';
import { type Rules, regulationOn } from '../rules.ts';
import { destroyOn, scheduleDestruction } from './destruction-day.ts';
import type { Dossier, RegulationNotice } from './dossier.ts';
import { destructionDayOf } from './due-day.ts';

/** Records that the client was given a regulation (RIO-2.1, EK-9.1), and sends it when the channel is e-mail. */
export function recordNotice(
  dossier: Dossier,
  notice: RegulationNotice,
  rules: Rules,
  today: string,
): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  const given = rules.regulations.find(
    ({ version, withdrawnOn }) => version === notice.regulationVersion && withdrawnOn === undefined,
  );
  if (!given) return refuse('regulation-unknown', 'regulation.given', 'regulationVersion');
  if (!rules.notice.channels.includes(notice.channel))
    return refuse('notice-channel-unknown', 'regulation.given', 'channel');
  if (notice.givenOn < given.effectiveFrom) return refuse('notice-before-regulation', 'regulation.given', 'givenOn');
  if (notice.givenOn > today) return refuse('notice-in-future', 'regulation.given', 'givenOn');
  if (notice.readOn !== undefined && (notice.readOn > today || notice.readOn < notice.givenOn))
    return refuse('notice-in-future', 'regulation.given', 'readOn');
  return decided<Dossier>(
    { ...dossier, notices: [...dossier.notices, notice] },
    {
      act: 'record',
      action: 'notice.record',
      rules: ['regulation.given'],
      facts: { regulation: notice.regulationVersion, channel: notice.channel, givenOn: notice.givenOn },
    },
    {
      effects: notice.channel === 'email' ? [regulationMail(dossier, notice)] : [],
    },
  );
}

const regulationMail = (dossier: Dossier, notice: RegulationNotice): Effect => ({
  type: 'notify',
  notice: 'regulation-notice',
  recipient: { to: 'person', personId: dossier.clientId },
  facts: { regulation: notice.regulationVersion },
});

/** Starts the trajectory, not before the client was given the regulation in force on that day (RIO-2.1, EK-9.1). */
export function startTrajectory(dossier: Dossier, startOn: string, rules: Rules, today: string): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (dossier.state !== 'registered') return refuse('already-started', 'regulation.given');
  if (startOn > today) return refuse('start-in-future', 'regulation.given', 'startedOn');
  const inForce = regulationOn(rules, startOn);
  const given = dossier.notices.filter(({ regulationVersion }) => regulationVersion === inForce);
  if (given.length === 0) return refuse('notice-missing', 'regulation.given');
  if (!given.some(({ givenOn }) => givenOn <= startOn))
    return refuse('start-before-notice', 'regulation.given', 'startedOn');
  return decided<Dossier>(
    { ...dossier, state: 'running', startedOn: startOn },
    { act: 'record', action: 'trajectory.start', rules: ['regulation.given'], facts: { startedOn: startOn } },
  );
}

/** Documents lie under the prefix that their dossier's state asks for; a function moves them, the agenda sees to it. */
function relocation(dossier: Dossier, today: string): { agenda: AgendaChange; effect: Effect } {
  return {
    agenda: putOn({ subject: dossier.dossierId, kind: 'relocation', reference: 'dossier', dueOn: today }, today),
    effect: { type: 'event', event: 'RelocateDocuments', detail: { dossierId: dossier.dossierId } },
  };
}

export function refuseEnd(dossier: Dossier, endedOn: string, today: string) {
  if (endedOn > today) return refuse('end-in-future', 'retention.counts-from-end', 'endedOn');
  if (dossier.startedOn === undefined || endedOn < dossier.startedOn)
    return refuse('end-before-start', 'retention.counts-from-end', 'endedOn');
  return undefined;
}

export function refuseOutcome({ outcome }: Dossier, { statistics }: Rules) {
  if (outcome === undefined || statistics.outcomes.some(({ id }) => id === outcome)) return undefined;
  return refuse('outcome-unknown', 'statistics.outcome-asked', 'outcome');
}

/**
 * Ends the trajectory: the term of keeping begins, and its last day is on the agenda (RIO-6.3, EK-10.1).
 * @param outcome what it came to, where somebody said it; it stays out of the log, which outlives the dossier.
 */
export function endTrajectory(
  dossier: Dossier,
  endedOn: string,
  rules: Rules,
  today: string,
  outcome?: string,
): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (dossier.state === 'ended') return refuse('already-ended', 'retention.counts-from-end');
  if (dossier.state !== 'running') return refuse('not-running', 'retention.counts-from-end');
  return ended(withOutcome(dossier, outcome), 'trajectory.end', endedOn, rules, today);
}

/**
 * Corrects the end date: the destruction moves with it (RIO-6.3).
 * @param outcome another outcome, or null for none; absent: it stays as it is.
 */
export function changeEnd(
  dossier: Dossier,
  endedOn: string,
  rules: Rules,
  today: string,
  outcome?: string | null,
): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (dossier.state !== 'ended') return refuse('not-ended', 'retention.counts-from-end');
  const next = withOutcome(dossier, outcome);
  if (endedOn === dossier.endedOn && next.outcome === dossier.outcome)
    return refuse('end-unchanged', 'retention.counts-from-end', 'endedOn');
  return ended(next, 'trajectory.change-end', endedOn, rules, today);
}

function withOutcome(dossier: Dossier, outcome: string | null | undefined): Dossier {
  if (outcome === undefined) return dossier;
  const { outcome: _, ...without } = dossier;
  return outcome === null ? without : { ...without, outcome };
}

function ended(
  dossier: Dossier,
  action: 'trajectory.end' | 'trajectory.change-end',
  endedOn: string,
  rules: Rules,
  today: string,
): Outcome<Dossier> {
  const refused = refuseEnd(dossier, endedOn, today) ?? refuseOutcome(dossier, rules);
  if (refused) return refused;
  const { agenda, effect } = relocation(dossier, today);
  const scheduled = scheduleDestruction({ ...dossier, state: 'ended', endedOn }, rules, today);
  return decided<Dossier>(
    scheduled.next,
    {
      act: 'keep',
      action,
      rules: ['retention.term-and-ground', 'retention.counts-from-end'],
      facts: { endedOn, destroyOn: destroyOn(scheduled.next, rules) ?? destructionDayOf(dossier, endedOn, rules) },
    },
    { agenda: [...scheduled.agenda, agenda], effects: [effect, ...scheduled.effects] },
  );
}

export { relocation };
