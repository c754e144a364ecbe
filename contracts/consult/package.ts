import * as z from 'zod';
import { CONSULT_FORMATS, CONSULT_STATES } from '../../domain/consult/consult.ts';
import { MISSED_BY } from '../../domain/consult/rules.ts';
import { earlierWords } from '../common.ts';
import { day, id, named, text } from '../rights/package-parts.ts';

const labels = () => ({ registrationKind: named(), purpose: named() });
const minutes = () => z.number().int();
const consultFacts = () => ({
  state: z.enum(CONSULT_STATES),
  day: day(),
  time: text(),
  format: z.enum(CONSULT_FORMATS),
  minutes: minutes(),
  missed: z.strictObject({ by: z.enum(MISSED_BY), reason: id() }).optional(),
});
/** A talk with the coach, and what was said of it before (RIO-1.9). */
export const consultInPackage = () =>
  z.strictObject({
    consultId: id(),
    recordedOn: day(),
    ...consultFacts(),
    ...labels(),
    place: text().optional(),
    earlier: z.array(z.strictObject({ ...consultFacts(), until: day() })).optional(),
    earlierWords: earlierWords(),
  });

const activityFacts = () => ({ kind: named(), day: day(), minutes: minutes(), ...labels() });
/** Work beside the talks, with its minutes (RIO-3.4). */
export const activityInPackage = () =>
  z.strictObject({
    activityId: id(),
    recordedOn: day(),
    ...activityFacts(),
    note: text().optional(),
    withdrawnOn: day().optional(),
    /** The mail among the documents that it is about. */
    documentId: id().optional(),
    earlier: z.array(z.strictObject({ ...activityFacts(), until: day() })),
    earlierWords: earlierWords(),
  });
