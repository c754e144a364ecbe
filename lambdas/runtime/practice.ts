import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import organisation from '#organisation' with { type: 'json' };
import { regulation } from '#regulation';
import type { Policy } from '../../policies/index.ts';
import { Committer } from '../../stores/commit.ts';
import type { ItemStore } from '../../stores/items.ts';
import type { Ids } from '../../stores/outside.ts';
import type { Pause } from '../../stores/retry.ts';
import { deployedClock } from './clock.ts';
import { noteLeft } from './trail.ts';

export const ids: Ids = { next: () => randomUUID() };
export const pause: Pause = { random: Math.random, sleep: setTimeout };

/** What this deployment runs by: its bundles hold one regulation, and the practice's file as the stacks checked it. */
export const deployedPolicy = (): Policy => ({ ...regulation, organisation });

/** What every function that changes something has in common. */
export function practice(stage: 'production' | 'test' | 'local', items: ItemStore) {
  const policy = deployedPolicy();
  const committer = new Committer(items, ids, pause, policy.rules, noteLeft);
  return { policy, ids, clock: deployedClock(stage, items), pause, committer };
}
