import { randomUUID } from 'node:crypto';
import { prefixOf } from '../../policies/equivalents.ts';
import { isPolicyId, policyById } from '../../policies/index.ts';
import { clockFor } from '../../stores/clock.ts';
import { Committer } from '../../stores/commit.ts';
import type { ItemStore } from '../../stores/items.ts';
import type { Ids } from '../../stores/outside.ts';

const ids: Ids = { next: () => randomUUID() };

/** The policy that this deployment runs by. @throws for one that does not exist. */
export function practice(id: string) {
  if (!isPolicyId(id)) throw new Error(`There is no policy ${id}`);
  return { policy: policyById(id), prefix: prefixOf(id) };
}

/** What every function that changes something has in common. */
export const core = (stage: 'production' | 'test' | 'local', items: ItemStore) => ({
  ids,
  clock: clockFor(stage, items),
  committer: new Committer(items, ids),
});
