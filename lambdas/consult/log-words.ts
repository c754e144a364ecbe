import type { consult } from '../../domain/consult/feature.ts';
import type { LogWordsOf } from '../shared/feature.ts';

/** What is done with consults and activities, in the words of the log (RIO-3.6). */
export const consultLogWords = {
  'consult.plan': { nl: 'Een consult gepland', en: 'Planned a consult' },
  'consult.move': { nl: 'Een consult verzet', en: 'Moved a consult' },
  'consult.hold': { nl: 'Vastgelegd dat een consult is gehouden', en: 'Recorded that a consult was held' },
  'consult.miss': { nl: 'Vastgelegd dat een consult niet is gehouden', en: 'Recorded that a consult was not held' },
  'consult.cancel': { nl: 'Een consult afgezegd', en: 'Called a consult off' },
  'consult.remind': {
    nl: 'De coach gevraagd of een consult is gehouden',
    en: 'Asked the coach whether a consult was held',
  },
  'consult.list': { nl: 'Uw consulten bekeken', en: 'Looked at your consults' },
  'activity.record': { nl: 'Werk voor u vastgelegd, met de tijd', en: 'Recorded work for you, with its time' },
  'activity.correct': { nl: 'Vastgelegd werk verbeterd', en: 'Corrected work that was recorded' },
  'activity.withdraw': { nl: 'Vastgelegd werk doorgehaald', en: 'Struck out work that was recorded' },
  'activity.list': { nl: 'Het werk voor u bekeken', en: 'Looked at the work for you' },
  'time.read': { nl: 'De bestede tijd bekeken', en: 'Looked at the time that was used' },
  'time.export': {
    nl: 'De bestede tijd opgehaald voor een factuur, zonder inhoud',
    en: 'Fetched the time that was used for an invoice, without content',
  },
  'hours.record': {
    nl: 'Vastgelegd hoeveel uren de opdrachtgever toekende',
    en: 'Recorded how many hours the principal granted',
  },
  'hours.reach': {
    nl: 'De coach verteld welk deel van de toegekende uren is gebruikt',
    en: 'Told the coach which part of the granted hours is used',
  },
} as const satisfies LogWordsOf<typeof consult>;
