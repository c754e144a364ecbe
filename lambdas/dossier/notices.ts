import type { NoticeWords } from '../mail/words.ts';

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

/** About a dossier: the regulation that its client is given, and its destruction. */
export const dossierNotices = {
  'regulation-notice': ({ regulation }) => ({
    nl: {
      subject: 'Ons privacyreglement',
      lines: [
        'Wij leggen gegevens over u vast om u te kunnen begeleiden. In ons privacyreglement staat welke gegevens dat zijn, wie ze ziet, hoe lang wij ze bewaren en wat uw rechten zijn.',
        'U kunt het reglement hieronder lezen. Heeft u een vraag, stel die dan aan uw coach.',
      ],
      path: `/api/regulations/${regulation}`,
    },
    en: {
      subject: 'Our privacy regulation',
      lines: [
        'We record data about you so that we can guide you. Our privacy regulation says which data these are, who sees them, how long we keep them and what your rights are.',
        'You can read it below. If you have a question, please ask your coach.',
      ],
      path: `/api/regulations/${regulation}`,
    },
  }),
  'dossier-destroyed': ({ dossier, ground, certificate }) => ({
    nl: {
      subject: 'Uw dossier is vernietigd',
      lines: [
        `${WHY.nl(dossier, ground)} Alles wat erin stond is vernietigd, ook de reservekopieën zijn onleesbaar.`,
        'Het bewijs van vernietiging staat hieronder; uw naam staat er niet in. U hoeft niets te doen.',
      ],
      path: `/api/certificates/${certificate}/pdf`,
    },
    en: {
      subject: 'Your dossier has been destroyed',
      lines: [
        `${WHY.en(dossier, ground)} Everything in it has been destroyed; backups cannot be read any more.`,
        'The certificate of destruction is below; it does not hold your name. You need not do anything.',
      ],
      path: `/api/certificates/${certificate}/pdf`,
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
  'hold-review-due': ({ dossier, reviewOn }) => ({
    nl: {
      subject: `Kijk opnieuw naar dossier ${dossier}`,
      lines: [
        `Dit dossier wordt niet vernietigd zolang het is vastgehouden. U wilde dat op ${reviewOn} opnieuw bekijken.`,
        'Is de reden er niet meer, hef het vasthouden dan op.',
      ],
    },
    en: {
      subject: `Look again at dossier ${dossier}`,
      lines: [
        `This dossier is not destroyed as long as it is held. You wanted to look at that again on ${reviewOn}.`,
        'If the reason is gone, please lift the hold.',
      ],
    },
  }),
  'erasure-failed': ({ dossier, step }) => ({
    nl: {
      subject: `Vernietiging van dossier ${dossier} is blijven steken`,
      lines: [`De stap "${step}" is niet gelukt. Morgen wordt het opnieuw geprobeerd; laat uw beheerder nu kijken.`],
    },
    en: {
      subject: `Destruction of dossier ${dossier} is stuck`,
      lines: [`The step "${step}" did not succeed. It is tried again tomorrow; please have your engineer look now.`],
    },
  }),
} as const satisfies Partial<NoticeWords>;
