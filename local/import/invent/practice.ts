import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import writeXlsx from 'write-excel-file/node';
import { addDays, addYears } from '../../../domain/calendar.ts';
import type { Configuration } from '../practice.ts';
import { inventedClient } from './people.ts';

export type Invention = {
  readonly dossiers: number;
  /** Documents of each dossier. */
  readonly documents: number;
  /** ISO day: trajectories began and ended before it. */
  readonly today: string;
  /** E-mail addresses of coaches with an account; empty where a coach takes over. */
  readonly coaches: readonly string[];
  /** Sets the numbers and addresses of one invention apart from those of another. */
  readonly mark?: string;
  /** One in so many has a term that has passed. */
  readonly pastTermEvery?: number;
  readonly practice: Pick<Configuration, 'services' | 'purposes' | 'principalTypes' | 'categories' | 'retention'>;
};

const HEADING = [
  'Nummer',
  'Voornaam',
  'Achternaam',
  'E-mailadres',
  'Telefoonnummer',
  'Geboortedatum',
  'Adres',
  'Coach',
  'Dienst',
  'Doel',
  'Opdrachtgever',
  'Soort opdrachtgever',
  'Begin',
  'Einde',
] as const;
const PRINCIPALS = [
  'Drukkerij De Gans',
  'Zorggroep Het Veer',
  'Bakkerij Van Houten en Zonen',
  'Gemeente Waterwijk',
] as const;
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;

const at = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;
const referenceOf = ({ mark = '' }: Invention, n: number): string => `P${mark}-${String(n).padStart(5, '0')}`;

/** Days as people write them: each way in turn. */
function written(day: string, n: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const ways = [day, `${date}-${month}-${year}`, `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`];
  return at(ways, n);
}

/** A third goes on, the others have ended in the years that they are kept; the last of so many before that. */
function daysOf({ today, practice, pastTermEvery = 0 }: Invention, n: number): readonly [start: string, end: string] {
  if (pastTermEvery > 0 && n % pastTermEvery === pastTermEvery - 1) {
    const end = addDays(addYears(today, -practice.retention.years), -1 - (n % 300));
    return [addDays(end, -200), end];
  }
  if (n % 3 === 0) return [addDays(today, -30 - ((n * 7) % 400)), ''];
  const end = addDays(today, -1 - ((n * 13) % (practice.retention.years * 360 - 60)));
  return [addDays(end, -120 - (n % 200)), end];
}

function rowOf(invention: Invention, n: number): readonly string[] {
  const { practice, coaches, mark = '' } = invention;
  const client = inventedClient(n, mark);
  const [start, end] = daysOf(invention, n);
  return [
    referenceOf(invention, n),
    client.firstName,
    client.lastName,
    client.email,
    client.phone,
    client.birthDate,
    client.address,
    coaches.length === 0 ? '' : at(coaches, n),
    at(practice.services, n).name.nl,
    at(practice.purposes, n).name.nl,
    at(PRINCIPALS, n),
    at(practice.principalTypes, n % PRINCIPALS.length).name.nl,
    written(start, n),
    end === '' ? '' : written(end, n + 1),
  ];
}

function* rowsOf(invention: Invention): Iterable<readonly string[]> {
  yield HEADING;
  for (let n = 0; n < invention.dossiers; n += 1) yield rowOf(invention, n);
}

/** The table of an invented practice, made as it is written. */
export async function inventCsv(invention: Invention, path: string): Promise<void> {
  const rows = Readable.from(rowsOf(invention));
  await pipeline(rows, stringify({ delimiter: ';', bom: true }), createWriteStream(path));
}

/** The same as a spreadsheet, days as texts. */
export async function inventXlsx(invention: Invention, path: string): Promise<void> {
  const rows = [...rowsOf(invention)].map((row) => row.map((value) => ({ value })));
  await writeXlsx(rows, { sheet: 'Dossiers' }).toFile(path);
}

/** A short report in plain text, which says that it is invented. */
const textOf = (reference: string, n: number): string =>
  `Verslag ${n + 1} bij ${reference}. Dit is een verzonnen document van een verzonnen cliënt.\n`;

/** The documents, in a folder for each dossier and in it one for each kind. */
export async function inventDocuments(invention: Invention, folder: string): Promise<void> {
  const kinds = invention.practice.categories.filter(({ requires }) => requires === 'none');
  for (let n = 0; n < invention.dossiers; n += 1) {
    const reference = referenceOf(invention, n);
    for (let document = 0; document < invention.documents; document += 1) {
      const place = join(folder, reference, at(kinds, document).id);
      await mkdir(place, { recursive: true });
      await writeFile(join(place, `verslag-${document + 1}.txt`), textOf(reference, document));
    }
  }
}
