import { defineFeature } from '../feature.ts';

/** Anonymous figures about trajectories that ended, and to whom they were given. */
export const statistics = defineFeature({
  name: 'statistics',
  refusals: [
    'outcome-unknown',
    'release-purpose-unknown',
    'release-years',
    'release-year-not-counted',
    'release-too-small',
  ],
  access: {
    practice: {
      'statistics.read': { may: ['owner'], rule: 'statistics.anonymous' },
      'statistics.release': { may: ['owner'], rule: 'statistics.released' },
    },
  },
  audit: { practice: ['statistics.count', 'statistics.release', 'statistics.download'] },
  rules: [
    'statistics.anonymous',
    'statistics.never-joined',
    'statistics.outcome-asked',
    'statistics.purpose-asked',
    'statistics.released',
  ],
});
