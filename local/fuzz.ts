import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openCloud } from './cloud/index.ts';
import { progressOnStandardError } from './cloud/progress.ts';
import { callersOf } from './fuzz/callers.ts';
import { longCommand } from './fuzz/long-command.ts';
import { openCases } from './fuzz/open-cases.ts';
import { attack } from './fuzz/schemathesis.ts';
import { isSound, type Row, rowOf, table } from './fuzz/summary.ts';
import { DEFAULT_POLICY, policyById } from './policies.ts';
import { storyFiles } from './story/files.ts';
import { noPapers } from './story/papers.ts';
import { LIFE, OWNER, openStage } from './story/perform.ts';
import { play } from './story/story.ts';

const USAGE = 'npm run fuzz -- [--seed NUMBER] [--examples NUMBER] [--coverage]';
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20180601' },
    examples: { type: 'string', default: '3' },
    coverage: { type: 'boolean', default: false },
  },
});
const [seed, examples] = [Number(values.seed), Number(values.examples)];
if (!Number.isSafeInteger(seed) || seed < 0 || !Number.isSafeInteger(examples) || examples < 1) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}

/** What is left of a run: each role's requests with their answers, and what schemathesis says. */
const REPORTS = resolve('reports', 'fuzz');
const progress = progressOnStandardError();

async function main(): Promise<boolean> {
  await mkdir(REPORTS, { recursive: true });
  const cloud = await openCloud({ policy: DEFAULT_POLICY, ownerEmail: OWNER, onProgress: progress });
  const { stage, close } = await openStage(cloud, policyById(DEFAULT_POLICY), await storyFiles([]), noPapers);
  try {
    progress('Invented data ...');
    const wrong: string[] = [];
    await play(LIFE, stage, ({ ok, step, detail }) => {
      if (!ok) wrong.push(`${step}: ${detail}`);
    });
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    await openCases(stage);
    const rows: Row[] = [];
    const made = new Map([['batchId', [await longCommand(stage)]]]);
    for (const caller of await callersOf(stage, made)) {
      progress(`As ${caller.role} ...`);
      const phases = values.coverage ? (['coverage', 'fuzzing'] as const) : (['fuzzing'] as const);
      const place = { origin: cloud.origin, directory: REPORTS };
      const attacked = await attack(place, caller, { seed, examples, phases });
      await writeFile(join(REPORTS, `${caller.role}.txt`), attacked.said);
      const row = rowOf(attacked);
      rows.push(row);
      if (!isSound(row)) process.stdout.write(`${attacked.said}\n`);
    }
    process.stdout.write(`\n${table(rows)}\n\nSeed ${seed}, ${examples} examples; all of it is in ${REPORTS}.\n`);
    return rows.every(isSound);
  } finally {
    close();
    await cloud.stop();
  }
}

process.exitCode = await main().then(
  (sound) => (sound ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`It could not be tried: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  },
);
