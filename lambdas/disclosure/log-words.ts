import type { disclosure } from '../../domain/disclosure/feature.ts';
import type { LogWordsOf } from '../shared/feature.ts';

/** What is done with what is disclosed, in the words of the log (RIO-3.6). */
export const disclosureLogWords = {
  'disclosure.list': {
    nl: 'Bekeken wat met uw toestemming is gedeeld',
    en: 'Looked at what was shared with your consent',
  },
  'disclosure.read': {
    nl: 'Bekeken wat met uw toestemming is gedeeld',
    en: 'Looked at what was shared with your consent',
  },
  'disclosure.download': { nl: 'Een gedeeld stuk opgehaald', en: 'Fetched a shared document' },
  'ledger.read': { nl: 'Bekeken wat aan wie is verstrekt', en: 'Looked at what was disclosed to whom' },
} as const satisfies LogWordsOf<typeof disclosure>;
