import type { RegulationVersion } from '../types.ts';

export const regulation20180601 = {
  version: '2018-06-01',
  effectiveFrom: '2018-06-01',
  readAs: [],
  articles: [],
} as const satisfies RegulationVersion;
