import { describe, expect, it } from 'vitest';
import { isOfOneLine, type Mutant, mutated, statementOf, statementStarts } from '../../local/mutation/statements.ts';
import { render, replaced, rowOf, rowsIn, scoreOf } from '../../local/mutation/table.ts';

const SOURCE = `import { a } from './a.ts';

/** What it says. */
export const one = (): string => 'one';

export function two(): string {
  if (a) return 'two';
  return 'three';
}
`;

const LINES = SOURCE.split('\n');

/** A mutant of the first occurrence of a text on a line. */
const mutant = (line: number, text: string, replacement: string, mutatorName = 'StringLiteral'): Mutant => {
  const column = LINES[line]?.indexOf(text) ?? -1;
  const location = { start: { line, column }, end: { line, column: column + text.length } };
  return { id: `${line}`, fileName: 'x.ts', mutatorName, location, replacement };
};

describe('mutants in a source', () => {
  it('belong to the top-level statement whose lines they are on', () => {
    const starts = statementStarts(LINES);
    expect(starts).toEqual([0, 3, 5]);
    expect([0, 3, 4, 6, 8].map((line) => statementOf(starts, line))).toEqual([0, 1, 1, 2, 2]);
  });

  it('are put in together, wherever they stand, and statements are found again behind them', () => {
    const { text, starts } = mutated(SOURCE, [
      mutant(3, "'one'", "''"),
      mutant(6, 'a', '(\n\n a)'),
      mutant(7, "'three'", "''"),
      mutant(6, "'two'", "''"),
    ]);
    expect(text).toBe(
      SOURCE.replace("'one'", "''").replace('(a)', '((\n\n a))').replace("'two'", "''").replace("'three'", "''"),
    );
    expect(starts).toEqual([0, 3, 5]);
    expect(statementOf(starts, text.split('\n').length - 1)).toBe(2);
  });

  it('are told by their line only when they are literals that stay on it', () => {
    expect(isOfOneLine(mutant(3, "'one'", "''"))).toBe(true);
    expect(isOfOneLine(mutant(3, "'one'", '{\n}', 'ObjectLiteral'))).toBe(false);
    expect(isOfOneLine(mutant(6, 'a', 'true', 'ConditionalExpression'))).toBe(false);
  });
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

  it('is read again as it was written, with the folders that were measured since in the place of the old', () => {
    const old = { folder: 'access', killed: 9, alive: 1, excused: 0, day: '2026-01-01' };
    const kept = { folder: 'terms', killed: 5, alive: 0, excused: 2, day: '2026-01-01' };
    const fresh = { ...old, alive: 0, day: '2026-02-01' };
    expect(rowsIn(render(replaced(rowsIn(render([kept, old])), [fresh])))).toEqual([fresh, kept]);
  });
});
