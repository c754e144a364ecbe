import { putOn } from '../agenda.ts';
import { addDays } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuse } from '../refusal.ts';
import { factsOf } from './consequences.ts';
import { type Consult, isOpen } from './consult.ts';
import type { ConsultRules } from './rules.ts';

/** Its day went by, and nobody said whether it was held: its coach is asked, and again until they say it (RIO-3.4). */
export function askWhetherHeld(
  dossier: Dossier,
  consult: Consult,
  { consults }: ConsultRules,
  today: string,
): Outcome<Consult> {
  if (!isOpen(consult, today)) return refuse('consult-not-planned', 'consult.recorded');
  const { dossierId, coachId } = dossier;
  const dueOn = addDays(today, consults.askAgainDays);
  return decided<Consult>(
    consult,
    { act: 'update', action: 'consult.remind', rules: ['time.registered'], facts: factsOf(consult) },
    {
      agenda: [putOn({ subject: dossierId, kind: 'consult-open', reference: consult.consultId, dueOn }, today)],
      effects: [
        {
          type: 'notify',
          notice: 'consult-open',
          recipient: { to: 'person', personId: coachId },
          facts: { dossier: dossierId },
        },
      ],
    },
  );
}
