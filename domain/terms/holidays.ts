import { Temporal } from 'temporal-polyfill';
import { addDays } from '../calendar.ts';
import { type Words, weekdayOf } from './words.ts';

/** A generally recognised holiday. `date` is an ISO date. */
export type Holiday = { readonly date: string; readonly name: Words };

/** The first King's Day; the Queen's Days before it were on 30 April. */
const FIRST_KINGS_DAY = 2014;
const SUNDAY = 7;
const SATURDAY = 6;

/** Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 }).toString();
}

/** The day on which the King's (before 2014: the Queen's) birthday is celebrated: the day before when it is a Sunday. */
function kingsDay(year: number): string {
  const birthday = Temporal.PlainDate.from({ year, month: 4, day: year < FIRST_KINGS_DAY ? 30 : 27 });
  return (birthday.dayOfWeek === SUNDAY ? birthday.subtract({ days: 1 }) : birthday).toString();
}

/**
 * The generally recognised holidays of a year in the order of the calendar: those of Algemene termijnenwet art. 3 lid 1
 * and 2, and the days that a decree made equal to them (lid 3). 5 May counts every year, although it is a public
 * holiday for many only once in five years.
 */
export const holidaysOf = (year: number, decreed: readonly Holiday[]): readonly Holiday[] =>
  [...byLaw(year), ...decreed.filter(({ date }) => yearOf(date) === year)].sort((one, other) =>
    one.date < other.date ? -1 : Number(one.date > other.date),
  );

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Kept by year, since a term asks for each of its days. */
const knownYears = new Map<number, readonly Holiday[]>();

/** Those that need no decree. */
function byLaw(year: number): readonly Holiday[] {
  const known = knownYears.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const fixed = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day }).toString();
  const days: readonly Holiday[] = [
    { date: fixed(1, 1), name: { nl: 'Nieuwjaarsdag', en: "New Year's Day" } },
    { date: addDays(easter, -2), name: { nl: 'Goede Vrijdag', en: 'Good Friday' } },
    { date: addDays(easter, 1), name: { nl: 'tweede paasdag', en: 'Easter Monday' } },
    {
      date: kingsDay(year),
      name:
        year < FIRST_KINGS_DAY ? { nl: 'Koninginnedag', en: "Queen's Day" } : { nl: 'Koningsdag', en: "King's Day" },
    },
    { date: fixed(5, 5), name: { nl: 'Bevrijdingsdag', en: 'Liberation Day' } },
    { date: addDays(easter, 39), name: { nl: 'Hemelvaartsdag', en: 'Ascension Day' } },
    { date: addDays(easter, 50), name: { nl: 'tweede pinksterdag', en: 'Whit Monday' } },
    { date: fixed(12, 25), name: { nl: 'eerste kerstdag', en: 'Christmas Day' } },
    { date: fixed(12, 26), name: { nl: 'tweede kerstdag', en: 'Boxing Day' } },
  ];
  knownYears.set(year, days);
  return days;
}

export const isWeekend = (day: string): boolean => Temporal.PlainDate.from(day).dayOfWeek >= SATURDAY;

/** Why a term may not end on this day: a holiday, a Saturday or a Sunday by name. Undefined: a working day. */
export function dayOff(day: string, decreed: readonly Holiday[]): Words | undefined {
  const holiday = holidaysOf(yearOf(day), decreed).find(({ date }) => date === day);
  if (holiday) return holiday.name;
  if (!isWeekend(day)) return undefined;
  const { nl, en } = weekdayOf(day);
  return { nl: `een ${nl}`, en: `a ${en}` };
}

export const isWorkingDay = (day: string, decreed: readonly Holiday[]): boolean => dayOff(day, decreed) === undefined;
