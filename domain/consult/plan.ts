import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { refuseOutside, refuseOver, refuseUpcoming } from './bounds.ts';
import { askAfter, factsOf, tellClient } from './consequences.ts';
import type { Consult, ConsultFacts } from './consult.ts';
import { labelsOf, type NamedLabels, refuseLabels } from './labels.ts';
import { refuseMinutes } from './minutes.ts';
import type { ConsultRules } from './rules.ts';

export type PlanConsult = Pick<ConsultFacts, 'day' | 'time' | 'format' | 'minutes'> &
  NamedLabels & {
    readonly consultId: string;
    readonly coachId: string;
    readonly place?: string | undefined;
    /** It was held already, as long as `minutes` says. */
    readonly held?: true | undefined;
  };

/** Plans a consult, or records one that was held without having been planned (RIO-1.9, RIO-3.4). */
export function planConsult(
  dossier: Dossier,
  command: PlanConsult,
  rules: ConsultRules,
  now: Temporal.Instant,
): Outcome<Consult> {
  const { consultId, coachId, day, time, format, minutes, place, held } = command;
  const otherwise = { registrationKind: rules.consults.registrationKind, purpose: dossier.purpose };
  const labels = labelsOf(command, otherwise);
  const refused =
    refuseOutside(dossier, day) ??
    refuseMinutes(minutes, 'consult.recorded') ??
    (held ? refuseUpcoming(command, now) : refuseOver(command, now)) ??
    refuseLabels(labels, rules) ??
    refuseForbiddenText({ place });
  if (refused) return refused;
  const next: Consult = {
    consultId,
    dossierId: dossier.dossierId,
    version: 1,
    state: held ? 'held' : 'planned',
    day,
    time,
    format,
    minutes,
    ...labels,
    coachId,
    recordedOn: dayOf(now),
    secrets: place === undefined ? {} : { place },
  };
  return decided<Consult>(
    next,
    {
      act: 'record',
      action: held ? 'consult.hold' : 'consult.plan',
      rules: ['consult.recorded', 'time.registered', 'document.registration-kind', 'dossier.purpose'],
      facts: factsOf(next),
    },
    held ? {} : { agenda: [askAfter(next, dayOf(now))], effects: [tellClient(dossier, 'consult-planned')] },
  );
}
