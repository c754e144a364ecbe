import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { synthesized } from './synthesized.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const linter = join(root, '.venv', 'bin', 'cfn-lint');

it('the templates for AWS have no finding of cfn-lint', () => {
  if (!existsSync(linter)) throw new Error('.venv/bin/cfn-lint is missing: `npm test` makes it before the tests run.');
  // With copies in another region and a portal elsewhere: what has everything has every finding.
  const [{ files }] = synthesized('copying');
  const { status, stdout, stderr } = spawnSync(linter, files, { cwd: root, encoding: 'utf8' });
  expect(stdout + stderr).toBe('');
  expect(status).toBe(0);
});
