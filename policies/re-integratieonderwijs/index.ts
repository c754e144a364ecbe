import { DECREED_HOLIDAYS } from '../law/decreed-holidays.ts';
import { identityAndContact } from '../shared/client-fields.ts';
import { completeness } from '../shared/completeness.ts';
import { documents } from '../shared/documents.ts';
import { links, notices } from '../shared/links.ts';
import { REGISTER_TERMS } from '../shared/registers.ts';
import type { Regulation } from '../types.ts';
import { categories } from './categories.ts';
import { complaints, consents, rights } from './procedures.ts';
import { regulation20180601 } from './regulation-2018-06-01/index.ts';
import { principalTypes, purposes, registrationKinds, services } from './services.ts';
import { paper, retention, survivors } from './storage.ts';

/** Coaching and re-integration with the regulation of 1 June 2018. */
export const regulation = {
  id: 're-integratieonderwijs',
  title: {
    nl: 'Privacyreglement loopbaan en re-integratie',
    en: 'Privacy regulation for careers and re-integration',
  },
  regulations: [regulation20180601],
  links,
  services,
  principalTypes,
  purposes,
  registrationKinds,
  categories,
  clientFields: identityAndContact,
  completeness,
  notice: { channels: ['portal', 'email', 'letter', 'in-person'], article: 'RIO-2.1' },
  retention,
  survivors,
  documents,
  paper,
  consents,
  rights,
  complaints,
  registers: REGISTER_TERMS,
  decreedHolidays: DECREED_HOLIDAYS.days,
  notices,
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
} as const satisfies Regulation;
