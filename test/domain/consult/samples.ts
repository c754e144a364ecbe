import { Temporal } from 'temporal-polyfill';
import type { Activity } from '../../../domain/consult/activity.ts';
import type { Consult } from '../../../domain/consult/consult.ts';
import { policyById } from '../../../local/policies.ts';

export const RULES = policyById('re-integratieonderwijs');
/** 10:00 in Amsterdam. */
export const NOW = Temporal.Instant.from('2026-11-26T09:00:00Z');
export const TODAY = '2026-11-26';
export const PLANNED: Consult = {
  consultId: 'consult-1',
  dossierId: 'dossier-1',
  version: 1,
  state: 'planned',
  day: '2026-11-26',
  time: '09:00',
  format: 'in-person',
  minutes: 60,
  registrationKind: 'individual-guidance',
  purpose: 'reintegration-guidance',
  coachId: 'coach-1',
  recordedOn: '2026-11-20',
  secrets: { place: 'Zaal Kastanje' },
};
export const WORK: Activity = {
  activityId: 'activity-1',
  dossierId: 'dossier-1',
  version: 1,
  kind: 'report',
  day: '2026-11-25',
  minutes: 45,
  registrationKind: 'individual-guidance',
  purpose: 'reintegration-guidance',
  coachId: 'coach-1',
  recordedOn: '2026-11-25',
  secrets: { note: 'Plan geschreven' },
};
