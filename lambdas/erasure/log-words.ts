import type { erasure } from '../../domain/erasure/feature.ts';
import type { LogWordsOf } from '../shared/feature.ts';

/** What is done with the destruction of a dossier, in the words of the log (RIO-3.6). */
export const erasureLogWords = {
  'erasure.start': { nl: 'De vernietiging begonnen', en: 'Started the destruction' },
  'erasure.restart': { nl: 'De vernietiging opnieuw begonnen', en: 'Started the destruction again' },
  'erasure.look-again': { nl: 'Na de vernietiging nog eens gekeken', en: 'Looked again after the destruction' },
  'erasure.failed': { nl: 'De vernietiging lukte niet', en: 'The destruction did not succeed' },
  'erasure.certify': { nl: 'De vernietiging bewezen', en: 'Certified the destruction' },
  'erasure.tell': { nl: 'Van de vernietiging verteld', en: 'Told of the destruction' },
} as const satisfies LogWordsOf<typeof erasure>;
