import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from '../cloud/paths.ts';
import { Compiler } from './compiler.ts';
import { isOfOneLine, type Mutant, mutated, statementOf, statementStarts } from './statements.ts';

type CheckResult = { readonly status: 'passed' } | { readonly status: 'compileError'; readonly reason: string };

/**
 * Sorts out the mutants that do not compile: no test has to find what the compiler refuses. Stryker has a checker of its own for
 * this, which needs the API that TypeScript 7 does not have; this one runs the compiler itself, on many mutants at a time. Of two
 * in one place (a line for a literal, a top-level statement for the rest) it tries one at a time, and an error in that place is
 * held against a mutant only when it comes in other company too.
 */
class TypeCheck {
  readonly #compiler = new Compiler();

  async init(): Promise<void> {
    const errors = await this.#compiler.errorsWith(new Map(), new Map());
    if (errors.length > 0) throw new Error('domain/ does not compile as it is.');
  }

  /** All at once: `check` makes its own groups. */
  group(mutants: readonly Mutant[]): Promise<string[][]> {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }

  async check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
    const { literals = [], others = [] } = Object.groupBy(mutants, (one) => (isOfOneLine(one) ? 'literals' : 'others'));
    const refused = new Set<Mutant>();
    for (const kind of [literals, others])
      for (const one of await this.#refused(inOtherCompany(await this.#refused(kind)))) refused.add(one);
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        refused.has(mutant) ? { status: 'compileError', reason: 'refused by tsc' } : { status: 'passed' },
      ]),
    );
  }

  /** Those in whose place the compiler finds an error, each tried with others in other places. */
  async #refused(mutants: readonly Mutant[]): Promise<readonly Mutant[]> {
    const sources = new Map([...new Set(mutants.map(fileOf))].map((file) => [file, readFileSync(file, 'utf8')]));
    const starts = new Map([...sources].map(([file, text]) => [file, statementStarts(text.split('\n'))]));
    const place = (mutant: Mutant) => placeOf(mutant, starts.get(fileOf(mutant)) ?? []);
    const refused: Mutant[] = [];
    for (const batch of batches(mutants, place)) {
      const changed = new Map(
        [...Map.groupBy(batch, fileOf)].map(([file, some]) => [file, mutated(sources.get(file) ?? '', some)]),
      );
      const texts = new Map([...changed].map(([file, { text }]) => [file, text]));
      const errors = (await this.#compiler.errorsWith(texts, sources)).flatMap(({ file, line }) => [
        `${file} line ${line - 1}`,
        `${file} statement ${statementOf(changed.get(file)?.starts ?? [], line - 1)}`,
      ]);
      refused.push(...batch.filter((mutant) => errors.includes(place(mutant))));
    }
    return refused;
  }
}

const fileOf = ({ fileName }: Mutant): string => relative(ROOT, fileName);

const placeOf = (mutant: Mutant, starts: readonly number[]): string => {
  const { line } = mutant.location.start;
  return `${fileOf(mutant)} ${isOfOneLine(mutant) ? `line ${line}` : `statement ${statementOf(starts, line)}`}`;
};

/** The first mutants of all places, the second ones, and so on. */
function batches(mutants: readonly Mutant[], place: (mutant: Mutant) => string): readonly (readonly Mutant[])[] {
  const queues = [...Map.groupBy(mutants, place).values()];
  const most = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: most }, (_, turn) => queues.flatMap((queue) => queue.slice(turn, turn + 1)));
}

/** Every other one from the back, so that those which met before rarely meet again. */
const inOtherCompany = (mutants: readonly Mutant[]): readonly Mutant[] => [
  ...mutants.filter((_, at) => at % 2 === 1).reverse(),
  ...mutants.filter((_, at) => at % 2 === 0),
];

/** Read by Stryker. */
export const strykerPlugins = [{ kind: 'Checker', name: 'tsc', injectableClass: TypeCheck }];
