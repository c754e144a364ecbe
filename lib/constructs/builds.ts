import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The name of the setting that says where processes that run beside each other build what they need alike, such as the
 * deployments of one run of the tests. It is of one run only, so that nothing in it is of other sources.
 */
export const BUILDS = 'DOSSIERWACHT_BUILDS';

const POLL_MILLISECONDS = 50;
/** For what hangs only: the machine may have anything else to do. */
const PATIENCE_MILLISECONDS = 600_000;

/**
 * Builds into a directory that goes when this process ends: CDK copies what it needs of it. With a directory for all, the first
 * who needs it builds it there, and the others wait for it.
 * @param name what it is; two builds of the same name make the same
 * @throws what `build` throws; Error when another process does not end building it
 */
export function built(name: string, build: (into: string) => void): string {
  const all = process.env[BUILDS];
  if (all === undefined) {
    const directory = mkdtempSync(join(tmpdir(), `dossierwacht-${name}-`));
    process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
    build(directory);
    return directory;
  }
  const directory = join(all, name);
  const done = join(all, `${name}.done`);
  for (let waited = 0; waited < PATIENCE_MILLISECONDS; waited += POLL_MILLISECONDS) {
    if (statSync(done, { throwIfNoEntry: false })) return directory;
    if (madeNow(directory)) {
      try {
        build(directory);
      } catch (error) {
        rmSync(directory, { recursive: true, force: true });
        throw error;
      }
      writeFileSync(done, '');
      return directory;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MILLISECONDS);
  }
  throw new Error(`${name} was not built in time by another process.`);
}

/** Whether this process made it: only one can. */
function madeNow(directory: string): boolean {
  try {
    mkdirSync(directory);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
