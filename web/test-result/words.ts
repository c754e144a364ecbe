import type { ItemOf } from '../api/list.ts';
import type { Bilingual } from '../words/language.tsx';

/** What came of an invitation of a test administrator, for client and coach. */
export const INVITATION_STATES: Bilingual<{ readonly [S in ItemOf<'listTestInvitations'>['state']]: string }> = {
  nl: {
    asked: 'De mail is onderweg',
    open: 'Wacht op de uitslag',
    used: 'De uitslag is binnen',
    withdrawn: 'Ingetrokken',
    lapsed: 'Verlopen',
    undeliverable: 'De mail kwam niet aan',
  },
  en: {
    asked: 'The mail is on its way',
    open: 'Waits for the result',
    used: 'The result has come in',
    withdrawn: 'Taken back',
    lapsed: 'Lapsed',
    undeliverable: 'The mail did not arrive',
  },
};
