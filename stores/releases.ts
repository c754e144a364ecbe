import type { Release } from '../domain/statistics/release.ts';
import type { ItemStore } from './items.ts';
import { find, findAll } from './lookup.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { releaseRecord } from './records/statistics.ts';
import { create, type GuardedWrite, guarded } from './writes.ts';

/** The log of anonymous figures that were given away. */
export class ReleaseStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(releaseId: string): Promise<Release | undefined> {
    const item = await find(this.#items, releaseRecord, { releaseId });
    return item && fieldsOf(releaseRecord, item);
  }

  /** A practice gives figures away a few times a year. */
  async all(): Promise<Release[]> {
    return (await findAll(this.#items, releaseRecord, {})).map((item) => fieldsOf(releaseRecord, item));
  }

  createWrite(release: Release): GuardedWrite<'version-conflict'> {
    return guarded(create(itemOf(releaseRecord, release, release)));
  }
}
