import { spawn } from 'node:child_process';
import { SetupError } from './progress.mjs';

/** The cause stands in the first lines for npm, in the last for pip. */
const ENDS = 15;

/**
 * Runs a command quietly; what it printed is shown only when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<string>} what it printed
 * @throws SetupError with the first and last lines it printed
 */
export function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const keep = (chunk) => {
      printed += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => reject(new SetupError(`${command} could not be started: ${error.message}`)));
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(printed);
      const lines = printed.trimEnd().split('\n');
      const shown = lines.length <= 2 * ENDS ? lines : [...lines.slice(0, ENDS), '...', ...lines.slice(-ENDS)];
      reject(new SetupError(`${command} ${args.join(' ')} failed (${signal ?? `exit ${code}`}):\n${shown.join('\n')}`));
    });
  });
}
