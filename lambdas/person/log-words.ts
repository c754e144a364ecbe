import type { person } from '../../domain/person/feature.ts';
import type { LogWordsOf } from '../shared/feature.ts';

/** What is done with the client's account, in the words of the log (RIO-3.6). */
export const personLogWords = {
  'account.link': { nl: 'Een nieuw account aan u gekoppeld', en: 'Linked a new account to you' },
} as const satisfies LogWordsOf<typeof person>;
