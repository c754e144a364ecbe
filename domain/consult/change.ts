import type { Temporal } from 'temporal-polyfill';
import type { AgendaChange } from '../agenda.ts';
import { dayOf } from '../calendar.ts';
import type { AuditAction } from '../catalogue.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Effect } from '../effect.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { refuse } from '../refusal.ts';
import { refuseTooManyWords } from '../replaced-words.ts';
import { keepWords } from '../text/earlier-words.ts';
import { refuseOutside, refuseOver, refuseUpcoming } from './bounds.ts';
import { askAfter, factsOf, tellClient } from './consequences.ts';
import type { Consult, ConsultFacts } from './consult.ts';
import { refuseMinutes } from './minutes.ts';
import type { ConsultRules } from './rules.ts';

type MoveConsult = Pick<ConsultFacts, 'day' | 'time' | 'format' | 'minutes'> & { readonly place?: string | undefined };

/** Another day, time or place. Only what is still to be held can be moved. */
export function moveConsult(
  dossier: Dossier,
  consult: Consult,
  command: MoveConsult,
  now: Temporal.Instant,
): Outcome<Consult> {
  const { place, ...facts } = command;
  if (consult.state !== 'planned') return refuse('consult-not-planned', 'consult.recorded');
  const refused =
    refuseOutside(dossier, facts.day) ??
    refuseMinutes(facts.minutes, 'consult.recorded') ??
    refuseOver(facts, now) ??
    refuseForbiddenText({ place });
  if (refused) return refused;
  const { place: _, ...kept } = keepWords(consult.secrets, { place }, dayOf(now));
  const secrets = place === undefined ? kept : { ...kept, place };
  const next: Consult = { ...consult, secrets };
  const effects = [tellClient(dossier, 'consult-moved')];
  return said(next, { ...facts, state: 'planned' }, 'consult.move', now, { effects });
}

/** It was held, and took so long; said again it is a correction, and what was said before stays. */
export function holdConsult(
  dossier: Dossier,
  consult: Consult,
  minutes: number,
  now: Temporal.Instant,
): Outcome<Consult> {
  const refused = refuseSaid(dossier, consult, now) ?? refuseMinutes(minutes, 'consult.recorded');
  if (refused) return refused;
  return said(consult, { ...factsIn(consult), state: 'held', minutes }, 'consult.hold', now);
}

/** It was not held: by whom, and why, in a closed list. */
export function missConsult(
  dossier: Dossier,
  consult: Consult,
  reason: string,
  { consults }: ConsultRules,
  now: Temporal.Instant,
): Outcome<Consult> {
  const refused = refuseSaid(dossier, consult, now);
  if (refused) return refused;
  const listed = consults.missedReasons.find(({ id }) => id === reason);
  if (!listed) return refuse('consult-reason-unknown', 'consult.recorded', 'reason');
  const missed = { by: listed.by, reason };
  return said(consult, { ...factsIn(consult), state: 'missed', missed }, 'consult.miss', now);
}

/** It will not be held, or it was recorded by mistake. */
export function cancelConsult(dossier: Dossier, consult: Consult, now: Temporal.Instant): Outcome<Consult> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (consult.state === 'cancelled') return refuse('consult-cancelled', 'consult.recorded');
  const upcoming = consult.state === 'planned' && refuseOver(consult, now) === undefined;
  const effects = upcoming ? [tellClient(dossier, 'consult-cancelled')] : [];
  return said(consult, { ...factsIn(consult), state: 'cancelled' }, 'consult.cancel', now, { effects });
}

/** Whether it was held can be said once it has begun, and not of one that was called off. */
const refuseSaid = (dossier: Dossier, consult: Consult, now: Temporal.Instant) =>
  refuseOutside(dossier, consult.day) ??
  (consult.state === 'cancelled' ? refuse('consult-cancelled', 'consult.recorded') : undefined) ??
  refuseUpcoming(consult, now);

/** Without why it was missed: that goes with being missed. */
const factsIn = ({ state, day, time, format, minutes }: Consult): ConsultFacts => ({
  state,
  day,
  time,
  format,
  minutes,
});

/** The new facts, with those that stood there kept (AVG 5(1)(d)). */
function said(
  consult: Consult,
  facts: ConsultFacts,
  action: AuditAction,
  now: Temporal.Instant,
  { effects = [] }: { readonly effects?: readonly Effect[] } = {},
): Outcome<Consult> {
  const today = dayOf(now);
  const { missed, ...rest } = consult;
  const before = { ...factsIn(consult), ...(missed ? { missed } : {}), until: today };
  const earlier = [...(consult.earlier ?? []), before];
  const full = refuseTooManyWords('consult-full', 'consult.recorded', earlier, consult.secrets.earlierWords);
  if (full) return full;
  const next: Consult = { ...rest, ...facts, earlier };
  const open: AgendaChange =
    next.state === 'planned'
      ? askAfter(next, today)
      : { op: 'drop', subject: next.dossierId, kind: 'consult-open', reference: next.consultId };
  const rules = ['consult.recorded', 'time.registered', 'dossier.accurate'] as const;
  return decided<Consult>(
    next,
    { act: action === 'consult.cancel' ? 'change' : 'update', action, rules, facts: factsOf(next) },
    { agenda: [open], effects },
  );
}
