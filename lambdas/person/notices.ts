import type { person } from '../../domain/person/feature.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';
import { sentRegulation } from './regulation-notice.ts';

/** What the notice said that could not be sent, and to whom: their page, and that of what it was about. */
const notTold = (subject = '', lines = ''): readonly string[] => [`“${subject}”`, ...lines.split('\n')];

/** About accounts: who cannot be reached. */
export const personNotices = {
  'not-told': ({ person, subjectNl, linesNl, subjectEn, linesEn }) => ({
    nl: {
      subject: 'Vertel dit iemand op papier',
      lines: [
        'Iemand moet het bericht hieronder van ons krijgen. Dat kon niet per mail: er is geen account met een e-mailadres meer.',
        'Stuur het per post, of zeg het aan de telefoon. Noteer in het dossier op welke dag u dat deed. Weten wij een e-mailadres? Geef deze persoon dan een nieuw account. Wij sturen dit bericht niet nog eens.',
        ...notTold(subjectNl, linesNl),
        'De link opent de pagina van deze persoon. Is daar niets meer, dan bewaart de praktijk niets meer van deze persoon en hoeft u niets te doen.',
      ],
      path: `/api/people/${person}`,
    },
    en: {
      subject: 'Tell somebody this on paper',
      lines: [
        'Somebody must get the message below from us. That could not be done by mail: there is no account with a mail address any more.',
        'Send it by post, or tell them by telephone. Note in the dossier on which day you did. Do we know a mail address? Then give this person a new account. We do not send this message again.',
        ...notTold(subjectEn, linesEn),
        'The link opens the page of this person. If nothing is there any more, the practice keeps nothing of them any more and you need do nothing.',
      ],
      path: `/api/people/${person}`,
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
  'account-linked': () => ({
    nl: {
      subject: 'Uw nieuwe account',
      lines: [
        'De praktijk heeft dit account aan u gekoppeld. Alles wat van u was, vindt u hier weer. Uw oude account werkt niet meer.',
        'Hebt u hier niet om gevraagd? Neem dan meteen contact op met de praktijk.',
      ],
    },
    en: {
      subject: 'Your new account',
      lines: [
        'The practice has linked this account to you. Everything that was yours is here again. Your former account no longer works.',
        'Did you not ask for this? Then get in touch with the practice at once.',
      ],
    },
  }),
  'regulation-sent': sentRegulation,
  'sign-in-reset': () => ({
    nl: {
      subject: 'Opnieuw aanmelden',
      lines: [
        'De praktijk heeft uw manier van aanmelden hersteld. U krijgt een uitnodiging met een tijdelijk wachtwoord. Uw oude wachtwoord, app en passkeys werken niet meer.',
        'Hebt u hier niet om gevraagd? Neem dan meteen contact op met de praktijk.',
      ],
    },
    en: {
      subject: 'Sign in anew',
      lines: [
        'The practice has reset how you sign in. You get an invitation with a temporary password. Your former password, app and passkeys no longer work.',
        'Did you not ask for this? Then get in touch with the practice at once.',
      ],
    },
  }),
} satisfies NoticeWordsOf<typeof person>;
