import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseLink } from './linked.mjs';
import { SetupError, say, timed } from './progress.mjs';
import { run } from './run.mjs';
import { fingerprint, stampMatches, writeStamp } from './stamp.mjs';

const stampOf = (root) => join(root, 'node_modules', '.dossierwacht-lock');
const lockOf = (root) => join(root, 'package-lock.json');
const nodeOf = (root) => join(root, 'node_modules', '.bin', 'node');

/** Whether node_modules is what package-lock.json says. */
export function packagesReady(root) {
  const wanted = fingerprint(lockOf(root));
  if (stampMatches(stampOf(root), wanted)) return existsSync(nodeOf(root));
  if (!installedAsLocked(root)) return false;
  writeStamp(stampOf(root), wanted);
  return true;
}

/** @throws SetupError when npm fails, left no Node behind, or node_modules is a link to another one */
export async function installPackages(root) {
  refuseLink(root, join(root, 'node_modules'));
  const wanted = fingerprint(lockOf(root));
  await timed('npm packages (npm ci)', async () => {
    try {
      await npm(root, ['ci']);
    } catch (error) {
      // A lock file made where a registry lacks the packages of other platforms is refused by `npm ci`, though it pins all the rest.
      if (!/EUSAGE[\s\S]*Missing: /.test(error.message)) throw error;
      say('set-up: npm ci finds the lock file incomplete; npm install takes over, with the same pinned versions ...');
      await npm(root, ['install', '--no-save']);
    }
    if (!existsSync(nodeOf(root))) {
      throw new SetupError(
        'npm did not install Node 24: it skips install scripts. Allow them (npm config ignore-scripts).',
      );
    }
    writeStamp(stampOf(root), wanted);
  });
}

/** The same npm that started us, if one did. */
function npm(root, args) {
  const path = process.env.npm_execpath;
  const [command, ...before] = path?.endsWith('npm-cli.js') ? [process.execPath, path] : ['npm'];
  return run(command, [...before, ...args, '--no-audit', '--no-fund', '--loglevel=error'], root);
}

/**
 * npm writes what it installed in node_modules/.package-lock.json when it has finished. After `npm install` by hand that equals
 * the lock file, and a new `npm ci` would only cost time.
 */
function installedAsLocked(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden) || !existsSync(nodeOf(root))) return false;
  const locked = JSON.parse(readFileSync(lockOf(root), 'utf8')).packages ?? {};
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages ?? {};
  const same = (a, b) => a?.version === b?.version && a?.integrity === b?.integrity;
  return (
    Object.entries(installed).every(([path, found]) => same(found, locked[path])) &&
    // Packages for another platform are in the lock file only.
    Object.entries(locked).every(([path, wanted]) => path === '' || wanted.optional || same(wanted, installed[path]))
  );
}
