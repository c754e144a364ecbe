import { defineFeature } from '../feature.ts';

/** What every feature can answer. */
export const common = defineFeature({
  name: 'common',
  refusals: ['version-conflict', 'not-found', 'not-allowed'],
  rules: [
    'access.default-deny',
    'access.dossier',
    'access.lookup',
    'access.oversight',
    'access.terms-watched',
    'audit.every-act',
    'free-text.no-citizen-service-number',
    'free-text.no-diagnosis',
  ],
});
