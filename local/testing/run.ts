import { spawn } from 'node:child_process';
import { ROOT } from '../cloud/paths.ts';

/**
 * Runs a check with its output shown, and says how long it took.
 * @param later keeps the output until it is done, so that it does not mix with that of another check.
 */
export async function run(what: string, command: string, args: readonly string[], later = false): Promise<boolean> {
  const started = performance.now();
  if (!later) process.stdout.write(`\n— ${what}\n`);
  const said: Buffer[] = [];
  const ok = await new Promise<boolean>((resolve) => {
    const shown = later ? 'pipe' : 'inherit';
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', shown, shown] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  if (later) process.stdout.write(`\n— ${what}\n${Buffer.concat(said).toString('utf8')}`);
  process.stdout.write(`${ok ? '✔' : '✘'} ${what}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return ok;
}
