import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built } from './builds.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The portal, built into a directory. */
export const buildPortal = (bundles: 'real' | 'stub'): string =>
  built(`portal-${bundles}`, (into) => {
    if (bundles === 'stub') writeFileSync(join(into, 'index.html'), '<!doctype html><title>.</title>\n');
    else
      execFileSync(
        process.execPath,
        [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', 'web', '--outDir', into, '--emptyOutDir'],
        // Whatever started this, such as a test: the portal is built as people get it.
        { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
      );
  });
