import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../../domain/calendar.ts';
import type { Language } from '../letters/model.ts';

/** Written out here: the month names of a runtime change with its version, and a letter must not. */
const MONTHS: { readonly [L in Language]: readonly string[] } = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** `2031-03-01` as `1 maart 2031`. */
export function dayName(day: string, lang: Language): string {
  const { year, month, day: number } = Temporal.PlainDate.from(day);
  return `${number} ${MONTHS[lang][month - 1]} ${year}`;
}

/** An instant on the clock of Amsterdam, and exactly as the file has it. */
export function momentName(instant: string, lang: Language): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
  const time = local.toPlainTime().toString({ smallestUnit: 'second' });
  const day = dayName(local.toPlainDate().toString(), lang);
  return lang === 'nl' ? `${day} om ${time} uur (${instant})` : `${day} at ${time} (${instant})`;
}

/** `AVG-5.1.e` as a lawyer says it; an article of the regulation by its number. The id stands behind it. */
export function articleName(id: string, lang: Language): string {
  const [, source, number = ''] = /^([A-Z]+)-(.+)$/.exec(id) ?? [];
  if (source !== 'AVG') {
    return lang === 'nl'
      ? `artikel ${number || id} van het reglement (${id})`
      : `article ${number || id} of the regulation (${id})`;
  }
  const [article = '', paragraph, letter] = number.split('.');
  const dutch = [
    `artikel ${article}`,
    ...(paragraph ? [`lid ${paragraph}`] : []),
    ...(letter ? [`onder ${letter}`] : []),
  ];
  if (lang === 'nl') return `${dutch.join(', ')} AVG (${id})`;
  return `article ${article}${paragraph ? `(${paragraph})` : ''}${letter ? `(${letter})` : ''} GDPR (${id})`;
}
