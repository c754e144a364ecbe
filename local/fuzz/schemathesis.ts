import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PYTHON } from '../cloud/paths.ts';

/** Somebody who asks. */
export type Caller = {
  readonly role: string;
  /** Nobody has none. */
  readonly token?: string;
  /** The OpenAPI document that their requests are made up from. */
  readonly description: unknown;
};
/** The same seed and examples make up the same requests. */
export type Bounds = {
  readonly seed: number;
  /** For each operation, of right requests and of wrong ones. */
  readonly examples: number;
  /** `coverage` goes through every bound of every parameter: ten times as many requests. */
  readonly phases: readonly ('coverage' | 'fuzzing')[];
};
export type Attacked = { readonly role: string; readonly har: string; readonly said: string; readonly code: number };

/**
 * What may not be: a fault, an answer that the document does not name, by status, kind, header or body, and a closed route that opens
 * without a token.
 */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'ignored_auth',
];
const LONGEST_MS = { coverage: 900_000, fuzzing: 180_000 } as const;

/** Asks the API what schemathesis makes up, as somebody. */
export async function attack(
  { origin, directory }: { readonly origin: string; readonly directory: string },
  { role, token, description }: Caller,
  { seed, examples, phases }: Bounds,
): Promise<Attacked> {
  const file = join(directory, `${role}.json`);
  const har = join(directory, `${role}.har`);
  await writeFile(file, JSON.stringify(description));
  const args = [
    ...['run', file, '--url', origin, '--workers', '1', '--no-color', '--warnings', 'off'],
    ...(token === undefined ? [] : ['--header', `Authorization: Bearer ${token}`]),
    ...['--checks', CHECKS.join(','), '--phases', phases.join(','), '--max-examples', `${examples}`],
    ...['--continue-on-failure', '--seed', `${seed}`, '--no-shrink', '--suppress-health-check', 'all'],
    ...['--generation-database', 'none', '--report', 'har', '--report-har-path', har],
  ];
  const timeout = phases.reduce((sum, phase) => sum + LONGEST_MS[phase], 0);
  const { code, said } = await run(join(dirname(PYTHON), 'schemathesis'), args, { cwd: directory, timeout });
  return { role, code, said, har: await readFile(har, 'utf8').catch(() => '') };
}

const run = (command: string, args: readonly string[], options: { readonly cwd: string; readonly timeout: number }) =>
  new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
    const child = execFile(command, args, { ...options, maxBuffer: 200_000_000 }, (error, out, err) => {
      const late = error?.killed ? `\nIt did not end within ${options.timeout / 1_000} seconds.` : '';
      resolve({ code: error === null ? 0 : (child.exitCode ?? 1), said: `${out}${err}${late}` });
    });
  });
