import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuseLink } from './linked.mjs';
import { SetupError, timed } from './progress.mjs';
import { run } from './run.mjs';
import { fingerprint, stampMatches, writeStamp } from './stamp.mjs';

const REQUIREMENTS = 'local/requirements.txt';
const CANDIDATES = [
  'python3',
  ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`),
  '/usr/bin/python3',
  '/opt/homebrew/bin/python3',
  '/usr/local/bin/python3',
];
/** The emulator needs 3.10; venv and ensurepip are what Debian and Ubuntu leave out of their Python. */
const PROBE = 'import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, 10) else 1)';
const HELP = `Dossierwacht needs Python 3.10 or later with its venv module, and found none. Install it and run the command again:
  Debian, Ubuntu:  sudo apt-get install python3 python3-venv
  Fedora:          sudo dnf install python3
  macOS:           brew install python3`;

const venvOf = (root) => join(root, '.venv');
const pythonOf = (root) => join(venvOf(root), 'bin', 'python');
const stampOf = (root) => join(venvOf(root), '.dossierwacht-requirements');
/** Scripts in a venv carry its absolute path, so a moved checkout needs a new one; one that is linked to is used where it lies. */
const wantedOf = (root) => fingerprint(join(root, REQUIREMENTS), homeOf(root));
const homeOf = (root) => (existsSync(venvOf(root)) ? dirname(realpathSync(venvOf(root))) : root);

/** Whether .venv holds what local/requirements.txt says. */
export function venvReady(root) {
  return existsSync(pythonOf(root)) && stampMatches(stampOf(root), wantedOf(root));
}

/** @throws SetupError when there is no fit Python, pip fails, or it is a link to another one */
export async function makeVenv(root) {
  refuseLink(root, venvOf(root));
  const wanted = wantedOf(root);
  await timed('Python environment (.venv: local cloud and checkers)', async () => {
    const python = CANDIDATES.find((name) => spawnSync(name, ['-c', PROBE], { stdio: 'ignore' }).status === 0);
    if (python === undefined) throw new SetupError(HELP);
    await run(python, ['-m', 'venv', '--clear', venvOf(root)], root);
    const options = ['--quiet', '--no-input', '--disable-pip-version-check', '--no-compile'];
    await run(pythonOf(root), ['-m', 'pip', 'install', ...options, '-r', REQUIREMENTS], root);
    writeStamp(stampOf(root), wanted);
  });
}
