import { ANNOUNCE_DAYS, CHANNELS, COMMON } from '../shared/common.ts';
import { statisticsOf } from '../shared/statistics.ts';
import type { Regulation } from '../types.ts';
import { categories } from './categories.ts';
import { complaints, consents, consults, rights } from './procedures.ts';
import { regulation20180525 } from './regulation-2018-05-25/index.ts';
import { rules } from './rules.ts';
import { principalTypes, purposes, registrationKinds, services } from './services.ts';
import { paper, retention, survivors } from './storage.ts';

/** Re-integration, coaching and training with the regulation of 25 May 2018. */
export const regulation: Regulation = {
  ...COMMON,
  id: 'eigenkans',
  title: { nl: 'Privacyreglement begeleiding naar werk', en: 'Privacy regulation for guidance to work' },
  regulations: [regulation20180525],
  services,
  principalTypes,
  purposes,
  registrationKinds,
  categories,
  notice: { channels: CHANNELS, article: 'EK-9.1', announceDays: ANNOUNCE_DAYS },
  retention,
  survivors,
  paper,
  consents,
  consults,
  rights,
  complaints,
  statistics: statisticsOf({ method: 'EK-2.2', policy: 'EK-2.3', research: 'EK-8.1' }),
  rules,
};
