import { defineFeature, readBy } from '../feature.ts';

/** Certificates of destruction, what is kept of former relations (RIO-6.4), and whether the log holds. */
export const proof = defineFeature({
  name: 'proof',
  access: {
    practice: {
      'certificate.read': { may: ['owner'], rule: 'access.oversight' },
      'relation.read': { may: ['owner'], rule: 'relation.name-survives' },
    },
  },
  notices: {
    // The owner answers for the practice (EK-4.1), and hears that its log was tampered with.
    'chain-broken': 'required',
  },
  agenda: readBy('practice', ['chain-end']),
  audit: { practice: ['chain.end', 'chain.destroy', 'relation.forget'] },
  rules: ['relation.name-survives'],
});
