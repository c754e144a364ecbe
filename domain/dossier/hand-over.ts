import { decided, type Outcome } from '../decision.ts';
import { refuseOwnCoach } from '../person/own-coach.ts';
import type { Person } from '../person/person.ts';
import type { Somebody } from '../person/same-person.ts';
import { refuse } from '../refusal.ts';
import type { Dossier } from './dossier.ts';

/** Who they are to the directory: nobody coaches themselves, or takes over from themselves, under a second account. */
export type HandedOver = { readonly to: Somebody; readonly from: Somebody; readonly client: Somebody };

/**
 * Gives the dossier to another coach for good (RIO-1.7, EK-6.2): the history stays with the dossier, and the client is told
 * who their coach is.
 * @param today ISO day.
 */
export function handOver(dossier: Dossier, to: Person | undefined, who: HandedOver, today: string): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (to?.role !== 'coach' || to.state !== 'active')
    return refuse('coach-unknown', 'dossier.assigned-coach', 'toCoachId');
  if (to.personId === dossier.coachId) return refuse('handover-same-coach', 'dossier.assigned-coach', 'toCoachId');
  const parties = { who: who.to, coach: who.from, client: who.client };
  const own = refuseOwnCoach(parties, 'handover-same-coach', 'dossier.assigned-coach', 'toCoachId');
  if (own) return own;
  return decided<Dossier>(
    { ...dossier, coachId: to.personId, coachSince: today },
    {
      act: 'change',
      action: 'coach.change',
      rules: ['dossier.assigned-coach', 'dossier.managed-by-coach'],
      facts: { from: dossier.coachId, to: to.personId },
    },
    {
      effects: [
        {
          type: 'notify',
          notice: 'coach-changed',
          recipient: { to: 'person', personId: dossier.clientId },
          facts: { dossier: dossier.dossierId },
        },
      ],
    },
  );
}
