import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, policyById } from '../../local/policies.ts';
import { openScreens, type Screens } from '../../local/story/browser/screens.ts';
import { BROWSER_STORY } from '../../local/story/browser/story.ts';
import { storyFiles } from '../../local/story/files.ts';
import { papersIn } from '../../local/story/papers.ts';
import { openStage } from '../../local/story/perform.ts';
import type { Stage } from '../../local/story/stage.ts';
import { deployedCloud } from '../support/deployed.ts';
import { PICTURES } from '../support/portal.ts';

let stage: Stage;
let screens: Screens;
let close: () => void;
beforeAll(async () => {
  const files = await storyFiles([]);
  ({ stage, close } = await openStage(deployedCloud(), policyById(DEFAULT_POLICY), files, papersIn(PICTURES)));
  screens = await openScreens(stage);
});
afterAll(async () => {
  await screens.close();
  close();
});

describe('six people in the portal at once', () => {
  for (const { step, run } of BROWSER_STORY)
    it(step, async () => {
      const seen = await run({ ...stage, screens }).catch(async (error: unknown) => {
        await screens.everybody('when-it-failed');
        throw error;
      });
      expect(seen).not.toBe('');
    });
});
