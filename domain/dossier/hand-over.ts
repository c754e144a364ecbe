import { decided, type Outcome } from '../decision.ts';
import type { Person } from '../person/person.ts';
import { refuse } from '../refusal.ts';
import type { Dossier } from './dossier.ts';

/**
 * Gives the dossier to another coach for good (RIO-1.7, EK-6.2): the history stays with the dossier, and the client is told
 * who their coach is.
 */
export function handOver(dossier: Dossier, to: Person | undefined): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (to?.role !== 'coach' || to.state !== 'active')
    return refuse('coach-unknown', 'dossier.assigned-coach', 'toCoachId');
  if (to.personId === dossier.coachId) return refuse('handover-same-coach', 'dossier.assigned-coach', 'toCoachId');
  return decided<Dossier>(
    { ...dossier, coachId: to.personId },
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
