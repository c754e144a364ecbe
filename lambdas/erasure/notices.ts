import type { erasure } from '../../domain/erasure/feature.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';

/** Why it was destroyed, by the ground of the erasure; the term where nothing else is said. */
const WHY = {
  nl: (dossier: string | undefined, ground: string | undefined): string =>
    ({
      'client-request': `U vroeg ons dossier ${dossier} te wissen.`,
      objection: `U maakte bezwaar tegen het bewaren van dossier ${dossier}.`,
    })[ground ?? ''] ?? `De bewaartermijn van dossier ${dossier} is voorbij.`,
  en: (dossier: string | undefined, ground: string | undefined): string =>
    ({
      'client-request': `You asked us to erase dossier ${dossier}.`,
      objection: `You objected to the keeping of dossier ${dossier}.`,
    })[ground ?? ''] ?? `The term of keeping of dossier ${dossier} is over.`,
};

/** About the destruction of a dossier. */
export const erasureNotices = {
  'dossier-destroyed': ({ dossier, ground, certificate }) => ({
    nl: {
      subject: 'Uw dossier is vernietigd',
      lines: [
        `${WHY.nl(dossier, ground)} Alles wat erin stond is vernietigd, ook de reservekopieën zijn onleesbaar.`,
        'Het bewijs van vernietiging staat hieronder; uw naam staat er niet in. U hoeft niets te doen.',
      ],
      path: `/api/certificates/${certificate}`,
    },
    en: {
      subject: 'Your dossier has been destroyed',
      lines: [
        `${WHY.en(dossier, ground)} Everything in it has been destroyed; backups cannot be read any more.`,
        'The certificate of destruction is below; it does not hold your name. You need not do anything.',
      ],
      path: `/api/certificates/${certificate}`,
    },
  }),
  'destruction-certified': ({ dossier, certificate }) => ({
    nl: {
      subject: `Dossier ${dossier} is vernietigd`,
      lines: ['De vernietiging is gecontroleerd en het bewijs is ondertekend.'],
      path: `/api/certificates/${certificate}`,
    },
    en: {
      subject: `Dossier ${dossier} has been destroyed`,
      lines: ['The destruction was verified and the certificate is signed.'],
      path: `/api/certificates/${certificate}`,
    },
  }),
  'erasure-failed': ({ dossier, step }) => ({
    nl: {
      subject: `Vernietiging van dossier ${dossier} is blijven steken`,
      lines: [
        `De stap "${step}" is niet gelukt. Morgen wordt het opnieuw geprobeerd; laat uw systeembeheerder nu kijken.`,
      ],
    },
    en: {
      subject: `Destruction of dossier ${dossier} is stuck`,
      lines: [`The step "${step}" did not succeed. It is tried again tomorrow; please have your engineer look now.`],
    },
  }),
} satisfies NoticeWordsOf<typeof erasure>;
