import type { ItemStore } from '../items.ts';
import type { KeyMaker, KeyService } from '../keys.ts';
import { makeKey } from '../vault.ts';

/** Makes keys here, where the function that does so is elsewhere. */
export const memoryKeyMaker = (items: ItemStore, keys: Pick<KeyService, 'generateDataKey'>): KeyMaker => ({
  make: async (subject) => void (await makeKey({ items, keys }, subject)),
});
