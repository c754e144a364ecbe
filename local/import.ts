import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../domain/calendar.ts';
import { importPractice } from './import/command.ts';
import { understood } from './import/options.ts';
import { practiceAt } from './import/send.ts';
import { atTerminal } from './operator/ask.ts';
import { tokenOf } from './operator/token.ts';

// npm runs scripts in the repository; the files are named from where the user stands.
const cwd = (process.env.npm_lifecycle_event === 'import' && process.env.INIT_CWD) || process.cwd();
const options = understood(process.argv.slice(2), process.env);

if (typeof options === 'string') {
  console.error(options);
  process.exitCode = 2;
} else {
  const { address, language } = options;
  const now = () => Temporal.Now.instant().epochMilliseconds;
  const at = { address, language, pause: (milliseconds: number) => pause(milliseconds) };
  process.exitCode = await importPractice(
    {
      open: practiceAt({ ...at, token: async () => '' }),
      signedIn: async ({ signIn: { userPoolId, clientId } }) => {
        const place = { userPoolId, clientId, endpoint: process.env.DOSSIERWACHT_SIGN_IN, language, now };
        return practiceAt({ ...at, token: await tokenOf(options, process.env, place, atTerminal) });
      },
      today: dayOf(Temporal.Now.instant()),
      now,
      pause: at.pause,
      progress: (line) => process.stderr.write(`${line}\n`),
      out: (text) => process.stdout.write(text),
    },
    { ...options, table: resolve(cwd, options.table), folder: resolve(cwd, options.folder) },
  );
}
