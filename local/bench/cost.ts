import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '../../domain/calendar.ts';
import { systemClock } from '../../stores/clock.ts';
import { openCloud } from '../cloud/index.ts';
import { ROOT, temporaryDirectory } from '../cloud/paths.ts';
import { type Metered, meteredIn } from '../cost/metered.ts';
import { costPage } from '../cost/page.ts';
import { dossierYear, monthOf, totalOf } from '../cost/practice.ts';
import { DEFAULT_POLICY, policyById } from '../policies.ts';
import { storyFiles } from '../story/files.ts';
import { noPapers } from '../story/papers.ts';
import { OWNER, openStage, STORY } from '../story/perform.ts';
import { play } from '../story/story.ts';
import { figure, type Measured } from './figure.ts';

/** In cents. */
const GOAL = { atMost: 1 } as const;
const CENTS = 100;

/** What a dossier and a practice cost, by what the whole story asks of AWS. Writes docs/cost.md. */
export async function costs(): Promise<Measured[]> {
  const metered = await meterStory();
  await writeFile(join(ROOT, 'docs', 'cost.md'), costPage(metered, dayOf(await systemClock.now())));
  return [
    figure('cost of a dossier in a year, without storage', CENTS * dossierYear(metered), 'euro cent', GOAL),
    figure('cost of a practice in a month (docs/cost.md)', totalOf(monthOf(metered)), 'EUR'),
  ];
}

async function meterStory(): Promise<Metered> {
  const file = join(await temporaryDirectory(), 'requests.jsonl');
  const cloud = await openCloud({
    policy: DEFAULT_POLICY,
    ownerEmail: OWNER,
    emulator: { settings: { DOSSIERWACHT_METER: file } },
  });
  try {
    // What the deployment asked is of once, and not of a dossier.
    await writeFile(file, '');
    const { stage, close } = await openStage(cloud, policyById(DEFAULT_POLICY), await storyFiles([]), noPapers);
    let mail = 0;
    try {
      const { ok } = await play(STORY, stage, ({ ok: held, step, detail }) => {
        if (!held) process.stderr.write(`${step}: ${detail}\n`);
      });
      if (!ok) throw new Error('The story does not hold, so that nothing can be said of what it costs.');
      // Mails do not pass where the rest is counted.
      mail = (await stage.machinery.mails()).length;
    } finally {
      close();
    }
    const metered = await meteredIn(file);
    return { ...metered, amounts: { ...metered.amounts, mail } };
  } finally {
    await cloud.stop();
  }
}
