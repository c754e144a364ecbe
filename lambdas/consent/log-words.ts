import type { consent } from '../../domain/consent/feature.ts';
import type { LogWordsOf } from '../shared/feature.ts';

/** What is done with consents, in the words of the log (RIO-3.6). */
export const consentLogWords = {
  'consent.ask': { nl: 'U om toestemming gevraagd', en: 'Asked for your consent' },
  'consent.wait': { nl: 'Op uw antwoord gewacht', en: 'Waited for your answer' },
  'consent.remind': { nl: 'U aan de vraag om toestemming herinnerd', en: 'Reminded you of the question for consent' },
  'consent.grant': { nl: 'Toestemming gegeven', en: 'Gave consent' },
  'consent.refuse': { nl: 'Toestemming geweigerd', en: 'Refused consent' },
  'consent.expire': { nl: 'De vraag verliep zonder antwoord', en: 'The question lapsed without an answer' },
  'consent.withdraw': { nl: 'Toestemming ingetrokken', en: 'Withdrew consent' },
  'consent.cancel': { nl: 'De vraag teruggenomen', en: 'Took the question back' },
  'consent.end': { nl: 'De toestemming is geëindigd', en: 'The consent ended' },
  'consent.close': { nl: 'Open vragen gesloten', en: 'Closed open questions' },
  'consent.failed': { nl: 'Wachten op een antwoord is misgegaan', en: 'Waiting for an answer failed' },
  'consent.tell': { nl: 'Verteld wat u antwoordde', en: 'Told what you answered' },
  'consent.mail-bounced': { nl: 'Een e-mail aan u kwam niet aan', en: 'A mail to you did not arrive' },
  'consent.list': { nl: 'De lijst van toestemmingen bekeken', en: 'Looked at the list of consents' },
  'consent.read': { nl: 'Een toestemming bekeken', en: 'Looked at a consent' },
  'consent.receipt': { nl: 'Een bewijs van toestemming opgehaald', en: 'Fetched a receipt of a consent' },
} as const satisfies LogWordsOf<typeof consent>;
