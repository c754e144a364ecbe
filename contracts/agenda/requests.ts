import * as z from 'zod';
import { addMonths, addYears } from '../../domain/calendar.ts';
import { AGENDA_KINDS } from '../../domain/catalogue.ts';
import { pageQuery } from '../common.ts';
import { plannedDay, type Today } from '../days.ts';

/** From today, for a month, where the days are not named. */
export const agendaQuery = (today: Today) =>
  z
    .strictObject({
      ...pageQuery().shape,
      from: plannedDay(today).default(today.today),
      /** Of this kind only. */
      kind: z.enum(AGENDA_KINDS).optional(),
      until: plannedDay(today).default(addMonths(today.today, 1)),
    })
    .refine(({ from, until }) => from <= until && until <= addYears(from, 1), {
      path: ['until'],
      message: 'not within a year after from',
    });

/** 32 random bytes: whoever has them has the calendar. */
export const calendarParams = () => z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
export const calendarQuery = () => z.strictObject({ language: z.enum(['nl', 'en']).default('nl') });
