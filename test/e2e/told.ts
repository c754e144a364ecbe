import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenCloud, openCloud } from '../../local/cloud/index.ts';
import { policyById } from '../../local/policies.ts';
import { storyFiles } from '../../local/story/files.ts';
import { noPapers } from '../../local/story/papers.ts';
import { OWNER, openStage, STORY } from '../../local/story/perform.ts';
import type { Stage } from '../../local/story/stage.ts';
import type { Step } from '../../local/story/story.ts';

/**
 * Plays the story on a deployment of its own, one test a step; a step's articles are in its name.
 * @param given the name of a regulation, or the path to a folder elsewhere
 */
export function storyOf(given: string, steps: readonly Step[] = STORY): void {
  const policy = policyById(given);
  let cloud: OpenCloud;
  let stage: Stage;
  let close: () => void = () => undefined;

  beforeAll(async () => {
    cloud = await openCloud({ policy: given, ownerEmail: OWNER });
    ({ stage, close } = await openStage(cloud, policy, await storyFiles([]), noPapers));
  }, 120_000);
  afterAll(async () => {
    close();
    await cloud?.stop();
  }, 60_000);

  const own = new Set(policy.regulations.flatMap(({ articles }) => articles.map(({ id }) => id)));
  for (const { step, proves, run, when } of steps) {
    if (when && !when(policy)) continue;
    const ids = proves.filter((id) => own.has(id)).map((id) => `[${id}]`);
    test([...ids, step].join(' '), { timeout: 60_000 }, async () => {
      expect(await run(stage)).not.toBe('');
    });
  }
}
