import { defineFeature, readBy } from '../feature.ts';

/** Certificates of destruction, what is kept of former relations (RIO-6.4), and whether the log holds. */
export const proof = defineFeature({
  name: 'proof',
  access: {
    practice: {
      'certificate.read': { may: ['owner'], rule: 'access.oversight' },
      'certificate.confirm-paper': { may: ['owner'], rule: 'paper.destroyed' },
      'relation.read': { may: ['owner'], rule: 'relation.name-survives' },
    },
  },
  refusals: ['no-paper-left', 'more-paper-than-left'],
  notices: {
    // There is no dossier any more in which it would be seen.
    'left-paper-late': 'required',
    // The owner answers for the practice (EK-4.1), and hears that its log was tampered with.
    'chain-broken': 'required',
    // What was done between a moment and now is lost (AVG 4(12), 32(1)(c)): the owner judges whether it is a breach to notify.
    'practice-restored': 'required',
  },
  agenda: readBy('practice', ['chain-end', 'left-paper', 'left-paper-late']),
  audit: {
    practice: [
      'chain.end',
      'chain.destroy',
      'relation.forget',
      'practice.restore',
      'certificate.confirm-paper',
      'certificate.paper-late',
    ],
  },
  rules: ['relation.name-survives'],
});
