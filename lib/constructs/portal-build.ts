import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the portal into a directory that goes when this process ends: CDK copies what it needs of it. */
export function buildPortal(bundles: 'real' | 'stub'): string {
  const directory = mkdtempSync(join(tmpdir(), 'dossierwacht-portal-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  if (bundles === 'stub') writeFileSync(join(directory, 'index.html'), '<!doctype html><title>.</title>\n');
  else
    execFileSync(
      process.execPath,
      [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', 'web', '--outDir', directory, '--emptyOutDir'],
      // Whatever started this, such as a test: the portal is built as people get it.
      { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
    );
  return directory;
}
