import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Written papers do not change what the tests say; the traceability report itself is one of them. */
const LEFT_OUT = 'docs/';

/**
 * SHA-256 (hex) over the names and contents of everything git would keep of the tree, without `docs/`. Two trees with
 * the same fingerprint give the same test report.
 * @throws Error when `root` is no git checkout.
 */
export function treeFingerprint(root: string): string {
  const listing = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    env: gitFreeEnvironment(),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const names = [...new Set(listing.split('\0'))].filter((name) => name !== '' && !name.startsWith(LEFT_OUT)).sort();
  const whole = createHash('sha256');
  for (const name of names) whole.update(`${name}\0${contentHash(join(root, name))}\0`);
  return whole.digest('hex');
}

/** Inside a hook git points its children at the hook's own repository and index; `cwd` has to decide instead. */
export function gitFreeEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
}

function contentHash(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  // Deleted but not committed yet, or a repository inside this one: the name says enough.
  if (stat === undefined || stat.isDirectory()) return 'none';
  const content = stat.isSymbolicLink() ? readlinkSync(path) : readFileSync(path);
  return createHash('sha256').update(content).digest('hex');
}
