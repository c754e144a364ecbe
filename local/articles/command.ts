import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { treeFingerprint } from './fingerprint.ts';
import { toJson, toMarkdown } from './render.ts';
import { testsOf } from './report.ts';
import type { Trace } from './trace.ts';
import { trace } from './trace.ts';

/** What the test command leaves behind: vitest's JSON report, and the fingerprint of the tree it is about. */
export const REPORT = 'reports/tests.json';
export const FINGERPRINT = 'reports/tests.fingerprint';
const TABLE = 'docs/articles.md';

export type ArticlesOptions = {
  /** Root of the repository. */
  readonly root: string;
  readonly json: boolean;
  /** Runs all tests; afterwards REPORT is there. Its own output must not go to standard output. */
  readonly runTests: () => Promise<void>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/**
 * Writes the traceability report and prints it.
 * @returns the exit code: 1 for a test that names an unknown article, or when no test report can be had.
 */
export async function articles({ root, json, runTests, out, err }: ArticlesOptions): Promise<0 | 1> {
  if (!isFresh(root)) {
    err('No test report about this tree: running the tests first.');
    await runTests();
  }
  if (!existsSync(join(root, REPORT))) {
    err(`The tests left no ${REPORT}: nothing can be said about any article.`);
    return 1;
  }
  const tests = testsOf(readFileSync(join(root, REPORT), 'utf8'), root);
  const found = trace(tests);
  mkdirSync(dirname(join(root, TABLE)), { recursive: true });
  writeFileSync(join(root, TABLE), toMarkdown(found));

  const notPassed = tests.filter((test) => !test.passed).length;
  if (notPassed > 0) err(`${notPassed} of ${tests.length} tests failed or did not run; they prove nothing.`);
  out(json ? toJson(found) : summary(found));
  for (const [id, proofs] of found.unknown)
    for (const { file, name } of proofs) err(`Unknown article ${id} in ${file}: ${name}`);
  return found.unknown.size > 0 ? 1 : 0;
}

/** Whether the report is about the files as they are now. */
export function isFresh(root: string): boolean {
  if (!existsSync(join(root, REPORT)) || !existsSync(join(root, FINGERPRINT))) return false;
  return readFileSync(join(root, FINGERPRINT), 'utf8').trim() === treeFingerprint(root);
}

function summary({ proved, missing }: Trace): string {
  const lines = [...proved].map(
    ([id, proofs]) => `${id.padEnd(9)} ${proofs.length} test${proofs.length > 1 ? 's' : ''}`,
  );
  const total = proved.size + missing.length;
  return [...lines, `Missing: ${missing.join(', ') || 'none'}`, `${proved.size} of ${total} proved; see ${TABLE}`].join(
    '\n',
  );
}
