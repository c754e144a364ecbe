import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh, REPORT } from '../articles/command.ts';
import { type RanTest, testsOf } from '../articles/report.ts';
import type { Evidence, Ran } from './model.ts';

export type LastRun = { readonly tests: Evidence['tests']; of(file: string): Ran };

/** What `npm test` left in `reports/`. What it says of another tree proves nothing about this one, so it is not said of a file. */
export function lastRun(root: string): LastRun {
  const there = existsSync(join(root, REPORT));
  const ran = there ? testsOf(readFileSync(join(root, REPORT), 'utf8'), root) : [];
  const tree = !there ? 'none' : isFresh(root) ? 'this' : 'another';
  const passed = ran.filter((test) => test.passed).length;
  return {
    tests: { tree, passed, notPassed: ran.length - passed, ...endOf(ran) },
    of: (file) => (tree === 'this' ? saidOf(file, ran) : { file, result: 'not-run', passed: 0 }),
  };
}

function saidOf(file: string, ran: readonly RanTest[]): Ran {
  const tests = ran.filter((test) => test.file === file);
  const passed = tests.filter((test) => test.passed).length;
  if (tests.length === 0) return { file, result: 'not-run', passed };
  return { file, result: passed === tests.length ? 'passed' : 'failed', passed, ...endOf(tests) };
}

function endOf(tests: readonly RanTest[]): { readonly at?: string } {
  const ends = tests.flatMap(({ endedAt }) => endedAt ?? []).toSorted();
  const last = ends.at(-1);
  return last === undefined ? {} : { at: last };
}
