import * as z from 'zod';
import { CONSULT_FORMATS, CONSULT_STATES } from '../../domain/consult/consult.ts';
import { MISSED_BY } from '../../domain/consult/rules.ts';
import { SUMMARY_STATES } from '../../domain/summary/summary.ts';
import { bilingual, earlierWords, otherMedia } from '../common.ts';
import type { Replies } from '../operation.ts';
import type { consultOperations } from './operations.ts';

const day = () => z.iso.date();
const minutes = () => z.number().int();
const labels = () => ({ registrationKind: z.string(), purpose: z.string() });
const common = () => ({ version: z.number().int(), recordedOn: day() });

const consultFacts = () => ({
  state: z.enum(CONSULT_STATES),
  day: day(),
  time: z.string(),
  format: z.enum(CONSULT_FORMATS),
  /** As planned; once it was held, as long as it took. */
  minutes: minutes(),
  missed: z.strictObject({ by: z.enum(MISSED_BY), reason: z.string() }).optional(),
});

export const consultReply = () =>
  z.strictObject({
    consultId: z.uuid(),
    ...common(),
    ...consultFacts(),
    ...labels(),
    place: z.string().optional(),
    /** What was said of it before, until which day. */
    earlier: z.array(z.strictObject({ ...consultFacts(), until: day() })).optional(),
    earlierWords: earlierWords(),
  });
export type ConsultReply = z.infer<ReturnType<typeof consultReply>>;

/** With which state its summary has, for who may read that: it has the consult's id. */
const oneConsultReply = () => consultReply().extend({ summary: z.enum(SUMMARY_STATES).optional() });

const activityFacts = () => ({ kind: z.string(), day: day(), minutes: minutes(), ...labels() });

export const activityReply = () =>
  z.strictObject({
    activityId: z.uuid(),
    ...common(),
    ...activityFacts(),
    /** What its kind is called. */
    name: bilingual(),
    note: z.string().optional(),
    /** The mail in the dossier that it is about. */
    documentId: z.uuid().optional(),
    /** It was recorded by mistake, and counts no more. */
    withdrawnOn: day().optional(),
    earlier: z.array(z.strictObject({ ...activityFacts(), name: bilingual(), until: day() })).optional(),
    earlierWords: earlierWords(),
  });
export type ActivityReply = z.infer<ReturnType<typeof activityReply>>;

const listOf = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item), next: z.string().optional() });

const granted = () => ({ minutes: minutes(), since: day() });

const timeReply = () =>
  z.strictObject({
    /** Of the dossier. */
    number: z.string(),
    /** Minutes of consults that were held. */
    consults: minutes(),
    /** Minutes of the other work. */
    activities: minutes(),
    total: minutes(),
    /** Whether there is a principal, who can grant hours. */
    commissioned: z.boolean(),
    /** What the principal granted for the trajectory, in minutes; absent as long as nobody recorded it. */
    granted: z
      .strictObject({
        ...granted(),
        recordedOn: day(),
        /** Of what was granted; less than nothing when more was used. */
        left: minutes(),
        earlier: z.array(z.strictObject({ ...granted(), until: day() })).optional(),
      })
      .optional(),
  });
export type TimeReply = z.infer<ReturnType<typeof timeReply>>;

export const consultReplies = {
  planConsult: consultReply,
  listConsults: () => listOf(consultReply()),
  getConsult: oneConsultReply,
  moveConsult: consultReply,
  holdConsult: consultReply,
  missConsult: consultReply,
  cancelConsult: consultReply,
  recordActivity: activityReply,
  listActivities: () => listOf(activityReply()),
  correctActivity: activityReply,
  withdrawActivity: activityReply,
  getConsultCalendar: otherMedia,
  getTime: timeReply,
  recordHours: timeReply,
  getTimeCsv: otherMedia,
  getTimeXlsx: otherMedia,
} as const satisfies Replies<typeof consultOperations>;
