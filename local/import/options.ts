import { parseArgs } from 'node:util';
import type { Language } from '../../contracts/problems/text.ts';

const USAGE = `Usage: npm run import -- practice.csv FOLDER [--dry-run] [more]
Takes over the dossiers that a practice already has: a table (CSV or XLSX) with a row for each, and a folder with their documents.
docs/import.md says how the table looks. Run the same command again to go on where it stopped: nothing is taken over twice.

  --dry-run             sends nothing; says what would be taken over, what would be refused, and what is destroyed when
  --address URL         of the portal or the API, such as https://portaal.example.org (default: DOSSIERWACHT_ADDRESS)
  --token-file FILE     with the access token of the owner or a coach, read again at each request
                        (default: the token in DOSSIERWACHT_TOKEN)
  --as EMAIL            instead of a token: signs in, and asks for the password and a code where one is needed
  --category KIND       what a document is whose folder does not say it, by its id or name
  --kind KIND           how documents are registered, by id or name (default: that of a consult)
  --invite              invites clients of running trajectories by mail; without it their accounts wait
  --at-once N           so many dossiers at the same time (default 4)
  --language nl|en      of the report (default nl)
  --json                the report as one JSON document on standard output

Exit code: 0 everything is in, 1 something was refused or is half, 2 the command was not understood, 3 sign in again.`;

export type Options = {
  readonly table: string;
  readonly folder: string;
  readonly dryRun: boolean;
  readonly address: string;
  readonly tokenFile: string | undefined;
  readonly as: string | undefined;
  readonly category: string | undefined;
  readonly kind: string | undefined;
  readonly invite: boolean;
  readonly atOnce: number;
  readonly language: Language;
  readonly json: boolean;
};

const MOST_AT_ONCE = 16;

/** The question, or how it should have been asked. */
export function understood(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        address: { type: 'string' },
        'token-file': { type: 'string' },
        as: { type: 'string' },
        category: { type: 'string' },
        kind: { type: 'string' },
        invite: { type: 'boolean', default: false },
        'at-once': { type: 'string', default: '4' },
        language: { type: 'string', default: 'nl' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const [table, folder, ...more] = positionals;
    const address = values.address ?? env.DOSSIERWACHT_ADDRESS;
    const atOnce = Number(values['at-once']);
    if (values.help || !table || !folder || more.length > 0) return USAGE;
    if (!address || !URL.canParse(address)) return `Say where the practice is: --address https://...\n\n${USAGE}`;
    if (values.language !== 'nl' && values.language !== 'en') return USAGE;
    if (!Number.isInteger(atOnce) || atOnce < 1 || atOnce > MOST_AT_ONCE)
      return `--at-once is a number from 1 to ${MOST_AT_ONCE}.\n\n${USAGE}`;
    return {
      table,
      folder,
      dryRun: values['dry-run'],
      address: address.replace(/\/+$/, ''),
      tokenFile: values['token-file'],
      as: values.as,
      category: values.category,
      kind: values.kind,
      invite: values.invite,
      atOnce,
      language: values.language,
      json: values.json,
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : ''}\n\n${USAGE}`;
  }
}
