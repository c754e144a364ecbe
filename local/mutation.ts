import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { BIN, ROOT } from './cloud/paths.ts';
import { partOf, type Row, render, replaced, rowOf, rowsIn, scoreOf } from './mutation/table.ts';

const TABLE = join(ROOT, 'docs', 'mutation.md');
const REPORTS = join(ROOT, 'reports', 'mutation');
/** The files that stand in `domain/` itself. */
const LOOSE = 'domain';
/** In percent, of each folder. */
const GOAL = 90;

const { values, positionals } = parseArgs({
  options: { incremental: { type: 'boolean', default: false }, together: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const folders = readdirSync(join(ROOT, 'domain'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const pathOf = (folder: string): string => (folder === LOOSE ? LOOSE : `domain/${folder}`);
const isIn = (folder: string, file: string): boolean =>
  dirname(file) === LOOSE ? folder === LOOSE : file.startsWith(`domain/${folder}/`);

/** Runs Stryker once on one or more folders, with its output shown. Without a report it failed. */
function stryker(some: readonly string[]): Promise<void> {
  const args = [
    'run',
    '--mutate',
    some.map((one) => (one === LOOSE ? 'domain/*.ts' : `domain/${one}/**/*.ts`)).join(','),
  ];
  const name = some.join('-');
  if (values.incremental) args.push('--incremental', '--incrementalFile', join(REPORTS, `${name}.incremental.json`));
  // Of a run that breaks off, nothing must be taken for its report.
  rmSync(join(REPORTS, 'mutation.json'), { force: true });
  return new Promise((resolve, reject) => {
    const child = spawn(join(BIN, 'stryker'), args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, MUTATED_FOLDERS: some.map(pathOf).join(' ') },
    });
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}

async function main(): Promise<number> {
  const all = [...folders, LOOSE];
  const unknown = positionals.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`No folder of domain/: ${unknown.join(', ')}. There are: ${all.join(', ')}.\n`);
    return 2;
  }
  const fresh: Row[] = [];
  const named = positionals.length > 0 ? positionals : all;
  for (const some of values.together ? [named] : named.map((folder) => [folder])) {
    await stryker(some);
    const file = join(REPORTS, 'mutation.json');
    if (!existsSync(file)) return 1;
    const whole = readFileSync(file, 'utf8');
    for (const folder of some) {
      const report = partOf(whole, (name) => isIn(folder, name));
      writeFileSync(join(REPORTS, `${folder}.json`), report);
      fresh.push(rowOf(folder, report, new Date().toISOString().slice(0, 10)));
    }
    // After each folder, since all of them take long.
    writeFileSync(TABLE, render(replaced(existsSync(TABLE) ? rowsIn(readFileSync(TABLE, 'utf8')) : [], fresh)));
  }
  process.stdout.write(`\n${fresh.map((row) => `${row.folder}: ${scoreOf(row)} %`).join('\n')}\n`);
  return fresh.every((row) => scoreOf(row) >= GOAL) ? 0 : 1;
}

process.exitCode = await main();
