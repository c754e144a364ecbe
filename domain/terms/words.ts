import { Temporal } from 'temporal-polyfill';

/** What a person reads, in both languages of the product. */
export type Words = { readonly nl: string; readonly en: string };

// Written out rather than asked of the platform, so that a step reads the same everywhere.
const WEEKDAYS: readonly Words[] = [
  { nl: 'maandag', en: 'Monday' },
  { nl: 'dinsdag', en: 'Tuesday' },
  { nl: 'woensdag', en: 'Wednesday' },
  { nl: 'donderdag', en: 'Thursday' },
  { nl: 'vrijdag', en: 'Friday' },
  { nl: 'zaterdag', en: 'Saturday' },
  { nl: 'zondag', en: 'Sunday' },
];

const MONTHS: readonly Words[] = [
  { nl: 'januari', en: 'January' },
  { nl: 'februari', en: 'February' },
  { nl: 'maart', en: 'March' },
  { nl: 'april', en: 'April' },
  { nl: 'mei', en: 'May' },
  { nl: 'juni', en: 'June' },
  { nl: 'juli', en: 'July' },
  { nl: 'augustus', en: 'August' },
  { nl: 'september', en: 'September' },
  { nl: 'oktober', en: 'October' },
  { nl: 'november', en: 'November' },
  { nl: 'december', en: 'December' },
];

const NUMBERS: readonly Words[] = [
  { nl: 'nul', en: 'no' },
  { nl: 'een', en: 'one' },
  { nl: 'twee', en: 'two' },
  { nl: 'drie', en: 'three' },
  { nl: 'vier', en: 'four' },
  { nl: 'vijf', en: 'five' },
  { nl: 'zes', en: 'six' },
];

const same = (text: string): Words => ({ nl: text, en: text });

export const weekdayOf = (day: string): Words => WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? same(day);

/** `5 april 2025`, `5 April 2025`. */
export function dateInWords(day: string): Words {
  const { day: number, month, year } = Temporal.PlainDate.from(day);
  const name = MONTHS[month - 1] ?? same(String(month));
  return words`${String(number)} ${name} ${String(year)}`;
}

/** `maandag 7 april 2025`, `Monday 7 April 2025`. */
export const dayInWords = (day: string): Words => words`${weekdayOf(day)} ${dateInWords(day)}`;

export const numberInWords = (count: number): Words => NUMBERS[count] ?? same(String(count));

/** One sentence whose parts differ by language; what surrounds them is the same in both. */
export function words(parts: TemplateStringsArray, ...values: readonly (Words | string)[]): Words {
  const inLanguage = (language: keyof Words) =>
    String.raw({ raw: parts }, ...values.map((value) => (typeof value === 'string' ? value : value[language])));
  return { nl: inLanguage('nl'), en: inLanguage('en') };
}
