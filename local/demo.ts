import { parseArgs } from 'node:util';
import type { Policy } from '../policies/index.ts';
import { openCloud } from './cloud/index.ts';
import { asGiven } from './cloud/paths.ts';
import { progressOnStandardError } from './cloud/progress.ts';
import { DEFAULT_POLICY, findPolicy, placeOf, policyIds } from './policies.ts';
import { openScreens } from './story/browser/screens.ts';
import { BROWSER_STORY } from './story/browser/story.ts';
import { storyFiles } from './story/files.ts';
import { noPapers, papersIn } from './story/papers.ts';
import { OWNER, openStage, STORY } from './story/perform.ts';
import type { Stage } from './story/stage.ts';
import { play, type Told } from './story/story.ts';

const USAGE = `npm run demo -- [--policy ${policyIds.join('|')}] [--files a.pdf b.jpg] [--out DIR] [--browser] [--json]`;

const { values, positionals } = parseArgs({
  options: {
    policy: { type: 'string', default: DEFAULT_POLICY },
    files: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
    browser: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const { json } = values;
const place = placeOf(values.policy);
const policy = findPolicy(place);
if ('wrong' in policy) {
  process.stderr.write(`${policy.wrong.join('\n')}\n${USAGE}\n`);
  process.exit(2);
}

function tell(told: Told): void {
  if (json) process.stdout.write(`${JSON.stringify(told)}\n`);
  else
    process.stdout.write(
      `${told.ok ? '✔' : '✘'} ${told.step}  [${told.articles.join(', ')}]  ${told.ms} ms\n    ${told.detail}\n`,
    );
}

const started = performance.now();

/** The story of six people, each in a browser of their own; pictures of what they see go with the papers. */
async function inBrowser(stage: Stage): ReturnType<typeof play> {
  const screens = await openScreens(stage);
  try {
    const played = await play(BROWSER_STORY, { ...stage, screens }, tell);
    if (!played.ok) await screens.everybody('bij-het-einde');
    return played;
  } finally {
    await screens.close();
  }
}

async function main(chosen: Policy): Promise<boolean> {
  // `--files a.pdf b.jpg`: the first is the option's, the others follow it.
  const files = await storyFiles([...values.files, ...positionals].map(asGiven));
  const papers = values.out === undefined ? noPapers : papersIn(asGiven(values.out));
  const cloud = await openCloud({ policy: place, ownerEmail: OWNER, onProgress: progressOnStandardError() });
  const { stage, close } = await openStage(cloud, chosen, files, papers);
  try {
    const { ok, steps } = await (values.browser ? inBrowser(stage) : play(STORY, stage, tell));
    const ms = Math.round(performance.now() - started);
    const seconds = (ms / 1000).toFixed(1);
    const story = values.browser ? 'six people in the portal' : 'from a start to proven destruction';
    const last = { story, policy: chosen.id, ok, steps, ms };
    const words = `\n${ok ? 'The story holds' : 'The story does not hold'}: ${steps} steps, ${seconds} s.\n`;
    process.stdout.write(json ? `${JSON.stringify(last)}\n` : words);
    return ok;
  } finally {
    close();
    await cloud.stop();
  }
}

process.exitCode = await main(policy).then(
  (ok) => (ok ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`The demo could not be played: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  },
);
