import { type Language, LOCALES, useLanguage } from './language.tsx';

const AMSTERDAM = 'Europe/Amsterdam';

/** One of each: making one takes longer than what it writes. */
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const found = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, found);
  return found;
}

/** The day that it is in Amsterdam, as the API writes it. */
export const today = (): string => formatOf('sv-SE', { dateStyle: 'short', timeZone: AMSTERDAM }).format(new Date());

/** A day in words: `donderdag 26 november 2026`. A day of the calendar has no time of its own, so it is read as UTC. */
export const dayInWords = (day: string, language: Language): string =>
  formatOf(LOCALES[language], { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** A moment in words, by the clock of Amsterdam. */
const momentInWords = (instant: string, language: Language): string =>
  formatOf(LOCALES[language], { dateStyle: 'long', timeStyle: 'short', timeZone: AMSTERDAM }).format(new Date(instant));

export function Day({ on }: { readonly on: string }) {
  const { language } = useLanguage();
  return <time dateTime={on}>{dayInWords(on, language)}</time>;
}

export function Moment({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  return <time dateTime={at}>{momentInWords(at, language)}</time>;
}

/** A size as people read it. */
export const sizeInWords = (bytes: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit: bytes < 1e6 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: bytes < 1e6 ? 0 : 1,
  }).format(Math.max(1, bytes / (bytes < 1e6 ? 1e3 : 1e6)));

/** So many days later. A day of the calendar has no time of its own, so it is read as UTC. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
