import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stage } from '../../local/story/stage.ts';
import { ownStage, registered } from '../support/deployed.ts';
import { workflow } from './erasures.ts';

let stage: Stage;
let close: () => void = () => undefined;
let flow: Awaited<ReturnType<typeof workflow>>;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  flow = await workflow();
});
afterAll(() => {
  flow?.close();
  close();
});

test('[RIO-1.5] the chains are anchored and followed by functions with their own rights', async () => {
  await registered(stage);
  const { heads } = (await flow.invoke('anchor', {})) as { heads: number };
  expect(heads).toBeGreaterThan(1);
  await registered(stage);
  expect(await flow.invoke('anchor', {})).toEqual({ heads: expect.any(Number) });
  // The hour of the local cloud may have been first.
  const followed = (await flow.invoke('watchChains', {})) as 'done' | { anchors: number; faults: object[] };
  if (followed !== 'done') expect(followed).toMatchObject({ faults: [] });
  expect(await flow.invoke('watchChains', {})).toBe('done');
  expect(await flow.invoke('endChains', { 'detail-type': 'Scheduled Event' })).toMatchObject({
    scheduled: expect.any(Number),
    renewed: 0,
  });
});
