import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from '../lib/constructs/builds.ts';
import { FINGERPRINT, REPORT } from './articles/command.ts';
import { treeFingerprint } from './articles/fingerprint.ts';
import { BIN, ROOT } from './cloud/paths.ts';
import { CHECKS, type Check } from './testing/checks.ts';
import { type Place, run } from './testing/run.ts';
import { merged, summary } from './testing/summary.ts';

const unitOnly = process.argv.includes('--unit');

const checks: readonly Check[] = Object.values(CHECKS);

/**
 * Everything that `npm test` is: types, lint, what nobody uses, and beside these all tests with a report that the article report
 * reads. `--unit` leaves out what needs the local cloud. Ends with a line of how many passed and failed.
 */
async function main(): Promise<number> {
  const before = treeFingerprint(ROOT);
  if (!unitOnly) await rm(join(ROOT, FINGERPRINT), { force: true });
  const report = unitOnly ? join('reports', 'unit.json') : REPORT;
  await rm(join(ROOT, report), { force: true });
  const builds = await mkdtemp(join(tmpdir(), 'dossierwacht-builds-'));
  process.env[BUILDS] = builds;
  const tests = unitOnly ? vitest(report, ['unit']) : allTests(report);
  const [failed, passed] = await Promise.all([failedChecks(), tests]).finally(() =>
    rm(builds, { recursive: true, force: true }),
  );
  const counts = summary(await readFile(join(ROOT, report), 'utf8').catch(() => '{}'));
  if (!unitOnly && passed) await writeFile(join(ROOT, FINGERPRINT), `${before}\n`);
  const ok = passed && failed === 0;
  process.stdout.write(`\n${counts.passed + checks.length - failed} passed, ${counts.failed + failed} failed\n`);
  return ok ? 0 : 1;
}

/** How many of the checks failed, one after the other. */
async function failedChecks(): Promise<number> {
  let failed = 0;
  for (const { what, command, args } of checks) failed += (await run(what, join(BIN, command), args, 'behind')) ? 0 : 1;
  return failed;
}

/** Runs vitest on some of its projects, with a report. */
const vitest = (report: string, projects: readonly string[], place?: Place): Promise<boolean> =>
  run(
    `tests: ${projects.join(', ')}`,
    join(BIN, 'vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`].concat(
      projects.flatMap((project) => ['--project', project]),
    ),
    place,
  );

/** A deployed system waits for itself half of the time: these run side by side. The one that is shown takes longest. */
const SIDE_BY_SIDE: readonly (readonly [place: Place, projects: readonly string[]])[] = [
  ['shown', ['portal']],
  ['beside', ['deployed']],
  ['beside', ['alone', 'cloud']],
  ['beside', ['unit']],
];

async function allTests(report: string): Promise<boolean> {
  const reportOf = (projects: readonly string[]) => join('reports', `${projects.join('-')}.json`);
  const reports = SIDE_BY_SIDE.map(([, projects]) => reportOf(projects));
  for (const one of reports) await rm(join(ROOT, one), { force: true });
  const passed = await Promise.all(
    SIDE_BY_SIDE.map(([place, projects]) => vitest(reportOf(projects), projects, place)),
  );
  const texts = reports.map((one) => readFile(join(ROOT, one), 'utf8').catch(() => '{}'));
  await writeFile(join(ROOT, report), merged(await Promise.all(texts)));
  return passed.every(Boolean);
}

process.exitCode = await main();
