import { addDays, addMonths } from '../calendar.ts';
import { numberInWords, type Words, words } from './words.ts';

/** An ISO 8601 duration of whole days, weeks or months. */
export type Period = `P${number}${'D' | 'W' | 'M'}`;

const PERIOD = /^P([1-9]\d{0,3})([DWM])$/;

const UNITS = {
  D: { one: { nl: 'dag', en: 'day' }, more: { nl: 'dagen', en: 'days' } },
  W: { one: { nl: 'week', en: 'week' }, more: { nl: 'weken', en: 'weeks' } },
  M: { one: { nl: 'maand', en: 'month' }, more: { nl: 'maanden', en: 'months' } },
} as const satisfies Record<string, { one: Words; more: Words }>;

/** True for one whole number of days, weeks or months, at least one: `P2M`, not `P1M15D` or `P0D`. */
export const isPeriod = (text: string): text is Period => PERIOD.test(text);

function partsOf(period: Period): { count: number; unit: keyof typeof UNITS } {
  const [, count, unit] = PERIOD.exec(period) ?? [];
  // A policy's own number, so nothing a user wrote: a mistake in the program.
  if (unit !== 'D' && unit !== 'W' && unit !== 'M') throw new RangeError(`Not a period: ${period}`);
  return { count: Number(count), unit };
}

/**
 * The day on which a period ends that begins with the event of `day`; that day itself is not counted. A month ends on
 * the same day of a later month, on its last day where that day does not exist.
 * @throws RangeError when the period is none (see `isPeriod`).
 */
export function addPeriod(day: string, period: Period): string {
  const { count, unit } = partsOf(period);
  if (unit === 'M') return addMonths(day, count);
  return addDays(day, unit === 'W' ? count * 7 : count);
}

/** `twee maanden`, `two months`. */
export function periodInWords(period: Period): Words {
  const { count, unit } = partsOf(period);
  return words`${numberInWords(count)} ${count === 1 ? UNITS[unit].one : UNITS[unit].more}`;
}
