import type { Summary } from '../domain/summary/summary.ts';
import type { ItemStore } from './items.ts';
import { find, findAll } from './lookup.ts';
import { openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import { summaryRecord } from './records/summary.ts';
import type { OpenKey } from './vault.ts';
import { create, type GuardedWrite, guarded, replace } from './writes.ts';

/** The summaries of each dossier. */
export class SummaryStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(dossierId: string, summaryId: string, { bytes }: OpenKey): Promise<Summary | undefined> {
    const item = await find(this.#items, summaryRecord, { dossierId, summaryId });
    return item && openedOf(summaryRecord, item, bytes);
  }

  /** All of a dossier: their order is by day, and they lie by id. */
  async list(dossierId: string, { bytes }: OpenKey): Promise<Summary[]> {
    const items = await findAll(this.#items, summaryRecord, { dossierId });
    return items.map((item) => openedOf(summaryRecord, item, bytes));
  }

  createWrite(summary: Summary, key: OpenKey): GuardedWrite<'version-conflict'> {
    return guarded(create(summaryItem(summary, key)));
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite({ version }: Summary, next: Summary, key: OpenKey): GuardedWrite<'version-conflict'> {
    return guarded(replace(summaryItem({ ...next, version: version + 1 }, key), version));
  }
}

const summaryItem = (summary: Summary, { bytes }: OpenKey): StoredItem =>
  sealedItemOf(summaryRecord, summary, summary, bytes);
