import type { PaperCopy } from '../domain/paper/copy.ts';
import type { ItemStore } from './items.ts';
import { find, findPage } from './lookup.ts';
import { paperRecord } from './records/paper.ts';
import { openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import type { OpenKey } from './vault.ts';
import { create, type GuardedWrite, guarded, replace } from './writes.ts';

/** What is on paper, in the partition of its dossier: it goes when the dossier goes. */
export class PaperStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(dossierId: string, copyId: string, { bytes }: OpenKey): Promise<PaperCopy | undefined> {
    const item = await find(this.#items, paperRecord, { dossierId, copyId });
    return item && openedOf(paperRecord, item, bytes);
  }

  /** A page, after a copy's id. */
  list(
    dossierId: string,
    { bytes }: OpenKey,
    limit: number,
    after?: string,
  ): Promise<{ items: PaperCopy[]; next?: string }> {
    const page = { limit, after };
    return findPage(this.#items, paperRecord, { dossierId }, page, (item) => openedOf(paperRecord, item, bytes));
  }

  createWrite(copy: PaperCopy, key: OpenKey): GuardedWrite<'version-conflict'> {
    return guarded(create(paperItem(copy, key)));
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite({ version }: PaperCopy, next: PaperCopy, key: OpenKey): GuardedWrite<'version-conflict'> {
    return guarded(replace(paperItem({ ...next, version: version + 1 }, key), version));
  }
}

const paperItem = (copy: PaperCopy, { bytes }: OpenKey): StoredItem => sealedItemOf(paperRecord, copy, copy, bytes);
