import type { summary } from '../../domain/summary/feature.ts';
import type { LogWordsOf } from '../shared/feature.ts';

/** What is done with summaries of talks, in the words of the log (RIO-3.6). */
export const summaryLogWords = {
  'summary.draft': {
    nl: 'Een samenvatting van een gesprek geschreven, nog niet verstuurd',
    en: 'Wrote a summary of a talk, not sent yet',
  },
  'summary.send': { nl: 'U een samenvatting van een gesprek gestuurd', en: 'Sent you a summary of a talk' },
  'summary.correct': {
    nl: 'Een samenvatting verbeterd en opnieuw gestuurd',
    en: 'Corrected a summary and sent it again',
  },
  'summary.confirm': { nl: 'Gezegd dat een samenvatting klopt', en: 'Said that a summary is right' },
  'summary.dispute': { nl: 'Gezegd wat er in een samenvatting niet klopt', en: 'Said what is not right in a summary' },
  'summary.remind': { nl: 'U aan een samenvatting herinnerd', en: 'Reminded you of a summary' },
  'summary.postpone': {
    nl: 'Een herinnering aan een samenvatting uitgesteld',
    en: 'Put off a reminder of a summary',
  },
  'summary.list': { nl: 'Samenvattingen van gesprekken bekeken', en: 'Looked at summaries of talks' },
  'summary.pdf': { nl: 'Een samenvatting als PDF opgehaald', en: 'Fetched a summary as a PDF' },
} as const satisfies LogWordsOf<typeof summary>;
