import { Temporal } from 'temporal-polyfill';
import { addDays, dayOf } from '../../../domain/calendar.ts';
import type { Text } from '../../../policies/types.ts';
import { letterhead } from '../../letters/letterhead.ts';
import type { Language } from '../../letters/model.ts';
import { dayName } from '../../proof/certificate-dates.ts';
import { RECORD_PAGES } from '../../shared/record-kinds.ts';
import type { PackageFacts } from './package-facts.ts';
import { dayAt } from './sheet.ts';

/** The names of the files in a package. Documents lie in one folder beside them. */
export const FILES = {
  nl: {
    readme: 'LEESMIJ.txt',
    overview: 'overzicht',
    data: 'gegevens.json',
    schema: 'schema.json',
    log: 'logboek.html',
  },
  en: {
    readme: 'README.txt',
    overview: 'overview',
    data: 'data.json',
    schema: 'schema.json',
    log: 'log.html',
  },
} as const satisfies { readonly [L in Language]: Readonly<Record<string, string>> };

const W = {
  access: { nl: 'UW GEGEVENS: INZAGE', en: 'YOUR DATA: ACCESS' },
  portability: { nl: 'UW GEGEVENS: OM MEE TE NEMEN', en: 'YOUR DATA: TO TAKE WITH YOU' },
  dossier: { nl: 'Dossier', en: 'Dossier' },
  made: { nl: 'gemaakt op', en: 'made on' },
  in: { nl: 'In dit pakket:', en: 'In this package:' },
  overview: {
    nl: 'waarom wij uw gegevens hebben, welke, wie ze kreeg, hoe lang, en uw rechten (begin hier)',
    en: 'why we have your data, which, who got them, how long, and your rights (start here)',
  },
  accessData: { nl: 'dezelfde gegevens, voor een computer', en: 'the same data, for a computer' },
  ownData: {
    nl: 'wat u ons zelf gaf, in een vorm die een ander systeem kan lezen',
    en: 'what you gave us yourself, in a form that another system can read',
  },
  schema: { nl: 'de beschrijving van die vorm (JSON Schema)', en: 'the description of that form (JSON Schema)' },
  log: { nl: 'wie wat met uw gegevens deed', en: 'who did what with your data' },
  folder: { nl: 'de stukken zelf', en: 'the documents themselves' },
  gone: { nl: 'U kunt dit pakket ophalen tot', en: 'You can fetch this package until' },
  careful: {
    nl: 'Bewaar het op een plaats waar niemand anders bij kan: het gaat over u.',
    en: 'Keep it in a place that nobody else can reach: it is about you.',
  },
} as const satisfies Record<string, Text>;

/** What each file is, in plain text, with the lines that every letter about data ends with. */
export function readmeOf(facts: PackageFacts): Uint8Array {
  const { kind, language, policy, dossier, madeAt, records, leftOut } = facts;
  const names = FILES[language];
  const { name, lines: about = [] } = letterhead(policy.organisation, language, dossier);
  const of = (text: Text): string => text[language];
  const files: readonly (readonly [string, Text])[] =
    kind === 'portability'
      ? [
          [names.data, W.ownData],
          [names.schema, W.schema],
        ]
      : [
          [`${names.overview}.html, ${names.overview}.pdf`, W.overview],
          [names.data, W.accessData],
          ...RECORD_PAGES.map(({ file, what }) => [file[language], what] as const),
          [names.log, W.log],
        ];
  const until = addDays(dayOf(Temporal.Instant.from(madeAt)), policy.retention.exportsDays);
  const lines = [
    of(W[kind]),
    `${of(W.dossier)} ${dossier.number}, ${of(W.made)} ${dayAt(madeAt, language)}`,
    name,
    ...about,
    '',
    of(W.in),
    ...files.map(([file, what]) => `- ${file}: ${of(what)}`),
    ...(records.document.length === 0 ? [] : [`- documenten/: ${of(W.folder)} (${records.document.length})`]),
    ...(leftOut === 0 ? [] : [leftOutLine(leftOut, language)]),
    '',
    `${of(W.gone)} ${dayName(until, language)}. ${of(W.careful)}`,
    of(policy.notices.freeOfCharge),
    `${of(policy.notices.supervisoryAuthority)} ${policy.links.supervisoryAuthority.url}`,
    `${of(policy.notices.court)} ${policy.links.court.url}`,
    '',
  ];
  // A byte order mark and these line ends: the plainest editor of Windows shows it right.
  return Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf8');
}

const leftOutLine = (count: number, language: Language): string =>
  language === 'nl'
    ? `Weggelaten volgens het besluit op uw verzoek: ${count}. De brief met het besluit zegt waarom.`
    : `Left out by the decision on your request: ${count}. The letter with the decision says why.`;
