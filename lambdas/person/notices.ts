import type { person } from '../../domain/person/feature.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';
import { sentRegulation } from './regulation-notice.ts';

/** About accounts: who cannot be reached. */
export const personNotices = {
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
