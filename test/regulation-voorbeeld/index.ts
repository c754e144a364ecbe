import { COMMON } from '../../policies/shared/common.ts';
import { complaintsOf } from '../../policies/shared/complaints.ts';
import { consentsOf } from '../../policies/shared/consents.ts';
import { consultsOf } from '../../policies/shared/consults.ts';
import { paperOf } from '../../policies/shared/paper.ts';
import { retentionOf } from '../../policies/shared/retention.ts';
import { rightsOf } from '../../policies/shared/rights.ts';
import { statisticsOf } from '../../policies/shared/statistics.ts';
import type { Regulation } from '../../policies/types.ts';
import { rules } from './rules.ts';
import { categories, principalTypes, purposes, registrationKinds, services } from './services.ts';
import { version20250101 } from './text.ts';

/** An invented regulation, to prove that one is a folder: its own articles, services, categories and terms. */
export const regulation: Regulation = {
  ...COMMON,
  id: 'regulation-voorbeeld',
  title: { nl: 'Reglement van een denkbeeldige stichting', en: 'Regulation of an imaginary foundation' },
  regulations: [version20250101],
  services,
  principalTypes,
  purposes,
  registrationKinds,
  categories,
  notice: { channels: ['letter', 'email'], article: 'VH-10', announceDays: 14 },
  retention: {
    ...retentionOf({
      digitalYears: 3,
      paperYears: 1,
      hardStopYears: 4,
      logYears: 2,
      articles: { digital: 'VH-7', paper: 'VH-7', hardStop: 'VH-7' },
    }),
    graceDays: 5,
    noticeDays: 20,
  },
  survivors: { relationRegister: null },
  paper: paperOf('VH-4'),
  consents: {
    ...consentsOf({
      scopes: { 'replacement-coach': 'VH-6', disclosure: 'VH-6', 'follow-up-contact': 'VH-6' },
      employers: ['employer'],
    }),
    reminderDays: 4,
    expiryDays: 9,
  },
  consults: consultsOf({ guidance: 'meeting', assessment: 'meeting', workplace: 'visit' }),
  rights: rightsOf({
    kinds: {
      access: 'VH-8',
      correction: 'VH-8',
      completion: 'VH-8',
      removal: 'VH-8',
      erasure: 'VH-8',
      objection: 'VH-8',
      restriction: 'AVG-18',
      portability: 'AVG-20',
    },
    changeGrounds: { incorrect: 'VH-8', incomplete: 'VH-8', 'not-relevant': 'VH-8', 'against-law': 'VH-8' },
    promised: ['access'],
    identity: 'AVG-12.6',
  }),
  complaints: { ...complaintsOf('VH-9'), decideWeeks: 5 },
  statistics: {
    ...statisticsOf({ method: 'AVG-5.1.b', policy: 'AVG-5.1.b', research: 'AVG-89.1' }),
    smallestGroup: 6,
    settleMonths: 2,
  },
  rules,
};
