import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';

const TAIL_LINES = 40;

/**
 * Runs a command to its end and hands each line it prints to `onLine`.
 * @param log file that gets everything it prints
 * @throws Error with its last lines when it fails
 */
export function command(
  file: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; log: string; onLine?: (line: string) => void },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: options.cwd, env: options.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      let unfinished = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        appendFileSync(options.log, chunk);
        const lines = (unfinished + chunk).split('\n');
        unfinished = lines.pop() ?? '';
        for (const line of lines) {
          printed.push(line);
          options.onLine?.(line);
        }
      });
      stream.once('end', () => printed.push(unfinished));
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve();
      const tail = printed.filter((line) => line.trim() !== '').slice(-TAIL_LINES);
      reject(new Error(`${file} ended with ${signal ?? code}; all of it is in ${options.log}\n${tail.join('\n')}`));
    });
  });
}
