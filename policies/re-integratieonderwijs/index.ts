import { ANNOUNCE_DAYS, CHANNELS, COMMON } from '../shared/common.ts';
import { statisticsOf } from '../shared/statistics.ts';
import type { Regulation } from '../types.ts';
import { categories } from './categories.ts';
import { complaints, consents, consults, rights } from './procedures.ts';
import { regulation20180601 } from './regulation-2018-06-01/index.ts';
import { rules } from './rules.ts';
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
  notice: { channels: CHANNELS, article: 'RIO-2.1', announceDays: ANNOUNCE_DAYS },
  retention,
  survivors,
  paper,
  consents,
  consults,
  rights,
  complaints,
  statistics: statisticsOf({ method: 'AVG-5.1.b', policy: 'AVG-5.1.b', research: 'AVG-89.1' }),
  rules,
};
