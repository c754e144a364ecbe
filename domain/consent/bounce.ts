import { type Decision, decided } from '../decision.ts';
import type { Bounce, Consent } from './consent.ts';

/**
 * A mail about this consent did not arrive: that is on the case, for whoever asked to see. One that never will arrive is told to
 * the owner, who can change the address.
 */
export function noteBounce(consent: Consent, bounce: Bounce): Decision<Consent> {
  const { dossierId: dossier, consentId, bounces } = consent;
  return decided(
    { ...consent, bounces: [...bounces, bounce] },
    {
      act: 'record',
      action: 'consent.mail-bounced',
      rules: ['audit.every-act'],
      facts: { consent: consentId, bounce: bounce.kind },
    },
    {
      effects:
        bounce.kind === 'permanent'
          ? [
              {
                type: 'notify',
                notice: 'mail-bounced',
                recipient: { to: 'owner' },
                facts: { dossier, consent: consentId },
              },
            ]
          : [],
    },
  );
}
