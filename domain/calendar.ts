import { Temporal } from 'temporal-polyfill';

/** Days are counted where the practices are. */
export const ZONE = 'Europe/Amsterdam';

/** The calendar day of an instant in Europe/Amsterdam, as an ISO date. */
export const dayOf = (now: Temporal.Instant): string => now.toZonedDateTimeISO(ZONE).toPlainDate().toString();

/**
 * The same day so many calendar years later; 29 February becomes 28 February in a year without one, so that a term
 * never runs longer than the years it names.
 */
export const addYears = (day: string, years: number): string => Temporal.PlainDate.from(day).add({ years }).toString();

export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** Of two ISO days, the one that comes first. */
export function earlierOf(one: string, other: string): string {
  if (one < other) return one;
  return other;
}

/** Of two ISO days, the one that comes last. */
export function laterOf(one: string, other: string): string {
  if (one > other) return one;
  return other;
}

/** The days from the first up to and including the last; none when the last is before the first. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** True for a date that exists, written as `2027-02-28`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
