import type { NoticeWords } from '../mail/words.ts';

/** About people: who sees what from now on, and who cannot be reached. */
export const peopleNotices = {
  'coach-changed': ({ dossier }) => ({
    nl: {
      subject: 'U hebt een andere coach',
      lines: [
        'Vanaf nu begeleidt een andere coach van onze praktijk u. Die coach werkt met uw dossier; uw vorige coach kan er niet meer bij.',
        'Hieronder staat uw dossier. Hebt u hier een vraag over, stel die dan aan de praktijk.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
    en: {
      subject: 'You have another coach',
      lines: [
        'From now on another coach of our practice guides you. That coach works with your dossier; the one before no longer has access to it.',
        'You find your dossier below. If you have a question about this, please ask the practice.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
  }),
  'disclosure-opened': () => ({
    nl: {
      subject: 'Er zijn stukken met u gedeeld',
      lines: [
        'Iemand heeft toegestemd dat u stukken mag lezen. U vindt ze hieronder, nadat u bent ingelogd.',
        'De toestemming kan aflopen of worden ingetrokken. Daarna kunt u de stukken niet meer openen.',
      ],
      path: '/api/disclosures',
    },
    en: {
      subject: 'Documents have been shared with you',
      lines: [
        'Somebody has agreed to you reading some documents. You find them below, after you have signed in.',
        'The consent can end or be withdrawn. After that you can no longer open the documents.',
      ],
      path: '/api/disclosures',
    },
  }),
  'mail-bounced': ({ dossier, consent }) => ({
    nl: {
      subject: 'Een mail kwam terug',
      lines: [
        'Een mail over de toestemming hieronder is niet aangekomen: het e-mailadres werkt niet.',
        'In de lijst met accounts ziet u bij wie. Vraag om een ander e-mailadres en geef dat aan het account; tot dan kunnen wij deze persoon niets vragen.',
      ],
      path: `/api/dossiers/${dossier}/consents/${consent}`,
    },
    en: {
      subject: 'A mail came back',
      lines: [
        'A mail about the consent below did not arrive: the e-mail address does not work.',
        'The list of accounts shows whose it is. Ask for another e-mail address and give it to the account; until then we cannot ask this person anything.',
      ],
      path: `/api/dossiers/${dossier}/consents/${consent}`,
    },
  }),
} as const satisfies Partial<NoticeWords>;
