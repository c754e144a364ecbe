import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const BIN = join(ROOT, 'node_modules', '.bin');
export const PYTHON = join(ROOT, '.venv', 'bin', 'python');

/** npm runs scripts in the project's folder; a path is meant from where the user stands. */
export const asGiven = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);

/** `.local/` in the checkout: logs and caches. Git does not see it. */
export async function localDirectory(): Promise<string> {
  const directory = join(ROOT, '.local');
  await mkdir(directory, { recursive: true });
  return directory;
}

export function temporaryDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'dossierwacht-'));
}
