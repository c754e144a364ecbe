import * as z from 'zod';
import type { SharedCalendar } from '../../domain/agenda/calendar.ts';
import type { AgendaItem } from '../../domain/agenda.ts';
import { AGENDA_KINDS } from '../../domain/catalogue.ts';
import type { AnnouncementRound } from '../../domain/dossier/announce-regulation.ts';
import { type Due, due } from './parts.ts';
import { NAMED, type StoredRecord } from './record.ts';

const agenda = () =>
  z.strictObject({
    subject: z.string(),
    kind: z.enum(AGENDA_KINDS),
    reference: z.string(),
    dueOn: z.string(),
    ...due(),
  });
export const agendaRecord: StoredRecord<'agenda', AgendaItem & Due, typeof agenda> = {
  name: 'agenda',
  fields: agenda,
  steps: [NAMED],
};

const sweep = () => z.strictObject({ day: z.string(), aheadTo: z.string().optional() });
type Cursor = { readonly day: string; readonly aheadTo?: string };
export const sweepRecord: StoredRecord<'sweep', Cursor, typeof sweep> = {
  name: 'sweep',
  fields: sweep,
  // Second: how far was looked ahead.
  steps: [NAMED, {}],
};

const holidays = () => z.strictObject({ dates: z.array(z.string()) });
export const holidaysRecord: StoredRecord<'holidays', { readonly dates: readonly string[] }, typeof holidays> = {
  name: 'holidays',
  fields: holidays,
  steps: [NAMED],
};

const announcementRound = () =>
  z.strictObject({
    version: z.string(),
    effectiveFrom: z.string(),
    begunOn: z.string(),
    doneOn: z.string().optional(),
    withdrawnOn: z.string().optional(),
  });
export const announcementRoundRecord: StoredRecord<'announcement-round', AnnouncementRound, typeof announcementRound> =
  {
    name: 'announcement-round',
    fields: announcementRound,
    steps: [NAMED],
    compared: ['effectiveFrom'],
  };

const calendar = () => z.strictObject({ hash: z.string(), sharedOn: z.string() });
export const calendarRecord: StoredRecord<'calendar', SharedCalendar, typeof calendar> = {
  name: 'calendar',
  fields: calendar,
  steps: [NAMED],
};

/** An ISO 8601 duration. Set by hand, so it may well be without a version. */
const clock = () => z.strictObject({ shift: z.string() });
export const clockRecord: StoredRecord<'clock', { readonly shift: string }, typeof clock> = {
  name: 'clock',
  fields: clock,
  steps: [NAMED],
};
