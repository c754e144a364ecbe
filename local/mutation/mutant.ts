/** A change of one place in a file, as Stryker describes it. Lines and columns count from 0. */
export type Mutant = {
  readonly id: string;
  readonly fileName: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly replacement: string;
};
type Place = { readonly line: number; readonly column: number };

/** The source with the mutant in it. */
export function mutated(source: string, { location: { start, end }, replacement }: Mutant): string {
  const lines = source.split('\n');
  const offset = ({ line, column }: Place) => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, column);
  return source.slice(0, offset(start)) + replacement + source.slice(offset(end));
}
