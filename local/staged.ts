import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { BIN, ROOT } from './cloud/paths.ts';
import { CHECKS } from './testing/checks.ts';
import { run } from './testing/run.ts';

/** Remembers what was checked, so that a small change takes a moment. */
const QUICK = ['--incremental', '--tsBuildInfoFile', join('.local', 'types.tsbuildinfo')];

/** Types are checked when one of these is in the commit. */
const CODE = /\.(ts|tsx|mts|mjs|cjs|json)$/;

/**
 * What the pre-commit hook runs (`simple-git-hooks` in package.json): types, and lint and format of what is staged. It reads the
 * files as they stand in the checkout. `git commit --no-verify` leaves it out.
 */
async function main(): Promise<number> {
  const staged = execFileSync('git', ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (!staged.split('\0').some((name) => CODE.test(name))) return 0;
  const { types, lint } = CHECKS;
  const onlyStaged = ['check', '--error-on-warnings', '--staged', '--no-errors-on-unmatched'];
  const results = [
    await run(lint.what, join(BIN, lint.command), [...onlyStaged, '--vcs-enabled=true', '--vcs-client-kind=git']),
    await run(types.what, join(BIN, types.command), [...types.args, ...QUICK]),
  ];
  return results.every(Boolean) ? 0 : 1;
}

process.exitCode = await main();
