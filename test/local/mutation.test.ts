import { describe, expect, it } from 'vitest';
import { mutated } from '../../local/mutation/mutant.ts';
import { partOf, render, replaced, rowOf, rowsIn, scoreOf } from '../../local/mutation/table.ts';

it('a mutant is put in where it belongs, over several lines too', () => {
  const source = "const a = 'one';\nif (a) {\n  go(a);\n}\n";
  const at = (from: readonly [number, number], to: readonly [number, number], replacement: string) =>
    mutated(source, {
      id: '1',
      fileName: 'a.ts',
      location: { start: { line: from[0], column: from[1] }, end: { line: to[0], column: to[1] } },
      replacement,
    });
  expect(at([0, 10], [0, 15], "''")).toBe(source.replace("'one'", "''"));
  expect(at([1, 7], [3, 1], '{}')).toBe("const a = 'one';\nif (a) {}\n");
});

describe('the table of scores', () => {
  const report = (...statuses: readonly string[]) =>
    JSON.stringify({ files: { 'domain/x.ts': { mutants: statuses.map((status) => ({ status })) } } });

  it('counts what tests found and did not find, and not what the compiler refuses', () => {
    const row = rowOf('terms', report('Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError', 'Ignored'), 'now');
    expect(row).toEqual({ folder: 'terms', killed: 2, alive: 2, excused: 1, day: 'now' });
    expect(scoreOf(row)).toBe(50);
  });

  it('never rounds a score up to a goal', () => {
    expect(scoreOf({ folder: 'x', killed: 8999, alive: 1001, excused: 0, day: 'now' })).toBe(89.9);
  });

  it('counts of several folders each its own files, and keeps what else a report says', () => {
    const mutants = (status: string) => ({ mutants: [{ status }], source: 'text' });
    const whole = {
      schemaVersion: '1',
      files: { 'domain/x/a.ts': mutants('Killed'), 'domain/y.ts': mutants('Survived') },
    };
    const part = partOf(JSON.stringify(whole), (file) => file.startsWith('domain/x/'));
    expect(JSON.parse(part)).toEqual({ schemaVersion: '1', files: { 'domain/x/a.ts': mutants('Killed') } });
    expect(rowOf('x', part, 'now')).toMatchObject({ killed: 1, alive: 0 });
  });

  it('is read again as it was written, with the folders that were measured since in the place of the old', () => {
    const old = { folder: 'access', killed: 9, alive: 1, excused: 0, day: '2026-01-01' };
    const kept = { folder: 'terms', killed: 5, alive: 0, excused: 2, day: '2026-01-01' };
    const fresh = { ...old, alive: 0, day: '2026-02-01' };
    expect(rowsIn(render(replaced(rowsIn(render([kept, old])), [fresh])))).toEqual([fresh, kept]);
  });
});
