import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

type State = ReplyOf<'lookUpDossiers'>['items'][number]['state'];

/** How far a dossier is, for who works with it. */
export const DOSSIER_STATES: Bilingual<{ readonly [S in State]: string }> = {
  nl: {
    registered: 'Ingeschreven, nog niet begonnen',
    running: 'Loopt',
    ended: 'Beëindigd, wordt bewaard',
    erasing: 'Wordt vernietigd',
  },
  en: {
    registered: 'Registered, not started yet',
    running: 'Runs',
    ended: 'Ended, being kept',
    erasing: 'Being destroyed',
  },
};
