import type { RegulationVersion } from '../../types.ts';
import { access } from './access.ts';
import { definitions } from './definitions.ts';
import { rights } from './rights.ts';
import { storage } from './storage.ts';

export const regulation20180525 = {
  version: '2018-05-25',
  effectiveFrom: '2018-05-25',
  readAs: [],
  articles: [...definitions, ...storage, ...access, ...rights],
} as const satisfies RegulationVersion;
