import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import type { Language, Text } from '../../contracts/problems/text.ts';
import type { Result } from './carry-out.ts';

/** Who reads it is the owner of the machine only. */
const MODE = 0o600;

const OUTCOMES: { readonly [O in Result['outcome']]: Text } = {
  taken: { nl: 'overgenomen', en: 'taken over' },
  'there-already': { nl: 'was er al', en: 'there already' },
  half: { nl: 'half: nog niet alles is er', en: 'half: not all of it is there' },
  refused: { nl: 'geweigerd', en: 'refused' },
  'past-term': { nl: 'termijn voorbij', en: 'term has passed' },
};

const HEADINGS: readonly Text[] = [
  { nl: 'rij', en: 'row' },
  { nl: 'uitkomst', en: 'outcome' },
  { nl: 'dossiernummer', en: 'dossier number' },
  { nl: 'documenten', en: 'documents' },
  { nl: 'vernietigen op', en: 'destroy on' },
  { nl: 'uitleg', en: 'explanation' },
];

export type Told = {
  readonly dryRun: boolean;
  readonly language: Language;
  readonly notes: readonly string[];
};

/** What came of every row: by row numbers and the practice's own numbers, with nothing of what stands in the rows. */
export class Report {
  readonly #results: Result[] = [];

  add(result: Result): void {
    this.#results.push(result);
  }

  get size(): number {
    return this.#results.length;
  }

  get results(): readonly Result[] {
    return this.#results.toSorted((one, other) => one.row - other.row);
  }

  count(...outcomes: readonly Result['outcome'][]): number {
    return this.#results.filter(({ outcome }) => outcomes.includes(outcome)).length;
  }

  /** Rows that ask something of somebody. */
  get open(): number {
    return this.count('refused', 'half', 'past-term');
  }

  csv(language: Language): string {
    const rows = this.results.map(({ row, outcome, number, documents, destroyOn, sentences }) => [
      row,
      OUTCOMES[outcome][language],
      number ?? '',
      documents ?? '',
      destroyOn ?? '',
      sentences.join(' '),
    ]);
    // A byte order mark: spreadsheets read UTF-8 by it.
    return stringify([HEADINGS.map((one) => one[language]), ...rows], { bom: true, delimiter: ';' });
  }

  json({ dryRun, notes }: Told): string {
    return `${JSON.stringify({ dryRun, notes, rows: this.results }, undefined, 1)}\n`;
  }

  /** For a person, in the order of what they have to do. */
  summary({ dryRun, language, notes }: Told): string {
    const nl = language === 'nl';
    const due = this.results.filter(
      ({ outcome, destroyOn }) => !['past-term', 'refused'].includes(outcome) && destroyOn !== undefined,
    );
    const listed = (outcome: Result['outcome']): string[] =>
      this.results
        .filter((one) => one.outcome === outcome)
        .map(({ row, destroyOn, sentences }) => {
          const on = destroyOn && outcome !== 'half' ? ` (${destroyOn})` : '';
          return `  ${nl ? 'rij' : 'row'} ${row}${on}: ${sentences.join(' ')}`;
        });
    const part = (words: Text, lines: readonly string[], count = lines.length): string[] =>
      lines.length === 0 ? [] : ['', `${words[language]} (${count}):`, ...lines];
    const taken = this.count('taken');
    const heading = dryRun
      ? {
          nl: `Proef: er is niets verstuurd. Van ${this.results.length} rijen kunnen er ${taken} worden overgenomen.`,
          en: `Dry run: nothing was sent. Of ${this.results.length} rows ${taken} can be taken over.`,
        }
      : {
          nl: `Van ${this.results.length} rijen zijn er ${taken} overgenomen en waren er ${this.count('there-already')} al.`,
          en: `Of ${this.results.length} rows ${taken} were taken over and ${this.count('there-already')} were there already.`,
        };
    return [
      heading[language],
      ...notes,
      ...part(
        { nl: 'De termijn is voorbij: de houder kiest', en: 'Their term has passed: the owner chooses' },
        listed('past-term'),
      ),
      ...part({ nl: 'Half: voer de opdracht nog eens uit', en: 'Half: run the command again' }, listed('half')),
      ...part({ nl: 'Geweigerd', en: 'Refused' }, listed('refused')),
      ...part({ nl: 'Wordt vernietigd', en: 'Will be destroyed' }, byYear(due, language), due.length),
      '',
    ].join('\n');
  }

  /** @returns the files that were written */
  async write(base: string, told: Told): Promise<readonly string[]> {
    const name = { nl: 'verslag', en: 'report' }[told.language];
    const files: readonly (readonly [string, string])[] = [
      [`${base}.${name}.csv`, this.csv(told.language)],
      [`${base}.${name}.json`, this.json(told)],
      [`${base}.${name}.txt`, this.summary(told)],
    ];
    for (const [path, text] of files) await writeFile(path, text, { mode: MODE });
    return files.map(([path]) => path);
  }
}

/** So many in each year, with the first day in it. */
function byYear(results: readonly Result[], language: Language): string[] {
  const years = new Map<string, string[]>();
  for (const { destroyOn = '' } of results)
    years.set(destroyOn.slice(0, 4), [...(years.get(destroyOn.slice(0, 4)) ?? []), destroyOn]);
  const first = { nl: 'de eerste op', en: 'the first on' }[language];
  return [...years].toSorted().map(([year, days]) => `  ${year}: ${days.length}, ${first} ${days.toSorted()[0]}`);
}
