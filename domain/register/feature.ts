import { defineFeature, readBy } from '../feature.ts';

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
    'breach-people-told',
    'breach-not-told-reasons',
    'breach-public-communication',
    'breach-dossier-unknown',
    'breach-complaint-unknown',
    'breach-content-gone',
    'suggestion-answered',
    'open-limit',
    'breach-full',
  ],
  notices: {
    // The owner minds the 72 hours (AVG 33(1)) and answers suggestions; the answer lies beside the suggestion.
    'breach-due': 'required',
    'breach-overdue': 'required',
    'suggestion-received': 'required',
    'suggestion-answer': 'optional',
    // Of signals and suggestions that nobody signed in for: how many mails were not sent on a day.
    'mails-held-back': 'required',
  },
  // The subject is the breach or the suggestion.
  agenda: readBy('practice', ['breach-deadline', 'breach-retention', 'suggestion-retention']),
  access: {
    practice: {
      'breach.record': { may: ['owner'], rule: 'breach.documented' },
      'breach.read': { may: ['owner'], rule: 'breach.documented' },
      'accountability.read': { may: ['owner'], rule: 'accountability.documented' },
      'suggestion.send': {
        may: ['owner', 'coach', 'client', 'principal', 'manager'],
        rule: 'suggestion.reaches-owner',
      },
      'suggestion.read': { may: ['owner'], rule: 'suggestion.reaches-owner' },
      'suggestion.answer': { may: ['owner'], rule: 'suggestion.reaches-owner' },
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
      'accountability.read',
      'suggestion.send',
      'suggestion.read',
      'suggestion.answer',
      'suggestion.end',
      'suggestion.erase',
    ],
  },
  rules: [
    'accountability.documented',
    'breach.consequences',
    'breach.documented',
    'breach.measures',
    'breach.nature',
    'breach.notification-contents',
    'breach.notified-in-phases',
    'breach.notified-in-time',
    'breach.people-not-told',
    'breach.people-told',
    'suggestion.reaches-owner',
  ],
});
