import { CHANNELS, COMMON } from '../shared/common.ts';
import type { Regulation } from '../types.ts';
import { categories } from './categories.ts';
import { complaints, consents, rights } from './procedures.ts';
import { regulation20180525 } from './regulation-2018-05-25/index.ts';
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
  notice: { channels: CHANNELS, article: 'EK-9.1' },
  retention,
  survivors,
  paper,
  consents,
  rights,
  complaints,
  grounds: {
    roles: { owner: 'EK-1.13', coach: 'EK-1.11', client: 'EK-1.4', principal: 'EK-1.5', manager: 'EK-6.3' },
    access: 'EK-7.1',
    defaultDeny: 'EK-1.12',
    processing: 'EK-3.1',
    storage: 'EK-6.1',
    files: 'EK-6.2',
    minimisation: 'EK-5.1',
    lookup: 'EK-7.2',
    notice: 'EK-9.1',
    destruction: 'EK-10.1',
    erasureOnRequest: 'AVG-17.1',
    legalHold: 'AVG-17.3.e',
    publication: 'EK-12.3',
  },
};
