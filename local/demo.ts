import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from '../domain/calendar.ts';
import { isPolicyId, policyById, policyIds } from '../policies/index.ts';
import { systemClock } from '../stores/clock.ts';
import { clientConfig } from './cloud/cloud.ts';
import { openCloud } from './cloud/index.ts';
import { progressOnStandardError } from './cloud/progress.ts';
import { afterwards } from './story/afterwards.ts';
import { documentSteps } from './story/documents.ts';
import { ending } from './story/ending.ts';
import { storyFiles } from './story/files.ts';
import { machinery } from './story/machinery.ts';
import { opening } from './story/opening.ts';
import { noPapers, papersIn } from './story/papers.ts';
import { accounts, output, session } from './story/session.ts';
import { play, type Told } from './story/story.ts';
import { trajectory } from './story/trajectory.ts';

const OWNER = 'eigenaar@voorbeeld.example';
const USAGE = `npm run demo -- [--policy ${policyIds.join('|')}] [--files a.pdf b.jpg] [--out DIR] [--json]`;

const { values, positionals } = parseArgs({
  options: {
    policy: { type: 'string', default: 're-integratieonderwijs' },
    files: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const { policy: policyId, json } = values;
if (!isPolicyId(policyId)) {
  process.stderr.write(`There is no policy ${policyId}.\n${USAGE}\n`);
  process.exit(2);
}

/** npm runs scripts in the project's folder; a path is meant from where the user stands. */
const asGiven = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);

function tell(told: Told): void {
  if (json) process.stdout.write(`${JSON.stringify(told)}\n`);
  else
    process.stdout.write(
      `${told.ok ? '✔' : '✘'} ${told.step}  [${told.articles.join(', ')}]  ${told.ms} ms\n    ${told.detail}\n`,
    );
}

const started = performance.now();
const steps = [...opening, ...trajectory, ...documentSteps, ...ending, ...afterwards];

async function main(): Promise<boolean> {
  // `--files a.pdf b.jpg`: the first is the option's, the others follow it.
  const files = await storyFiles([...values.files, ...positionals].map(asGiven));
  const cloud = await openCloud({ policy: policyId, ownerEmail: OWNER, onProgress: progressOnStandardError() });
  const { outputs, origin } = cloud;
  const people = accounts(cloud, outputs, origin);
  const machines = machinery(cloud, outputs);
  try {
    const stage = {
      policy: policyById(isPolicyId(policyId) ? policyId : policyIds[0]),
      origin,
      config: clientConfig(cloud),
      anyone: session(origin),
      accounts: people,
      machinery: machines,
      papers: values.out === undefined ? noPapers : papersIn(asGiven(values.out)),
      ownerEmail: OWNER,
      tables: {
        records: output(outputs, 'data', 'RecordsTable'),
        vault: output(outputs, 'data', 'VaultTable'),
        survivors: output(outputs, 'data', 'SurvivorsTable'),
      },
      files,
      people: new Map(),
      facts: new Map([['today', dayOf(await systemClock.now())]]),
    };
    const { ok, steps: count } = await play(steps, stage, isPolicyId(policyId) ? policyId : policyIds[0], tell);
    const ms = Math.round(performance.now() - started);
    if (json) {
      const last = { story: 'from a start to proven destruction', policy: policyId, ok, steps: count, ms };
      process.stdout.write(`${JSON.stringify(last)}\n`);
    } else
      process.stdout.write(
        `\n${ok ? 'The story holds' : 'The story does not hold'}: ${count} steps, ${(ms / 1000).toFixed(1)} s.\n`,
      );
    return ok;
  } finally {
    people.close();
    machines.close();
    await cloud.stop();
  }
}

process.exitCode = await main().then(
  (ok) => (ok ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`The demo could not be played: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  },
);
