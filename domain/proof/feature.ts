import { defineFeature } from '../feature.ts';

/** Certificates of destruction, and what is kept of former relations (RIO-6.4). */
export const proof = defineFeature({
  name: 'proof',
  access: {
    practice: {
      'certificate.read': { may: ['owner'], rule: 'access.oversight' },
      'relation.read': { may: ['owner'], rule: 'relation.name-survives' },
    },
  },
  rules: ['relation.name-survives'],
});
