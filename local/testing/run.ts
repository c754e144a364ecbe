import { spawn } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';
import { ROOT } from '../cloud/paths.ts';

/** How much nicer than this process is what gives way to others. */
const GIVES_WAY = 1;

/**
 * `shown`: as it goes. `beside` another one: its output comes when it is done, so that it does not mix. `behind`: it gives way to those
 * too, which nothing may that runs functions, as their timeouts go by the clock.
 */
export type Place = 'shown' | 'beside' | 'behind';

/** Runs a check, and says how long it took. */
export async function run(
  what: string,
  command: string,
  args: readonly string[],
  place: Place = 'shown',
): Promise<boolean> {
  const aside = place !== 'shown';
  const started = performance.now();
  if (!aside) process.stdout.write(`\n— ${what}\n`);
  const said: Buffer[] = [];
  const ok = await new Promise<boolean>((resolve) => {
    const shown = aside ? 'pipe' : 'inherit';
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', shown, shown] });
    // What it starts inherits it.
    if (place === 'behind' && child.pid !== undefined)
      setPriority(child.pid, Math.min(constants.priority.PRIORITY_LOW, getPriority() + GIVES_WAY));
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  if (aside) process.stdout.write(`\n— ${what}\n${Buffer.concat(said).toString('utf8')}`);
  process.stdout.write(`${ok ? '✔' : '✘'} ${what}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return ok;
}
