import { decided, type Outcome } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { Dossier } from './dossier.ts';

/**
 * The practice takes a copy of the whole dossier along, to keep it elsewhere or to go on with another system (AVG 5(1)(f), 32(1)). It is the
 * only way in which its owner, who sees state and terms of it, has the content; so each copy stands in the log, and the client is told.
 * @param documents how many are in it
 */
export function takeAlong(dossier: Dossier, copyId: string, documents: number): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  return decided<Dossier>(
    dossier,
    {
      act: 'use',
      action: 'dossier.take-along',
      rules: ['access.oversight', 'audit.every-act'],
      facts: { copy: copyId, documents },
    },
    {
      effects: [
        {
          type: 'notify',
          notice: 'dossier-taken-along',
          recipient: { to: 'person', personId: dossier.clientId },
          facts: { dossier: dossier.dossierId, number: dossier.number },
        },
      ],
    },
  );
}
