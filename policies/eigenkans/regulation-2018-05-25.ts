import type { RegulationVersion } from '../types.ts';

export const regulation20180525 = {
  version: '2018-05-25',
  effectiveFrom: '2018-05-25',
  readAs: [],
  articles: [],
} as const satisfies RegulationVersion;
