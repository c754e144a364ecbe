import { defineFeature, readBy } from '../feature.ts';

/** Asking the client for consent, the answer, and its end. */
export const consent = defineFeature({
  name: 'consent',
  refusals: [
    'consent-scope-unknown',
    'consent-text-unknown',
    'consent-answered',
    'consent-expired',
    'consent-not-granted',
    'consent-already-asked',
    'consent-reason-missing',
    'consent-subject',
    'consent-day',
  ],
  notices: {
    // An answer is free, and silence lapses by itself: no harm in not asking by mail whom one asks in the portal.
    'consent-question': 'optional',
    'consent-reminder': 'optional',
    // The receipt itself lies beside the consent (AVG 7(1)); the mail only says that it is there.
    'consent-receipt': 'optional',
    'consent-taken-back': 'optional',
    'consent-answer': 'optional',
    // What they took back may have been lost with a table, and comes into force again unless they take it back anew (AVG 7(3)).
    'consents-wait': 'required',
    // The owner answers for the practice (EK-4.1), and hears what goes wrong.
    'consent-failed': 'required',
  },
  agenda: readBy('log', ['consent-reminder', 'consent-expiry', 'consent-end', 'consent-tell']),
  access: {
    dossier: {
      'consent.ask': { may: ['assigned-coach'], rule: 'dossier.managed-by-coach' },
      'consent.list': {
        may: ['data-subject', 'assigned-coach', 'controller'],
        rule: 'access.oversight',
        whileRestricted: true,
      },
      'consent.read': { may: ['data-subject', 'assigned-coach'], rule: 'access.dossier' },
      // Nobody but the client says yes, no, or no more (AVG 4(11), 7(3)).
      'consent.answer': { may: ['data-subject'], rule: 'consent.demonstrable' },
      'consent.withdraw': { may: ['data-subject'], rule: 'consent.withdrawable' },
      'consent.cancel': { may: ['assigned-coach'], rule: 'dossier.managed-by-coach' },
    },
  },
  audit: {
    dossier: readBy('log', [
      'consent.ask',
      'consent.wait',
      'consent.remind',
      'consent.grant',
      'consent.refuse',
      'consent.expire',
      'consent.withdraw',
      'consent.cancel',
      'consent.end',
      'consent.close',
      'consent.failed',
      'consent.tell',
      'consent.mail-bounced',
      'consent.list',
      'consent.read',
      'consent.receipt',
    ]),
    practice: ['consent.gone'],
  },
  machine: 'consent',
  rules: ['consent.demonstrable', 'consent.listed-scope', 'consent.opens-access', 'consent.withdrawable'],
});
