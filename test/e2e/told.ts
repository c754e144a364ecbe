import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenCloud, openCloud } from '../../local/cloud/index.ts';
import { policyById } from '../../local/policies.ts';
import { storyFiles } from '../../local/story/files.ts';
import { noPapers } from '../../local/story/papers.ts';
import { OWNER, openStage, STORY } from '../../local/story/perform.ts';
import type { Stage } from '../../local/story/stage.ts';
import { regulationShown } from '../../policies/equivalents.ts';

/** Plays the story on a deployment of its own, one test a step; a step's articles are in its name. */
export function storyOf(policyId: string): void {
  const policy = policyById(policyId);
  let cloud: OpenCloud;
  let stage: Stage;
  let close: () => void = () => undefined;

  beforeAll(async () => {
    cloud = await openCloud({ policy: policyId, ownerEmail: OWNER });
    ({ stage, close } = await openStage(cloud, policy, await storyFiles([]), noPapers));
  }, 120_000);
  afterAll(async () => {
    close();
    await cloud?.stop();
  }, 60_000);

  for (const { step, articles, run, when } of STORY) {
    if (when && !when(policy)) continue;
    // Only what the step itself names: an equivalent in the other regulation may ask more.
    const ids = articles.filter((id) => id.startsWith(`${regulationShown(policy)}-`)).map((id) => `[${id}]`);
    test([...ids, step].join(' '), { timeout: 60_000 }, async () => {
      expect(await run(stage)).not.toBe('');
    });
  }
}
