import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

type State = ReplyOf<'getConsent'>['state'];

export const STATES: Bilingual<{ readonly [S in State]: string }> = {
  nl: {
    asked: 'U kunt nog antwoorden',
    granted: 'U zei ja',
    refused: 'U zei nee',
    expired: 'Verlopen zonder antwoord',
    withdrawn: 'U trok de toestemming in',
    ended: 'Geëindigd',
    cancelled: 'De vraag is teruggenomen',
  },
  en: {
    asked: 'You can still answer',
    granted: 'You said yes',
    refused: 'You said no',
    expired: 'Lapsed without an answer',
    withdrawn: 'You withdrew the consent',
    ended: 'Ended',
    cancelled: 'The question was taken back',
  },
};
