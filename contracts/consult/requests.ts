import * as z from 'zod';
import { CONSULT_FORMATS } from '../../domain/consult/consult.ts';
import { line, prose, slug, uuid } from '../common.ts';
import { pastDay, plannedDay, type Today } from '../days.ts';

export const consultParams = () => z.strictObject({ dossierId: uuid(), consultId: uuid() });
export const activityParams = () => z.strictObject({ dossierId: uuid(), activityId: uuid() });

/** Whole minutes; how many there can be is for the rule, which says so. */
const minutes = () => z.number().int();
const when = (today: Today) => ({
  day: plannedDay(today),
  /** In Europe/Amsterdam. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  format: z.enum(CONSULT_FORMATS),
  minutes: minutes(),
  /** So that the client finds it: where they meet, or the address of the video call. */
  place: line().optional(),
});
/** Left out, they are those of the policy for this kind of work, and of the dossier. */
const labels = () => ({ registrationKind: slug().optional(), purpose: slug().optional() });

export const planConsultBody = (today: Today) =>
  z.strictObject({
    ...when(today),
    ...labels(),
    /** It was held already, and took these minutes. */
    held: z.literal(true).optional(),
  });
export const moveConsultBody = (today: Today) => z.strictObject(when(today));
export const holdConsultBody = () => z.strictObject({ minutes: minutes() });
export const missConsultBody = () => z.strictObject({ reason: slug() });

/** The time of one dossier, of the dossiers of a coach, or of those of a principal, on these days. */
export const timeSheetQuery = (today: Today) =>
  z
    .strictObject({
      from: pastDay(today),
      until: pastDay(today),
      dossier: uuid().optional(),
      coach: uuid().optional(),
      principal: uuid().optional(),
      language: z.enum(['nl', 'en']).default('nl'),
    })
    .refine((asked) => [asked.dossier, asked.coach, asked.principal].filter(Boolean).length === 1, {
      path: ['dossier'],
      message: 'one of dossier, coach and principal',
    });

export type TimeSheetQuery = z.infer<ReturnType<typeof timeSheetQuery>>;

/** So that the client can read what was done in that time. */
const note = () => prose();
export const recordActivityBody = (today: Today) =>
  z.strictObject({ kind: slug(), day: pastDay(today), minutes: minutes(), note: note().optional(), ...labels() });
export const correctActivityBody = (today: Today) =>
  z
    .strictObject({
      kind: slug().optional(),
      day: pastDay(today).optional(),
      minutes: minutes().optional(),
      /** Null takes it away. */
      note: note().nullable().optional(),
      ...labels(),
    })
    .refine((changes) => Object.keys(changes).length > 0, { message: 'nothing to change' });

/** Hours and the minutes beyond them; how many there can be is for the rule, which says so. */
export const recordHoursBody = (today: Today) =>
  z.strictObject({ hours: minutes(), minutes: minutes().optional(), since: pastDay(today) });
