import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { say } from './progress.mjs';
import { run } from './run.mjs';
import { fingerprint, stampMatches, writeStamp } from './stamp.mjs';

/** What simple-git-hooks writes in each hook, and nobody else. */
const OURS = 'SKIP_SIMPLE_GIT_HOOKS';

const packageOf = (root) => join(root, 'package.json');
const stampOf = (root) => join(root, '.local', 'hooks');
const toolOf = (root) => join(root, 'node_modules', 'simple-git-hooks', 'cli.js');
const wantedOf = (root) => fingerprint(toolOf(root), JSON.stringify(hooksIn(root)));
const hooksIn = (root) => JSON.parse(readFileSync(packageOf(root), 'utf8'))['simple-git-hooks'];

/** Whether nothing is to be done about commit hooks: also where nobody commits, and where it was done or left once. */
export function hooksReady(root) {
  if (process.env.CI || !existsSync(join(root, '.git'))) return true;
  return stampMatches(stampOf(root), wantedOf(root));
}

/** Installs the hooks of package.json. Hooks of somebody else stay as they are, and so does a hook that is taken away later. */
export async function setHooks(root) {
  const obstacle = obstacleIn(root);
  if (obstacle === undefined) await run(join(root, 'node_modules', '.bin', 'node'), [toolOf(root)], root);
  else say(`set-up: no commit hook is installed: ${obstacle}.`);
  mkdirSync(join(root, '.local'), { recursive: true });
  writeStamp(stampOf(root), wantedOf(root));
}

/** Why the hooks cannot be written, or had better not be. */
function obstacleIn(root) {
  const directory = git(root, ['config', 'core.hooksPath']);
  if (directory !== '') return `core.hooksPath is ${directory}`;
  const name = git(root, ['rev-parse', '--git-path', 'hooks/pre-commit']);
  if (name === '') return 'git does not work here';
  const path = resolve(root, name);
  return existsSync(path) && !readFileSync(path, 'utf8').includes(OURS) ? `${path} is somebody else's` : undefined;
}

/** What git answers; nothing when it says no, as for a setting that is not made. */
function git(root, args) {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
