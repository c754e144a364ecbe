import { Temporal } from 'temporal-polyfill';
import { dayOf, ZONE } from '../../../domain/calendar.ts';
import type { Text } from '../../../policies/types.ts';
import { letterhead } from '../../letters/letterhead.ts';
import type { Block, Column, Language, Letter } from '../../letters/model.ts';
import { dayName } from '../../proof/certificate-dates.ts';
import type { PackageContext } from './case-facts.ts';
import { W } from './overview-words.ts';

/** One of the files that tell what is in a package, on the practice's paper. */
export function sheetOf(facts: PackageContext, title: Text, blocks: readonly Block[]): Letter {
  const { policy, dossier, request, madeAt, language } = facts;
  return {
    lang: language,
    title: title[language],
    subtitle: `${W.dossier[language]} ${dossier.number}`,
    organisation: letterhead(policy.organisation, language, dossier),
    createdAt: madeAt,
    blocks,
    footer: `${request ? `${W.footer[language]} ${request.requestId}, ` : ''}${dayAt(madeAt, language)}`,
  };
}

type Spoken = Pick<PackageContext, 'language'>;

export const heading = (text: Text, { language }: Spoken, level: 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  text: text[language],
});
export const said = (text: Text, { language }: Spoken): Block => ({ kind: 'paragraph', text: text[language] });

/** A table; without rows the sentence that says so. */
export const tableOr = (
  facts: Spoken,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  nothing: Text,
): Block[] => [rows.length === 0 ? said(nothing, facts) : { kind: 'table', columns, rows }];

/** The day of an instant in Europe/Amsterdam: `5 maart 2026`. */
export const dayAt = (instant: string, language: Language): string =>
  dayName(dayOf(Temporal.Instant.from(instant)), language);

/** `5 maart 2026, 11:00`. */
export function momentAt(instant: string, language: Language): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainTime();
  return `${dayAt(instant, language)}, ${time.toString({ smallestUnit: 'minute' })}`;
}
