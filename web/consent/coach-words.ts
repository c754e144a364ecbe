import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

type State = ReplyOf<'getConsent'>['state'];

/** How a question stands, for who asked it. */
export const COACH_STATES: Bilingual<{ readonly [S in State]: string }> = {
  nl: {
    asked: 'Gevraagd, nog geen antwoord',
    granted: 'De cliënt zei ja',
    refused: 'De cliënt zei nee',
    expired: 'Verlopen zonder antwoord: dat is geen ja',
    withdrawn: 'De cliënt trok de toestemming in',
    ended: 'Geëindigd',
    cancelled: 'U nam de vraag terug',
  },
  en: {
    asked: 'Asked, no answer yet',
    granted: 'The client said yes',
    refused: 'The client said no',
    expired: 'Lapsed without an answer: that is no yes',
    withdrawn: 'The client withdrew the consent',
    ended: 'Ended',
    cancelled: 'You took the question back',
  },
};
