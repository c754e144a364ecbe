import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../../domain/calendar.ts';
import { dateInWords, dayInWords } from '../../domain/terms/words.ts';

export type NoticeFacts = Readonly<Record<string, string>>;

/** `path`: of the page about it, which the link at the end opens. */
export type Lines = { readonly subject: string; readonly lines: readonly string[]; readonly path?: string };
export type Said = { readonly nl: Lines; readonly en: Lines };

/** A day among the facts, in words; nothing where the notice has none. */
export const dayWritten = (day: string | undefined, language: 'nl' | 'en'): string =>
  day ? dayInWords(day)[language] : '';

/** A moment among the facts (ISO instant), as the clock in the Netherlands has it; nothing where the notice has none. */
export function momentWritten(moment: string | undefined, language: 'nl' | 'en'): string {
  if (!moment) return '';
  const at = Temporal.Instant.from(moment).toZonedDateTimeISO(ZONE);
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  const day = dateInWords(at.toPlainDate().toString())[language];
  return language === 'nl' ? `${day} om ${time.replace(':', '.')} uur` : `${day} at ${time}`;
}

/** The same page in both languages. */
export const withPath = ({ nl, en }: Said, path: string): Said => ({ nl: { ...nl, path }, en: { ...en, path } });

type Sentence = readonly [subject: string, line: string];

/** A subject and one line, in Dutch and in English. */
export function inALine([subject, line]: Sentence, [inEnglish, english]: Sentence): Said {
  return { nl: { subject, lines: [line] }, en: { subject: inEnglish, lines: [english] } };
}
