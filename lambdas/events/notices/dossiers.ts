import type { NoticeWords } from './words.ts';

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
  'dossier-destroyed': ({ dossier }) => ({
    nl: {
      subject: 'Uw dossier is vernietigd',
      lines: [
        `De bewaartermijn van dossier ${dossier} is voorbij. Alles wat erin stond is vernietigd, ook de reservekopieën zijn onleesbaar.`,
        'Wij bewaren een bewijs van vernietiging waar uw naam niet in staat. U hoeft niets te doen.',
      ],
    },
    en: {
      subject: 'Your dossier has been destroyed',
      lines: [
        `The term of keeping of dossier ${dossier} is over. Everything in it has been destroyed; backups cannot be read any more.`,
        'We keep a certificate of destruction that does not hold your name. You need not do anything.',
      ],
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
