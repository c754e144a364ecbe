import { defineFeature } from '../feature.ts';

/** What every feature can answer. */
export const common = defineFeature({
  name: 'common',
  refusals: ['not-found', 'not-allowed', 'version-conflict', 'citizen-service-number', 'diagnosis'],
});
