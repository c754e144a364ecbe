import { type AgendaChange, putOn } from '../agenda.ts';
import { addDays } from '../calendar.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Effect } from '../effect.ts';
import type { Consult } from './consult.ts';

/** By which the log knows a consult. */
export const factsOf = ({ consultId, day, minutes }: Pick<Consult, 'consultId' | 'day' | 'minutes'>) => ({
  consult: consultId,
  day,
  minutes,
});

/** The day after it, its coach is asked whether it was held. */
export const askAfter = ({ dossierId, consultId, day }: Consult, today: string): AgendaChange =>
  putOn({ subject: dossierId, kind: 'consult-open', reference: consultId, dueOn: addDays(day, 1) }, today);

export const tellClient = (
  { dossierId, clientId }: Pick<Dossier, 'dossierId' | 'clientId'>,
  notice: 'consult-planned' | 'consult-moved' | 'consult-cancelled',
): Effect => ({
  type: 'notify',
  notice,
  recipient: { to: 'person', personId: clientId },
  facts: { dossier: dossierId },
});
