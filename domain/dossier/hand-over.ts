import { decided, type Outcome } from '../decision.ts';
import type { Person } from '../person/person.ts';
import { refuse } from '../refusal.ts';
import type { Dossier } from './dossier.ts';

/**
 * Gives the dossier to another coach for good (RIO-1.7, EK-6.2): the history stays with the dossier, and the client is told
 * who their coach is.
 */
export function handOver(dossier: Dossier, to: Person | undefined): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'RIO-6.3');
  if (to?.role !== 'coach' || to.state !== 'active') return refuse('coach-unknown', 'RIO-1.7', 'toCoachId');
  if (to.personId === dossier.coachId) return refuse('handover-same-coach', 'RIO-1.7', 'toCoachId');
  return decided<Dossier>(
    { ...dossier, coachId: to.personId },
    {
      act: 'change',
      action: 'coach.change',
      articles: ['RIO-1.7', 'EK-6.2'],
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
