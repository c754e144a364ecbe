import { defineFeature, readBy } from '../feature.ts';

/** What a client asks about what is stored, and the answer of their coach (RIO-3.6). */
export const question = defineFeature({
  name: 'question',
  refusals: [
    'question-about-case',
    'questions-open',
    'answer-unchanged',
    'answer-full',
    'question-answered',
    'question-withdrawn',
  ],
  notices: {
    'question-asked': 'optional',
    'question-waits': 'optional',
    'question-late': 'required',
    'question-answered': 'optional',
  },
  agenda: readBy('log', ['question-reminder', 'question-due', 'question-late']),
  access: {
    dossier: {
      // Also about what is restricted: the client sees it, so they can ask about it, and somebody has to answer (AVG 18).
      'question.ask': { may: ['data-subject'], rule: 'question.answered' },
      'question.reply': { may: ['assigned-coach'], rule: 'question.answered', whileRestricted: true },
      'question.list': { may: ['data-subject', 'assigned-coach'], rule: 'access.dossier', whileRestricted: true },
    },
  },
  audit: {
    dossier: readBy('log', [
      'question.ask',
      'question.withdraw',
      'question.answer',
      'question.list',
      'question.remind',
      'question.late',
    ]),
  },
  rules: ['question.answered'],
});
