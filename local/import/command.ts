import { meReply } from '../../contracts/person/replies.ts';
import type { Language, Text } from '../../contracts/problems/text.ts';
import { Progress } from '../operator/progress.ts';
import { SignInRefused } from '../operator/sign-in-words.ts';
import type { CarryPorts, Result } from './carry-out.ts';
import { type Columns, columnsOf } from './columns.ts';
import type { Options } from './options.ts';
import { partiesOf } from './parties.ts';
import { type Planned, planner, type Unplanned } from './plan.ts';
import type { PlanFacts } from './plan-facts.ts';
import { type Configuration, entryNamed, readConfiguration } from './practice.ts';
import { Report } from './report.ts';
import { LIMITS, run } from './run.ts';
import { type Practice, SignInAgain } from './send.ts';
import type { TableRow } from './table/row.ts';
import { UnreadableTable } from './table/row.ts';
import { tableRows } from './table/rows.ts';

export type ImportPorts = {
  /** As nobody: what the practice says to anyone. */
  readonly open: Pick<Practice, 'call'>;
  /** As who takes over; asked for when something is sent. */
  readonly signedIn: (configuration: Configuration) => Promise<Practice>;
  /** ISO day in Europe/Amsterdam. */
  readonly today: string;
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly progress: (line: string) => void;
  readonly out: (text: string) => void;
};

export type ExitCode = 0 | 1 | 2 | 3;
/** A line of progress after so many rows. */
const EVERY = 25;

/** Takes over what a table and a folder hold, or says what would come of it. The report lies beside the table. */
export async function importPractice(ports: ImportPorts, options: Options): Promise<ExitCode> {
  const { language } = options;
  const say = (words: Text): void => ports.progress(words[language]);
  try {
    const configuration = await ports.open.call('GET', '/api/configuration');
    if (configuration.status !== 200) {
      say(NOBODY_THERE);
      return 2;
    }
    const practice = readConfiguration(configuration.body);
    const prepared = await prepare(practice, options, ports.today);
    if ('wrong' in prepared) {
      say(prepared.wrong);
      return 2;
    }
    const report = new Report();
    const told = (result: Result): void => {
      report.add(result);
      if (report.size % EVERY === 0) ports.progress(`${report.size} ...`);
    };
    const notes = [...prepared.notes, CONSENT[language], ...(options.dryRun ? [COACHES[language]] : [])];
    try {
      if (options.dryRun) for await (const row of prepared.rows) told(asWouldBe(row));
      else await carryOut(ports, practice, prepared.rows, options, told);
      return report.open === 0 ? 0 : 1;
    } finally {
      const how = { dryRun: options.dryRun, language, notes };
      const files = await report.write(options.table, how);
      ports.out(options.json ? report.json(how) : `${report.summary(how)}${files.join('\n')}\n`);
    }
  } catch (error) {
    if (error instanceof SignInAgain) {
      say(SIGN_IN);
      return 3;
    }
    if (error instanceof SignInRefused) {
      ports.progress(error.message);
      return 3;
    }
    if (!(error instanceof UnreadableTable)) throw error;
    ports.progress(error.message);
    return 2;
  }
}

const NOBODY_THERE: Text = {
  nl: 'Op dit adres is geen Dossierwacht. Controleer het adres.',
  en: 'There is no Dossierwacht at this address. Check the address.',
};
const SIGN_IN: Text = {
  nl: 'U bent niet (meer) aangemeld. Meld u opnieuw aan en voer dezelfde opdracht uit: die gaat verder waar hij was.',
  en: 'You are not signed in (any more). Sign in again and run the same command: it goes on where it was.',
};
const CONSENT: Text = {
  nl: 'Toestemmingen worden niet overgenomen: een overgenomen dossier ziet alleen de eigen coach en, na een uitnodiging, de cliënt. Wie verder mee mag kijken, vraagt u opnieuw.',
  en: 'Consents are not taken over: only its own coach sees a dossier that was taken over, and its client once invited. Who else may look is asked anew.',
};
const COACHES: Text = {
  nl: 'Of de coaches een account hebben en of bestanden door de controle komen, blijkt pas bij het overnemen zelf.',
  en: 'Whether coaches have an account and files pass the check is only known when it is taken over for real.',
};

type Prepared = { readonly rows: AsyncIterable<Planned | Unplanned>; readonly notes: readonly string[] };

/** Reads the heading, and makes plans of the rows as they are asked for. */
async function prepare(
  practice: Configuration,
  options: Options,
  today: string,
): Promise<Prepared | { readonly wrong: Text }> {
  const rows = tableRows(options.table)[Symbol.asyncIterator]();
  const heading = await rows.next();
  if (heading.done) return { wrong: { nl: 'De lijst is leeg.', en: 'The table is empty.' } };
  const columns = columnsOf(heading.value.values, practice);
  if (columns.missing.length > 0) {
    const names = columns.missing.join(', ');
    return { wrong: { nl: `In de lijst ontbreken kolommen: ${names}.`, en: `The table lacks columns: ${names}.` } };
  }
  const category = options.category === undefined ? undefined : entryNamed(practice.categories, options.category);
  const kind = entryNamed(practice.registrationKinds, options.kind ?? practice.consults.registrationKind);
  if ((options.category !== undefined && !category) || !kind)
    return { wrong: { nl: 'Deze soort kent de praktijk niet.', en: 'The practice does not know this kind.' } };
  const facts: PlanFacts = {
    practice,
    columns,
    folder: options.folder,
    today,
    language: options.language,
    category: category?.id,
    registrationKind: kind.id,
    invite: options.invite,
  };
  return { rows: planned(rows, facts), notes: notesOn(columns, options.language) };
}

async function* planned(rows: AsyncIterator<TableRow>, facts: PlanFacts): AsyncIterable<Planned | Unplanned> {
  const plan = planner(facts);
  for (let next = await rows.next(); !next.done; next = await rows.next()) yield await plan(next.value);
}

function notesOn({ unknown }: Columns, language: Language): string[] {
  if (unknown.length === 0) return [];
  const which = unknown.join(', ');
  return [
    {
      nl: `Van deze kolommen is de kop niet bekend, en zij zijn niet overgenomen: ${which}.`,
      en: `The headings of these columns are not known, and they were not taken over: ${which}.`,
    }[language],
  ];
}

function asWouldBe(row: Planned | Unplanned): Result {
  if ('outcome' in row) return row;
  const { row: number, documents, destroyOn } = row;
  return {
    row: number,
    outcome: 'taken',
    documents: documents.length,
    sentences: [],
    ...(destroyOn === undefined ? {} : { destroyOn }),
  };
}

async function carryOut(
  ports: ImportPorts,
  configuration: Configuration,
  rows: AsyncIterable<Planned | Unplanned>,
  { table, address, language, as, atOnce }: Options,
  told: (result: Result) => void,
): Promise<void> {
  const practice = await ports.signedIn(configuration);
  const { status, body } = await practice.call('GET', '/api/me');
  if (status !== 200) throw new SignInAgain();
  const { personId, role } = meReply().parse(body);
  const operator = { personId, role, ...(as === undefined ? {} : { email: as.toLowerCase() }) };
  const progress = await Progress.open(`${table}.voortgang`, address);
  const parties = partiesOf({ practice, progress, language, operator });
  const carry: CarryPorts = { practice, progress, parties, language, now: ports.now };
  await run({ ...carry, pause: ports.pause, told }, rows, { ...LIMITS, atOnce });
}
