import { Temporal } from 'temporal-polyfill';
import { isCalendarDate } from '../../domain/calendar.ts';

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
/** Other ways to begin the name of a month. */
const ALSO: { readonly [name in string]: (typeof MONTHS)[number] } = { maa: 'mrt', mar: 'mrt', may: 'mei', oct: 'okt' };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T00:00(?::00(?:\.0+)?)?Z?)?$/;
const DUTCH = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const IN_WORDS = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4})$/i;
/** A day as a spreadsheet stores it: so many days after the last but one of 1899. With a part of a day, which is no day. */
const STORED = /^(\d{4,5})(?:\.0+)?$/;
const FIRST_STORED = '1899-12-30';

/**
 * The day that somebody wrote: 2024-12-31, 31-12-2024, 31/12/2024, 31 dec 2024, 31 december 2024, or as a spreadsheet stores it.
 * @returns an ISO day; undefined when it is none of these, or no day of the calendar. A year of two digits is none.
 */
export function dayFrom(text: string): string | undefined {
  const day = text.trim();
  const stored = STORED.exec(day);
  if (stored)
    return Temporal.PlainDate.from(FIRST_STORED)
      .add({ days: Number(stored[1]) })
      .toString();
  const iso = ISO.exec(day);
  if (iso) return calendarDay(iso[1], iso[2], iso[3]);
  const dutch = DUTCH.exec(day);
  if (dutch) return calendarDay(dutch[3], dutch[2], dutch[1]);
  const words = IN_WORDS.exec(day);
  return words ? calendarDay(words[3], monthOf(words[2] ?? ''), words[1]) : undefined;
}

function monthOf(name: string): string {
  const short = name.slice(0, 3).toLowerCase();
  return String(MONTHS.findIndex((month) => month === (ALSO[short] ?? short)) + 1);
}

function calendarDay(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : undefined;
}
