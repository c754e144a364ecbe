import * as scopes from '../shared/consent-scopes.ts';
import { COMPLAINT_TERMS, CONSENT_TERMS, IDENTITY_TERMS } from '../shared/procedures.ts';
import * as rightsShared from '../shared/rights.ts';
import type { Complaints, Consents, Rights } from '../types.ts';

const { RIGHT_NAMES, CHANGE_GROUND_NAMES } = rightsShared;

export const consents = {
  ...CONSENT_TERMS,
  // No scope for a partner coach: access is for the client's own coach and appointed managers (EK-7.1). Whoever covers
  // for that coach is the coach of EK-6.2 for those days.
  scopes: [
    { ...scopes.replacementCoach, article: 'EK-6.2', maxDays: CONSENT_TERMS.maxCoverDays },
    { ...scopes.disclosure, article: 'EK-1.1', maxDays: null },
    { ...scopes.keepDigitalShorter, article: 'EK-10.1', maxDays: null },
    { ...scopes.followUpContact, article: 'EK-2.1', maxDays: null },
  ],
  // An employer may not know what an employee suffers from (UAVG art. 30, and the AP's rules on sick employees).
  disclosure: {
    medicalRefusedTo: ['employer'],
    article: 'AVG-9.1',
    report: { ...scopes.REPORT_TO_EMPLOYER, to: ['employer'] },
  },
} as const satisfies Consents;

export const rights = {
  kinds: [
    { id: 'access', name: RIGHT_NAMES.access, article: 'EK-9.3a' },
    { id: 'correction', name: RIGHT_NAMES.correction, article: 'EK-10.2' },
    { id: 'completion', name: RIGHT_NAMES.completion, article: 'EK-10.2' },
    { id: 'removal', name: RIGHT_NAMES.removal, article: 'EK-10.2' },
    { id: 'erasure', name: RIGHT_NAMES.erasure, article: 'AVG-17.1' },
    { id: 'objection', name: RIGHT_NAMES.objection, article: 'AVG-21' },
    { id: 'restriction', name: RIGHT_NAMES.restriction, article: 'AVG-18' },
    { id: 'portability', name: RIGHT_NAMES.portability, article: 'AVG-20' },
  ],
  decide: rightsShared.DECIDE,
  extension: rightsShared.EXTENSION,
  // EK-9.3c and EK-10.4 promise a month themselves; the law's shift to a working day does not lengthen a promise.
  promised: ['access', 'correction', 'completion', 'removal'],
  execution: rightsShared.execution,
  reminderDays: rightsShared.REMINDER_DAYS,
  identity: { ...IDENTITY_TERMS, methods: rightsShared.identityMethods, article: 'EK-9.3b' },
  changeGrounds: [
    { id: 'incorrect', name: CHANGE_GROUND_NAMES.incorrect, article: 'EK-10.2' },
    { id: 'incomplete', name: CHANGE_GROUND_NAMES.incomplete, article: 'EK-10.2' },
    { id: 'not-relevant', name: CHANGE_GROUND_NAMES.notRelevant, article: 'EK-10.2' },
    { id: 'against-law', name: CHANGE_GROUND_NAMES.againstLaw, article: 'EK-10.2' },
  ],
  erasureExceptions: rightsShared.erasureExceptions,
} as const satisfies Rights;

export const complaints = {
  ...COMPLAINT_TERMS,
  article: 'EK-11.1',
} as const satisfies Complaints;
