import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { exportAll, fetched } from './export/command.ts';
import { openInto } from './export/open.ts';
import { type ExportAll, type ExportOpen, understood } from './export/options.ts';
import type { Lock } from './export/seal.ts';
import { readConfiguration } from './import/practice.ts';
import { practiceAt, SignInAgain } from './import/send.ts';
import { atTerminal } from './operator/ask.ts';
import { tokenOf } from './operator/token.ts';

// npm runs scripts in the repository; the files are named from where the user stands.
const cwd = (process.env.npm_lifecycle_event === 'export' && process.env.INIT_CWD) || process.cwd();
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function passphrase(): Promise<Lock> {
  return { passphrase: process.env.DOSSIERWACHT_PASSPHRASE ?? (await atTerminal.secret('Passphrase: ')) };
}

async function open(options: ExportOpen): Promise<number> {
  const keys = options.identity === undefined ? '' : await readFile(resolve(cwd, options.identity), 'utf8');
  const lock = options.passphrase
    ? await passphrase()
    : { keys: keys.split('\n').filter((line) => line.startsWith('AGE-')) };
  const { files, missing } = await openInto(resolve(cwd, options.source), resolve(cwd, options.folder), lock);
  say(`${files} files in ${options.folder}.`);
  return told(missing);
}

async function all(options: ExportAll): Promise<number> {
  const { address, recipients } = options;
  const now = Temporal.Now.instant;
  const at = { address, language: 'nl', pause: (milliseconds: number) => pause(milliseconds) } as const;
  const configuration = await practiceAt({ ...at, token: async () => '' }).call('GET', '/api/configuration');
  const { userPoolId, clientId } = readConfiguration(configuration.body).signIn;
  const endpoint = process.env.DOSSIERWACHT_SIGN_IN;
  const place = { userPoolId, clientId, endpoint, language: 'en' as const, now: () => now().epochMilliseconds };
  const practice = practiceAt({ ...at, token: await tokenOf(options, process.env, place, atTerminal) });
  const lock = options.passphrase ? await passphrase() : { keys: recipients };
  const ports = { practice, address, fetch: fetched, now: new Date(now().epochMilliseconds), progress: say };
  const { dossiers, documents, missing, folder, whole } = await exportAll(ports, resolve(cwd, options.folder), lock);
  say(`${dossiers} dossiers with ${documents} documents, sealed in ${folder}.`);
  if (!whole) say('It is not whole yet: run the same command again, and it goes on.');
  return told(missing);
}

function told(missing: readonly string[]): number {
  for (const line of missing) say(`Not in it: ${line}`);
  return missing.length === 0 ? 0 : 1;
}

const options = understood(process.argv.slice(2), process.env);
if (typeof options === 'string') {
  say(options);
  process.exitCode = 2;
} else
  try {
    process.exitCode = options.does === 'open' ? await open(options) : await all(options);
  } catch (error) {
    const again = error instanceof SignInAgain;
    say(
      again
        ? 'Sign in again, and run the same command: it goes on where it was.'
        : `It broke off: ${error instanceof Error ? error.message : String(error)}${options.does === 'all' ? '\nWhat was sealed stays: the same command goes on with it.' : ''}`,
    );
    process.exitCode = again ? 3 : 1;
  }
