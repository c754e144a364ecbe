import { CHANNELS, COMMON } from '../shared/common.ts';
import type { Regulation } from '../types.ts';
import { categories } from './categories.ts';
import { complaints, consents, rights } from './procedures.ts';
import { regulation20180601 } from './regulation-2018-06-01/index.ts';
import { principalTypes, purposes, registrationKinds, services } from './services.ts';
import { paper, retention, survivors } from './storage.ts';

/** Coaching and re-integration with the regulation of 1 June 2018. */
export const regulation: Regulation = {
  ...COMMON,
  id: 're-integratieonderwijs',
  title: {
    nl: 'Privacyreglement loopbaan en re-integratie',
    en: 'Privacy regulation for careers and re-integration',
  },
  regulations: [regulation20180601],
  services,
  principalTypes,
  purposes,
  registrationKinds,
  categories,
  notice: { channels: CHANNELS, article: 'RIO-2.1' },
  retention,
  survivors,
  paper,
  consents,
  rights,
  complaints,
  grounds: {
    roles: { owner: 'RIO-1.6', coach: 'RIO-1.7', client: 'RIO-1.3', principal: 'RIO-1.4', manager: 'RIO-1.6' },
    access: 'RIO-4.1',
    defaultDeny: 'RIO-4.1',
    processing: 'RIO-1.5',
    storage: 'RIO-3.1',
    files: 'RIO-1.8',
    minimisation: 'RIO-2.2',
    lookup: 'RIO-4.1',
    notice: 'RIO-2.1',
    destruction: 'RIO-6.3',
    erasureOnRequest: 'RIO-6.3',
    legalHold: 'AVG-17.3.e',
    publication: 'RIO-2.1',
  },
};
