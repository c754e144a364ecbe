import { spawn } from 'node:child_process';
import { ROOT } from '../cloud/paths.ts';

/** Runs a check with its output shown, and says how long it took. */
export async function run(what: string, command: string, args: readonly string[]): Promise<boolean> {
  const started = performance.now();
  process.stdout.write(`\n— ${what}\n`);
  const ok = await new Promise<boolean>((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
  process.stdout.write(`${ok ? '✔' : '✘'} ${what}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return ok;
}
