import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { provisionIds } from '../../local/articles/catalogue.ts';
import { articles, FINGERPRINT, REPORT } from '../../local/articles/command.ts';
import { gitFreeEnvironment, treeFingerprint } from '../../local/articles/fingerprint.ts';
import { idsIn } from '../../local/articles/trace.ts';

let root: string;

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env: gitFreeEnvironment() });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'articles-'));
  git('init', '--quiet');
  mkdirSync(join(root, 'reports'));
  mkdirSync(join(root, 'test'));
  writeFileSync(join(root, '.gitignore'), 'reports/\n');
  writeFileSync(join(root, 'test/a.test.ts'), 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

type Row = readonly [file: string, fullName: string, status: string];

function writeReport(...rows: readonly Row[]): void {
  const testResults = rows.map(([file, fullName, status]) => ({
    name: join(root, file),
    status,
    assertionResults: [{ ancestorTitles: [], fullName, status, title: fullName, duration: 1, failureMessages: [] }],
  }));
  writeFileSync(join(root, REPORT), JSON.stringify({ numTotalTests: rows.length, success: true, testResults }));
}

const stampTree = () => writeFileSync(join(root, FINGERPRINT), `${treeFingerprint(root)}\n`);

async function run(json = true, runTests = async () => {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await articles({ root, json, runTests, out: (s) => out.push(s), err: (s) => err.push(s) });
  return { code, out, err, table: () => readFileSync(join(root, 'docs/articles.md'), 'utf8') };
}

const outcome = (out: readonly string[]) =>
  JSON.parse(out.join('\n')) as { proved: Record<string, string[]>; missing: string[] };

describe('the ids in a test name', () => {
  it.each([
    ['[RIO-1.3] a client sees', ['RIO-1.3']],
    ['outer [RIO-1.3] [EK-1.4] inner', ['RIO-1.3', 'EK-1.4']],
    ['[RIO-end, EK-9.3a] x', ['RIO-end', 'EK-9.3a']],
    ['[RIO-1.3] twice [RIO-1.3]', ['RIO-1.3']],
    ['[AVG-17] and [a list, of words] and RIO-1.3 outside', []],
  ])('row %#', (name, ids) => {
    expect(idsIn(name)).toEqual(ids);
  });
});

describe('the article report', () => {
  it('counts tests that ran and passed, and no others', async () => {
    writeReport(
      ['test/b.test.ts', '[RIO-1.3] second', 'passed'],
      ['test/a.test.ts', '[RIO-1.3, EK-1.4] first', 'passed'],
      ['test/a.test.ts', '[RIO-1.4] fails', 'failed'],
      ['test/a.test.ts', '[RIO-1.5] is skipped', 'skipped'],
      ['test/a.test.ts', '[RIO-1.6] is to do', 'todo'],
    );
    stampTree();
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toHaveLength(1);
    const { proved, missing } = outcome(out);
    expect(proved).toEqual({
      'RIO-1.3': ['test/a.test.ts: [RIO-1.3, EK-1.4] first', 'test/b.test.ts: [RIO-1.3] second'],
      'EK-1.4': ['test/a.test.ts: [RIO-1.3, EK-1.4] first'],
    });
    expect(missing).toEqual(provisionIds.filter((id) => id !== 'RIO-1.3' && id !== 'EK-1.4'));
  });

  it('exits 1 for an id that no regulation has, and names it with its test', async () => {
    writeReport(['test/a.test.ts', '[RIO-4.2] is not in it', 'skipped']);
    stampTree();
    const { code, out, err } = await run();
    expect(code).toBe(1);
    expect(outcome(out).proved).toEqual({});
    expect(err.join('\n')).toContain('RIO-4.2 in test/a.test.ts: [RIO-4.2] is not in it');
  });

  it('writes the same table for the same results in another order, one row per article', async () => {
    const rows: Row[] = [
      ['test/a.test.ts', '[EK-7.2] by name | or number', 'passed'],
      ...['4', '2', '1', '3'].map((n): Row => ['test/b.test.ts', `[EK-7.2] case ${n}`, 'passed']),
    ];
    writeReport(...rows);
    stampTree();
    const first = (await run()).table();
    writeReport(...rows.toReversed());
    expect((await run(false)).table()).toBe(first);
    expect(first.split('\n').filter((line) => /^\| (RIO|EK)-/.test(line))).toHaveLength(provisionIds.length);
    expect(first).toContain('test/a.test.ts: \\[EK-7.2\\] by name \\| or number<br>test/b.test.ts: ');
    expect(first).toContain('case 3; and 1 more |');
    expect(first).toContain(
      '| EK-8.1 | Anonymous data may be released for research, small groups suppressed, logged | **missing** |',
    );
  });

  it('runs the tests when there is no report, and fails when they leave none', async () => {
    let runs = 0;
    const later = await run(true, async () => {
      runs += 1;
      writeReport(['test/a.test.ts', '[RIO-1.7] works', 'passed']);
    });
    expect([runs, later.code, Object.keys(outcome(later.out).proved)]).toEqual([1, 0, ['RIO-1.7']]);
    rmSync(join(root, REPORT));
    const never = await run();
    expect([never.code, never.out]).toEqual([1, []]);
    expect(never.err.join('\n')).toContain(REPORT);
  });

  it('runs the tests again when the tree changed since, and not when only papers did', async () => {
    let runs = 0;
    const counted = () =>
      run(true, async () => {
        runs += 1;
      });
    writeReport(['test/a.test.ts', '[RIO-1.7] works', 'passed']);
    stampTree();
    await counted();
    writeFileSync(join(root, 'docs/other.md'), 'words');
    await counted();
    expect(runs).toBe(0);
    writeFileSync(join(root, 'test/a.test.ts'), 'two');
    await counted();
    expect(runs).toBe(1);
  });
});

describe('the fingerprint of the tree', () => {
  it('changes with a name, a content, a link and a deletion, and returns with them', () => {
    const path = join(root, 'test/a.test.ts');
    const seen = new Set<string>();
    const note = () => seen.add(treeFingerprint(root));
    note();
    git('add', '.');
    note();
    expect(seen.size).toBe(1);
    writeFileSync(path, 'changed');
    note();
    rmSync(path);
    note();
    symlinkSync('.gitignore', path);
    note();
    expect(seen.size).toBe(4);
    rmSync(path);
    writeFileSync(path, 'one');
    note();
    expect(seen.size).toBe(4);
  });

  it('leaves out what git ignores', () => {
    const before = treeFingerprint(root);
    writeFileSync(join(root, REPORT), '{}');
    expect(treeFingerprint(root)).toBe(before);
  });
});
