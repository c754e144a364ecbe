import { Temporal } from 'temporal-polyfill';
import { addDays, ZONE } from '../calendar.ts';
import { dayOff, type Holiday, isWeekend } from './holidays.ts';
import { dateInWords, dayInWords, type Words, words } from './words.ts';

/** A term with its explanation. Dates are ISO dates. */
export type Term = {
  /** The day people work to. */
  readonly nominal: string;
  /** The last day the law allows; the nominal day where nothing moves it. */
  readonly outer: string;
  /** The end of the outer day: 24:00 in Europe/Amsterdam. What is done before this instant is in time. */
  readonly endsAt: Temporal.Instant;
  /** How it was computed, to be read in order. */
  readonly steps: readonly Words[];
};

/** 24:00 of a day in Europe/Amsterdam, which is the start of the next, however long the day was. */
const endOf = (day: string): Temporal.Instant =>
  Temporal.PlainDate.from(addDays(day, 1)).toZonedDateTime(ZONE).toInstant();

/** The first working day from this day on, and the days passed over (Algemene termijnenwet art. 1 lid 1). */
function rolled(day: string, decreed: readonly Holiday[]): { day: string; passed: readonly Holiday[] } {
  const passed: Holiday[] = [];
  let date = day;
  for (let name = dayOff(date, decreed); name !== undefined; name = dayOff(date, decreed)) {
    passed.push({ date, name });
    date = addDays(date, 1);
  }
  return { day: date, passed };
}

export const receivedStep = (day: string): Words => words`${{ nl: 'ontvangen', en: 'received' }} ${dateInWords(day)}`;

/** How the end of a term behaves on a day off. */
export type Ending =
  /** Statutory: moves to the next working day. */
  | { readonly rolls: true; readonly decreed: readonly Holiday[] }
  /** A promise: stays where it is. `because` says whose. */
  | { readonly rolls: false; readonly because: Words; readonly decreed: readonly Holiday[] };

/**
 * The term that nominally ends on a day.
 * @param before the steps from receipt on; the last of them names the nominal day and gets what kind of day it is.
 */
export function termOn(nominal: string, before: readonly Words[], ending: Ending): Term {
  const { day, passed } = rolled(nominal, ending.decreed);
  const outer = ending.rolls ? day : nominal;
  const [first, ...between] = passed;
  const last = before.at(-1);
  const steps = [
    ...before.slice(0, -1),
    ...(last ? [first ? words`${last}, ${first.name}` : last] : []),
    ...(ending.rolls ? skipped(between) : first ? [ending.because] : []),
    words`${{ nl: 'dus', en: 'so' }} ${dayInWords(outer)}, ${{ nl: '24.00 uur', en: '24:00' }}`,
  ];
  return { nominal, outer, endsAt: endOf(outer), steps };
}

/** That a weekend goes on until Monday needs no telling; a holiday behind it does. */
function skipped(days: readonly Holiday[]): Words[] {
  if (days.every(({ date }) => isWeekend(date))) return [];
  const list = days
    .map(({ date, name }) => words`${dateInWords(date)} (${name})`)
    .reduce((all, one) => words`${all}, ${one}`);
  return [words`${{ nl: 'ook geen werkdag', en: 'no working day either' }}: ${list}`];
}
