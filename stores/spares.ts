import type { ErasureCase } from '../domain/erasure/erasure-case.ts';
import type { ReleasedKey } from '../domain/erasure/released-key.ts';
import { ErasureStore } from './erasures.ts';
import type { Item, ItemStore, Write } from './items.ts';
import { find } from './lookup.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { releasedKeyRecord, spareKeyRecord, wrappedKeyRecord } from './records/vault.ts';
import { destroyKeyWrite } from './vault.ts';
import { create, put, remove } from './writes.ts';

/** Destroys a key, and says why: its spare follows (ADR 50). After them nothing sealed for this subject can be read. */
export const releaseKeyWrites = (released: ReleasedKey): Write[] => [
  destroyKeyWrite(released.subject),
  put(itemOf(releasedKeyRecord, released, released)),
];

/** A key, and its spare. */
export type Pair = { readonly key?: string; readonly spare?: string };

/** The spare keys, beside the keys that they are of and what was said of those that went. */
export class SpareKeys {
  readonly #items: ItemStore;
  readonly #erasures: ErasureStore;

  constructor(items: ItemStore) {
    this.#items = items;
    this.#erasures = new ErasureStore(items);
  }

  async pair(subject: string): Promise<Pair> {
    const key = wrappedIn(await find(this.#items, wrappedKeyRecord, { subject }));
    const spare = wrappedIn(await find(this.#items, spareKeyRecord, { subject }));
    return { ...(key === undefined ? {} : { key }), ...(spare === undefined ? {} : { spare }) };
  }

  /** Writes over nothing. */
  async keep(subject: string, wrapped: string): Promise<void> {
    await this.#items.transact([create(itemOf(spareKeyRecord, { subject }, { wrapped }))]);
  }

  /** What was said of its end, and the case that it names. */
  async released(subject: string): Promise<{ readonly released?: ReleasedKey; readonly erasure?: ErasureCase }> {
    const item = await find(this.#items, releasedKeyRecord, { subject });
    if (!item) return {};
    const released = fieldsOf(releasedKeyRecord, item);
    const erasure = released.erasureId === undefined ? undefined : await this.#erasures.load(released.erasureId);
    return { released, ...(erasure ? { erasure } : {}) };
  }

  /** The spare, and what was said: nothing is left of the key. */
  async letGo(subject: string): Promise<void> {
    await this.#items.transact([remove(spareKeyRecord, { subject }), remove(releasedKeyRecord, { subject })]);
  }
}

/** What is compared of a key and its spare. */
export const wrappedIn = (item: Item | undefined): string | undefined =>
  typeof item?.wrapped === 'string' ? item.wrapped : undefined;
