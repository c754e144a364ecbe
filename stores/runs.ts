import type { Run } from '../domain/agenda/run.ts';
import type { Sizes } from '../domain/agenda/sizes.ts';
import type { ItemStore } from './items.ts';
import { find, findAll } from './lookup.ts';
import { numberRecord } from './records/dossier.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { runRecord, sizesRecord } from './records/runs.ts';
import { put } from './writes.ts';

/** How what runs by itself last ended, and how much is kept. */
export class RunStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** In the place of how the same thing last ended so. */
  async ended(run: Run): Promise<void> {
    await this.#items.transact([put(itemOf(runRecord, run, run))]);
  }

  /** Two of each thing that runs at most. */
  async all(): Promise<Run[]> {
    return (await findAll(this.#items, runRecord, {})).map((item) => fieldsOf(runRecord, item));
  }

  /** Undefined before the first time. */
  async sizes(): Promise<Sizes | undefined> {
    const item = await find(this.#items, sizesRecord, {});
    return item && fieldsOf(sizesRecord, item);
  }

  async setSizes(sizes: Sizes): Promise<void> {
    await this.#items.transact([put(itemOf(sizesRecord, {}, sizes))]);
  }

  /** How many dossiers there are: as many as have a number. */
  async countDossiers(): Promise<number> {
    return (await findAll(this.#items, numberRecord, {})).length;
  }
}
