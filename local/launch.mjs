/**
 * The way in for every npm script: `node local/launch.mjs [--node-only] <script> [args...]`.
 *
 * Runs on the Node of the machine (20 or later) before anything is installed, so it is plain JavaScript without packages. It
 * installs what is missing (npm packages with Node 24, the Python environment unless `--node-only`, the commit hook),
 * then runs
 * the script with that Node and ends as the script ends.
 */
import { spawn } from 'node:child_process';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hooksReady, setHooks } from './setup/hooks.mjs';
import { withLock } from './setup/lock.mjs';
import { installPackages, packagesReady } from './setup/packages.mjs';
import { SetupError, say } from './setup/progress.mjs';
import { makeVenv, venvReady } from './setup/venv.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function setUp(withPython) {
  const needs = () => [
    ...(packagesReady(root) ? [] : [installPackages]),
    ...(!withPython || venvReady(root) ? [] : [makeVenv]),
  ];
  if (needs().length === 0) return;
  await withLock(join(root, '.local', 'setup.lock'), async () => {
    // Asked again: the one who held the lock may have done it.
    const results = await Promise.allSettled(needs().map((job) => job(root)));
    const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    const unexpected = failed.find((reason) => !(reason instanceof SetupError));
    if (unexpected) throw unexpected;
    if (failed.length > 0) throw new SetupError(failed.map((reason) => reason.message).join('\n\n'));
  });
}

function start(script, args) {
  const bins = [join(root, 'node_modules', '.bin'), join(root, '.venv', 'bin')];
  const env = {
    ...process.env,
    PATH: [...bins, process.env.PATH].join(delimiter),
    // Node keeps what it compiled, also out of TypeScript: a command starts in half the time.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.local', 'compile-cache'),
  };
  const child = spawn(join(root, 'node_modules', '.bin', 'node'), [resolve(root, script), ...args], {
    stdio: 'inherit',
    env,
  });

  const sent = new Set();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C on a terminal reaches the child by itself; a second one here would cut its cleaning up short.
      const byTerminal = signal === 'SIGINT' && process.stdin.isTTY;
      if (!byTerminal && !sent.has(signal)) child.kill(signal);
      sent.add(signal);
    });
  }
  // It asks `npm start` to build the portal anew.
  process.on('SIGUSR2', () => child.kill('SIGUSR2'));
  // npm's shell exits on a signal without passing it on: without a parent this process ends too.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && !sent.has('SIGTERM')) {
      sent.add('SIGTERM');
      child.kill('SIGTERM');
    }
  }, 500).unref();
  child.once('error', (error) => {
    say(`Node 24 could not be started: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

async function main() {
  const [major] = process.versions.node.split('.');
  if (Number(major) < 20) throw new SetupError(`Node 20 or later is needed; this is ${process.version}.`);
  if (process.platform === 'win32') throw new SetupError('Windows is not supported; use its Linux subsystem (WSL).');
  const args = process.argv.slice(2);
  const withPython = args[0] !== '--node-only';
  const [script, ...rest] = withPython ? args : args.slice(1);
  if (script === undefined) throw new SetupError('usage: node local/launch.mjs [--node-only] <script> [args...]');
  await setUp(withPython);
  if (!hooksReady(root)) await setHooks(root);
  start(script, rest);
}

main().catch((error) => {
  say(error instanceof SetupError ? error.message : String(error?.stack ?? error));
  process.exitCode = 1;
});
