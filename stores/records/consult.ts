import * as z from 'zod';
import type { Activity } from '../../domain/consult/activity.ts';
import { CONSULT_FORMATS, CONSULT_STATES, type Consult } from '../../domain/consult/consult.ts';
import { MISSED_BY } from '../../domain/consult/rules.ts';
import { earlierWords } from './parts.ts';
import { NAMED, type SealedRecord } from './record.ts';

const consultFacts = () => ({
  state: z.enum(CONSULT_STATES),
  day: z.string(),
  time: z.string(),
  format: z.enum(CONSULT_FORMATS),
  minutes: z.number(),
  missed: z.strictObject({ by: z.enum(MISSED_BY), reason: z.string() }).optional(),
});
const common = () => ({ dossierId: z.string(), version: z.number(), coachId: z.string(), recordedOn: z.string() });
const labels = () => ({ registrationKind: z.string(), purpose: z.string() });

const consultFields = () =>
  z.strictObject({
    consultId: z.string(),
    ...common(),
    ...consultFacts(),
    ...labels(),
    earlier: z.array(z.strictObject({ ...consultFacts(), until: z.string() })).optional(),
  });
const consultSecrets = () => z.strictObject({ place: z.string().optional(), earlierWords: earlierWords() });

export const consultRecord: SealedRecord<'consult', Consult, typeof consultFields, typeof consultSecrets> = {
  name: 'consult',
  fields: consultFields,
  secrets: consultSecrets,
  steps: [NAMED],
  compared: ['version'],
};

const activityFacts = () => ({ kind: z.string(), day: z.string(), minutes: z.number(), ...labels() });

const activityFields = () =>
  z.strictObject({
    activityId: z.string(),
    ...common(),
    ...activityFacts(),
    withdrawnOn: z.string().optional(),
    documentId: z.string().optional(),
    earlier: z.array(z.strictObject({ ...activityFacts(), until: z.string() })).optional(),
  });
const activitySecrets = () => z.strictObject({ note: z.string().optional(), earlierWords: earlierWords() });

export const activityRecord: SealedRecord<'activity', Activity, typeof activityFields, typeof activitySecrets> = {
  name: 'activity',
  fields: activityFields,
  secrets: activitySecrets,
  steps: [NAMED],
  compared: ['version'],
};
