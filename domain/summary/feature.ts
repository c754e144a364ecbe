import { defineFeature, readBy } from '../feature.ts';

/** Summaries of consults, which the client confirms or says of what is not correct (RIO-3.5). */
export const summary = defineFeature({
  name: 'summary',
  refusals: [
    'summary-in-future',
    'summary-not-held',
    'summary-exists',
    'summary-not-draft',
    'summary-not-sent',
    'summary-unchanged',
    'summary-not-newest',
    'summary-confirmed',
    'summary-full',
  ],
  notices: {
    // Whoever wants no mail sees them in the portal.
    'summary-sent': 'optional',
    'summary-corrected': 'optional',
    'summary-reminder': 'optional',
    'summary-answered': 'optional',
  },
  // The client has said nothing yet of what they were sent.
  agenda: readBy('log', ['summary-silence']),
  access: {
    dossier: {
      'summary.write': { may: ['assigned-coach'], rule: 'summary.for-client' },
      // Nobody says for a client what is correct.
      'summary.answer': { may: ['data-subject'], rule: 'summary.for-client' },
      'summary.list': { may: ['data-subject', 'assigned-coach'], rule: 'access.dossier' },
    },
  },
  audit: {
    dossier: readBy('log', [
      'summary.draft',
      'summary.send',
      'summary.correct',
      'summary.confirm',
      'summary.dispute',
      'summary.remind',
      'summary.postpone',
      'summary.list',
      'summary.pdf',
    ]),
  },
  rules: ['summary.for-client', 'summary.silence'],
});
