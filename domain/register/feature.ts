import { defineFeature } from '../feature.ts';

/** The register of breaches (AVG 33(5)), and suggestions for improvement (RIO-end). */
export const register = defineFeature({
  name: 'register',
  refusals: [
    'breach-aware-in-future',
    'breach-aware-later',
    'breach-moment',
    'breach-notified',
    'breach-reasons-missing',
    'breach-risk-reasons',
    'breach-dossier-unknown',
    'breach-complaint-unknown',
    'breach-content-gone',
    'suggestion-answered',
  ],
  notices: {
    // The owner minds the 72 hours (AVG 33(1)) and answers suggestions; the answer lies beside the suggestion.
    'breach-due': 'required',
    'breach-overdue': 'required',
    'suggestion-received': 'required',
    'suggestion-answer': 'optional',
  },
  // The subject is the breach or the suggestion.
  agenda: ['breach-deadline', 'breach-retention', 'suggestion-retention'],
  access: {
    practice: {
      'breach.record': { may: ['owner'], article: 'AVG-33.5' },
      'breach.read': { may: ['owner'], article: 'AVG-33.5' },
      'suggestion.send': { may: ['owner', 'coach', 'client', 'principal', 'manager'], article: 'RIO-end' },
      'suggestion.read': { may: ['owner'], article: 'RIO-end' },
      'suggestion.answer': { may: ['owner'], article: 'RIO-end' },
    },
  },
  audit: {
    practice: [
      'breach.record',
      'breach.change',
      'breach.read',
      'breach.remind',
      'breach.overdue',
      'breach.settle',
      'breach.end-content',
      'suggestion.send',
      'suggestion.read',
      'suggestion.answer',
      'suggestion.end',
      'suggestion.erase',
    ],
  },
});
