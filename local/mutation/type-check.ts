import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BIN, ROOT } from '../cloud/paths.ts';
import { type Mutant, mutated } from './mutant.ts';

type CheckResult = { readonly status: 'passed' } | { readonly status: 'compileError'; readonly reason: string };

const CONFIG = { extends: join(ROOT, 'tsconfig.json'), compilerOptions: { types: [] }, include: ['domain'] };

/**
 * Sorts out the mutants that do not compile: no test has to find what the compiler refuses. Stryker has a checker of its own for
 * this, which needs the API that TypeScript 7 does not have. This one lays each mutant as a file of its own beside the file that it
 * changes, in a copy of `domain/`, and runs the compiler once on all of them. A definition of a feature says nothing wrong by itself:
 * who uses its names does. So mutants of definitions are put in the place of the file too, each in a copy of its own.
 */
class TypeCheck {
  async init(): Promise<void> {}

  /** All at once. */
  group(mutants: readonly Mutant[]): Promise<string[][]> {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }

  async check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
    // Inside the checkout, so that packages are found.
    mkdirSync(join(ROOT, '.local'), { recursive: true });
    const copy = mkdtempSync(join(ROOT, '.local', 'mutants-'));
    try {
      cpSync(join(ROOT, 'domain'), join(copy, 'domain'), { recursive: true });
      writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(CONFIG));
      const files = new Map(mutants.map((mutant) => [fileOf(mutant), mutant.id]));
      for (const mutant of mutants)
        writeFileSync(join(copy, fileOf(mutant)), mutated(readFileSync(mutant.fileName, 'utf8'), mutant));
      const wrong = await filesWithErrors(copy);
      const foreign = [...wrong].find((file) => !files.has(file));
      if (foreign) throw new Error(`${foreign} does not compile as it is.`);
      const refused = new Set([...wrong].map((file) => files.get(file)));
      for (const file of files.keys()) rmSync(join(copy, file));
      const definitions = mutants.filter(({ id, fileName }) => !refused.has(id) && isDefinition(fileName));
      for (let from = 0; from < definitions.length; from += AT_ONCE)
        for (const id of await refusedInPlace(copy, definitions.slice(from, from + AT_ONCE))) refused.add(id);
      return Object.fromEntries(
        mutants.map(({ id }) => [
          id,
          refused.has(id) ? { status: 'compileError', reason: 'refused by tsc' } : { status: 'passed' },
        ]),
      );
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
}

/** Copies of `domain/` that the compiler reads in one go: each has one mutant in the place of its file. */
const AT_ONCE = 16;

async function refusedInPlace(copy: string, mutants: readonly Mutant[]): Promise<string[]> {
  const root = join(copy, 'in-place');
  for (const mutant of mutants) {
    cpSync(join(copy, 'domain'), join(root, mutant.id), { recursive: true });
    const place = join(root, mutant.id, relative(join(ROOT, 'domain'), mutant.fileName));
    writeFileSync(place, mutated(readFileSync(mutant.fileName, 'utf8'), mutant));
  }
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ ...CONFIG, include: ['**/*.ts'] }));
  const wrong = new Set([...(await filesWithErrors(root))].map((file) => file.split('/')[0]));
  rmSync(root, { recursive: true });
  return mutants.map(({ id }) => id).filter((id) => wrong.has(id));
}

const isDefinition = (fileName: string): boolean => fileName.endsWith('/feature.ts');

const fileOf = ({ id, fileName }: Mutant): string => relative(ROOT, fileName).replace(/\.ts$/, `.${id}.ts`);

function filesWithErrors(root: string): Promise<ReadonlySet<string>> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(BIN, 'tsc'), ['--noEmit', '--pretty', 'false', '-p', '.'], { cwd: root });
    const printed: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
    child.once('error', reject);
    child.once('close', () => {
      const errors = Buffer.concat(printed).toString('utf8');
      resolve(new Set([...errors.matchAll(/^(\S+)\(\d+,\d+\): error /gm)].map(([, file = '']) => file)));
    });
  });
}

/** Read by Stryker. */
export const strykerPlugins = [{ kind: 'Checker', name: 'tsc', injectableClass: TypeCheck }];
