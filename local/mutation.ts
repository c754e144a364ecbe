import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BIN, ROOT } from './cloud/paths.ts';
import { type Row, render, replaced, rowOf, rowsIn, scoreOf } from './mutation/table.ts';

const TABLE = join(ROOT, 'docs', 'mutation.md');
const REPORTS = join(ROOT, 'reports', 'mutation');
/** The files that stand in `domain/` itself. */
const LOOSE = 'domain';

const { values, positionals } = parseArgs({
  options: { incremental: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const folders = readdirSync(join(ROOT, 'domain'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Runs Stryker on one folder, with its output shown. Its exit code is 1 when the score is too low. */
function stryker(folder: string): Promise<boolean> {
  const args = ['run', '--mutate', folder === LOOSE ? 'domain/*.ts' : `domain/${folder}/**/*.ts`];
  if (values.incremental) args.push('--incremental', '--incrementalFile', join(REPORTS, `${folder}.incremental.json`));
  // Of a run that breaks off, nothing must be taken for its report.
  rmSync(join(REPORTS, 'mutation.json'), { force: true });
  return new Promise((resolve, reject) => {
    const child = spawn(join(BIN, 'stryker'), args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, MUTATED_FOLDER: folder === LOOSE ? LOOSE : `domain/${folder}` },
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
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
  let failed = 0;
  for (const folder of positionals.length > 0 ? positionals : all) {
    failed += (await stryker(folder)) ? 0 : 1;
    const file = join(REPORTS, 'mutation.json');
    if (!existsSync(file)) return 1;
    const report = readFileSync(file, 'utf8');
    writeFileSync(join(REPORTS, `${folder}.json`), report);
    fresh.push(rowOf(folder, report, new Date().toISOString().slice(0, 10)));
    // After each folder, since all of them take long.
    writeFileSync(TABLE, render(replaced(existsSync(TABLE) ? rowsIn(readFileSync(TABLE, 'utf8')) : [], fresh)));
  }
  process.stdout.write(`\n${fresh.map((row) => `${row.folder}: ${scoreOf(row)} %`).join('\n')}\n`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
