import { defineFeature } from '../feature.ts';

/** Certificates of destruction, and what is kept of former relations (RIO-6.4). */
export const proof = defineFeature({
  name: 'proof',
  access: {
    practice: {
      'certificate.read': { may: ['owner'], article: 'EK-4.1' },
      'relation.read': { may: ['owner'], article: 'RIO-6.4' },
    },
  },
});
