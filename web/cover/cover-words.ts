import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

type State = ReplyOf<'getCover'>['dossiers'][number]['state'];

export const COVER_WORDS: Bilingual<{
  until: string;
  instead: string;
  ended: string;
  said: (granted: number, all: number) => string;
  closed: string;
  who: string;
  states: { readonly [S in State]: string };
  why: Readonly<Record<string, string>>;
  ask: string;
  askText: string;
  back: string;
  backText: string;
  list: string;
  open: string;
}> = {
  nl: {
    until: 'tot en met',
    instead: 'Vervanger',
    ended: 'Deze afwezigheid is voorbij. Niemand kijkt meer mee.',
    said: (granted, all) => `${granted} van ${all} gevraagde cliënten zeiden ja.`,
    closed: 'De andere dossiers blijven dicht voor de vervanger.',
    who: 'Wat de cliënten zeiden',
    states: {
      asked: 'Nog geen antwoord',
      granted: 'Ja',
      refused: 'Nee',
      expired: 'Geen antwoord: blijft dicht',
      withdrawn: 'Ingetrokken',
      ended: 'Voorbij',
      cancelled: 'Vraag teruggenomen',
      'not-asked': 'Nog niet gevraagd',
      'not-possible': 'Kon niet worden gevraagd',
    },
    why: {
      'mail-bounces': 'mail aan de cliënt komt terug',
      'consent-reason-missing': 'de cliënt zei eerder nee, en er is een reden nodig',
      'consent-already-asked': 'is al gevraagd',
      'trajectory-ended': 'het traject is voorbij',
    },
    ask: 'Vragen wie nog niet gevraagd is',
    askText: 'Er zijn cliënten die nog niet gevraagd zijn.',
    back: 'Ik ben terug',
    backText: 'Bent u terug? Dan kan de vervanger meteen nergens meer bij.',
    list: 'Alle afwezigheden',
    open: 'Openen',
  },
  en: {
    until: 'up to and including',
    instead: 'Replacement',
    ended: 'This absence is over. Nobody reads along any more.',
    said: (granted, all) => `${granted} of ${all} clients who were asked said yes.`,
    closed: 'The other dossiers stay closed to the replacement.',
    who: 'What the clients said',
    states: {
      asked: 'No answer yet',
      granted: 'Yes',
      refused: 'No',
      expired: 'No answer: stays closed',
      withdrawn: 'Withdrawn',
      ended: 'Over',
      cancelled: 'Question taken back',
      'not-asked': 'Not asked yet',
      'not-possible': 'Could not be asked',
    },
    why: {
      'mail-bounces': 'mail to the client comes back',
      'consent-reason-missing': 'the client said no before, and a reason is needed',
      'consent-already-asked': 'was asked already',
      'trajectory-ended': 'the trajectory is over',
    },
    ask: 'Ask those who were not asked yet',
    askText: 'There are clients who were not asked yet.',
    back: 'I am back',
    backText: 'Are you back? Then the replacement can no longer reach anything, at once.',
    list: 'All absences',
    open: 'Open',
  },
};
