/** A change of one place in a file, as Stryker describes it. Lines and columns count from 0. */
export type Mutant = {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly replacement: string;
};
type Place = { readonly line: number; readonly column: number };

/** The lines on which the top-level statements of a formatted file begin; the first part also has what stands before them. */
export function statementStarts(lines: readonly string[]): readonly number[] {
  const starts = lines.flatMap((line, at) => (/^[A-Za-z@]/.test(line) ? [at] : []));
  return [0, ...starts.slice(1)];
}

/** In which statement a line stands, by where they begin. */
export const statementOf = (starts: readonly number[], line: number): number =>
  starts.findLastIndex((start) => start <= line);

/** A text with mutants in it, and where each of its statements begins. */
export type Mutated = { readonly text: string; readonly starts: readonly number[] };

/** Carries out mutants that do not overlap. */
export function mutated(source: string, mutants: readonly Mutant[]): Mutated {
  const lines = source.split('\n');
  const starts = statementStarts(lines);
  const parts = starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length).join('\n'));
  const fromBehind = mutants.toSorted(({ location: { start: a } }, { location: { start: b } }) =>
    a.line === b.line ? b.column - a.column : b.line - a.line,
  );
  for (const { location, replacement } of fromBehind) {
    const at = statementOf(starts, location.start.line);
    const part = parts[at] ?? '';
    const offset = (place: Place) => offsetIn(part, place.line - (starts[at] ?? 0), place.column);
    parts[at] = part.slice(0, offset(location.start)) + replacement + part.slice(offset(location.end));
  }
  let line = 0;
  const moved = parts.map((part) => {
    const start = line;
    line += part.split('\n').length;
    return start;
  });
  return { text: parts.join('\n'), starts: moved };
}

const offsetIn = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line)
    .reduce((sum, one) => sum + one.length + 1, column);

const LITERALS = ['StringLiteral', 'BooleanLiteral', 'ArrayDeclaration', 'ObjectLiteral'];

/** Whether the mutant stays on one line, so that what the compiler has against it is said of that line. */
export const isOfOneLine = ({ mutatorName, location: { start, end }, replacement }: Mutant): boolean =>
  LITERALS.includes(mutatorName) && start.line === end.line && !replacement.includes('\n');
