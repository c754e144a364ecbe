import type { testResult } from '../../domain/test-result/feature.ts';
import type { LogWordsOf } from '../shared/feature.ts';

/** What is done about test results of others, in the words of the log (RIO-3.6). */
export const testResultLogWords = {
  'test-invitation.ask': {
    nl: 'Een externe testafnemer gevraagd om een testuitslag',
    en: 'Asked an external test administrator for a test result',
  },
  'test-invitation.list': {
    nl: 'Bekeken aan wie een testuitslag is gevraagd',
    en: 'Looked at who was asked for a test result',
  },
  'test-invitation.send': {
    nl: 'De uitnodiging aan een externe testafnemer gemaild',
    en: 'Mailed the invitation to an external test administrator',
  },
  'test-invitation.announce': {
    nl: 'Een externe testafnemer stuurt een testuitslag',
    en: 'An external test administrator sends a test result',
  },
  'test-invitation.use': {
    nl: 'De testuitslag van een externe testafnemer is binnen',
    en: 'The test result of an external test administrator has come in',
  },
  'test-invitation.withdraw': {
    nl: 'De uitnodiging aan een externe testafnemer ingetrokken',
    en: 'Took back the invitation to an external test administrator',
  },
  'test-invitation.lapse': {
    nl: 'De uitnodiging aan een externe testafnemer is verlopen',
    en: 'The invitation to an external test administrator has lapsed',
  },
  'test-invitation.bounce': {
    nl: 'De mail aan een externe testafnemer kwam niet aan',
    en: 'The mail to an external test administrator did not arrive',
  },
} as const satisfies LogWordsOf<typeof testResult>;
