import type { ItemStore, Key } from './items.ts';
import { keyOf, LAYOUT, partsOf, sorted } from './layout.ts';
import { findAll } from './lookup.ts';
import { erasureWaysRecord } from './records/erasure.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { put } from './writes.ts';

/** Keys in one item: an item holds 400 KB at most, and a key a few hundred bytes. */
const KEYS_PER_ITEM = 500;
const DIGITS = 6;

/** The keys outside a dossier that its erasure takes along, in bounded parts: nobody knows how many there are. */
export class ErasureWays {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** Each part by itself: twice is once, and what they are for is written after them. */
  async keep(erasureId: string, keys: readonly Key[]): Promise<void> {
    for (let part = 0; part * KEYS_PER_ITEM < keys.length; part += 1) {
      const own = keys.slice(part * KEYS_PER_ITEM, (part + 1) * KEYS_PER_ITEM).map(({ pk, sk }) => ({ pk, sk }));
      await this.#items.transact([
        put(itemOf(erasureWaysRecord, { erasureId, part: sorted(part, DIGITS) }, { keys: own })),
      ]);
    }
  }

  async of(erasureId: string): Promise<Key[]> {
    const parts = await findAll(this.#items, erasureWaysRecord, { erasureId });
    return parts.flatMap((item) => fieldsOf(erasureWaysRecord, item).keys);
  }

  async forget(erasureId: string): Promise<void> {
    const parts = await findAll(this.#items, erasureWaysRecord, { erasureId });
    const keys = parts.map((item) => keyOf('erasure-ways', partsOf('erasure-ways', item)));
    await this.#items.deleteAll(LAYOUT['erasure-ways'].table, keys);
  }
}
