import * as scopes from '../shared/consent-scopes.ts';
import { COMPLAINT_TERMS, CONSENT_TERMS, IDENTITY_TERMS } from '../shared/procedures.ts';
import * as rightsShared from '../shared/rights.ts';
import type { Complaints, Consents, Rights } from '../types.ts';

const { RIGHT_NAMES, CHANGE_GROUND_NAMES } = rightsShared;

export const consents = {
  ...CONSENT_TERMS,
  scopes: [
    {
      id: 'partner-coach-reads',
      does: 'partner-reads',
      name: { nl: 'Partnercoach leest mee', en: 'Partner coach reads along' },
      article: 'RIO-4.1',
      maxDays: null,
      texts: [
        {
          version: '1',
          effectiveFrom: '2018-06-01',
          text: {
            nl: 'De partnercoach van de praktijk mag meelezen in wat ik aanvink, om mij beter te helpen.',
            en: "The practice's partner coach may read what I tick, in order to help me better.",
          },
        },
      ],
    },
    { ...scopes.replacementCoach, article: 'RIO-4.3', maxDays: CONSENT_TERMS.maxCoverDays },
    { ...scopes.disclosure, article: 'RIO-5.1', maxDays: null },
    {
      id: 'keep-paper-longer',
      does: 'keeps-paper-longer',
      name: { nl: 'Papier langer bewaren', en: 'Keeping paper for longer' },
      article: 'RIO-6.2',
      maxDays: null,
      texts: [
        {
          version: '1',
          effectiveFrom: '2018-06-01',
          text: {
            nl: 'Mijn papieren dossier mag langer dan een jaar blijven, tot de dag die ik noem.',
            en: 'My paper dossier may stay for more than a year, until the day I name.',
          },
        },
      ],
    },
    { ...scopes.keepDigitalShorter, article: 'RIO-6.3', maxDays: null },
    { ...scopes.followUpContact, article: 'RIO-6.3', maxDays: null },
  ],
  // An employer may not know what an employee suffers from (UAVG art. 30, and the AP's rules on sick employees).
  disclosure: {
    medicalRefusedTo: ['employer', 'direct-manager'],
    article: 'AVG-9.1',
    report: { ...scopes.REPORT_TO_EMPLOYER, to: ['employer', 'direct-manager'] },
  },
} as const satisfies Consents;

export const rights = {
  kinds: [
    { id: 'access', name: RIGHT_NAMES.access, article: 'RIO-3.6' },
    { id: 'correction', name: RIGHT_NAMES.correction, article: 'AVG-16' },
    { id: 'completion', name: RIGHT_NAMES.completion, article: 'AVG-16' },
    { id: 'removal', name: RIGHT_NAMES.removal, article: 'AVG-17.1' },
    { id: 'erasure', name: RIGHT_NAMES.erasure, article: 'RIO-6.3' },
    { id: 'objection', name: RIGHT_NAMES.objection, article: 'RIO-6.3' },
    { id: 'restriction', name: RIGHT_NAMES.restriction, article: 'AVG-18' },
    { id: 'portability', name: RIGHT_NAMES.portability, article: 'AVG-20' },
  ],
  decide: rightsShared.DECIDE,
  extension: rightsShared.EXTENSION,
  // The regulation names no term of its own; the statutory one holds and rolls.
  promised: [],
  execution: rightsShared.execution,
  reminderDays: rightsShared.REMINDER_DAYS,
  identity: { ...IDENTITY_TERMS, methods: rightsShared.identityMethods, article: 'AVG-12.6' },
  changeGrounds: [
    { id: 'incorrect', name: CHANGE_GROUND_NAMES.incorrect, article: 'AVG-16' },
    { id: 'incomplete', name: CHANGE_GROUND_NAMES.incomplete, article: 'AVG-16' },
    { id: 'not-relevant', name: CHANGE_GROUND_NAMES.notRelevant, article: 'AVG-17.1.a' },
    { id: 'against-law', name: CHANGE_GROUND_NAMES.againstLaw, article: 'AVG-17.1.d' },
  ],
  erasureExceptions: rightsShared.erasureExceptions,
} as const satisfies Rights;

export const complaints = {
  ...COMPLAINT_TERMS,
  article: 'RIO-7.2',
} as const satisfies Complaints;
