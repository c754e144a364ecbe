import type { RegulationVersion } from '../../types.ts';
import { access } from './access.ts';
import { data } from './data.ts';
import { general } from './general.ts';

export const regulation20180601 = {
  version: '2018-06-01',
  effectiveFrom: '2018-06-01',
  readAs: [{ repealed: 'Wet bescherming persoonsgegevens (Wbp)', now: 'AVG', article: 'RIO-1.1' }],
  articles: [...general, ...data, ...access],
} as const satisfies RegulationVersion;
