import { defineFeature } from '../feature.ts';

/** What every feature can answer. */
export const common = defineFeature({
  name: 'common',
  refusals: ['version-conflict', 'not-found', 'not-allowed'],
});
