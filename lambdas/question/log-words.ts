import type { question } from '../../domain/question/feature.ts';
import type { LogWordsOf } from '../shared/feature.ts';

/** What is done with questions of the client, in the words of the log (RIO-3.6). */
export const questionLogWords = {
  'question.ask': { nl: 'Een vraag gesteld over wat er is opgeslagen', en: 'Asked a question about what is stored' },
  'question.withdraw': { nl: 'Een vraag ingetrokken', en: 'Took a question back' },
  'question.answer': { nl: 'Een vraag van de cliënt beantwoord', en: 'Answered a question of the client' },
  'question.list': { nl: 'De vragen van de cliënt bekeken', en: 'Looked at the questions of the client' },
  'question.remind': {
    nl: 'De coach eraan herinnerd dat een vraag op antwoord wacht',
    en: 'Reminded the coach that a question waits for an answer',
  },
  'question.late': {
    nl: 'De coach en de eigenaar verteld dat een vraag te lang op antwoord wacht',
    en: 'Told coach and owner that a question waits too long for an answer',
  },
} as const satisfies LogWordsOf<typeof question>;
