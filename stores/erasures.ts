import type { ErasureCase } from '../domain/erasure/erasure-case.ts';
import type { ItemStore, Write } from './items.ts';
import { find, findAll } from './lookup.ts';
import { closingRecord, erasureRecord } from './records/erasure.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { create, put, remove, replace } from './writes.ts';

/** The erasure ledger: every case, with how far it came. It outlives what it erased. */
export class ErasureStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(erasureId: string): Promise<ErasureCase | undefined> {
    const item = await find(this.#items, erasureRecord, { erasureId });
    return item && fieldsOf(erasureRecord, item);
  }

  /** The whole ledger, to be replayed over a restored table. */
  async ledger(): Promise<ErasureCase[]> {
    return (await findAll(this.#items, erasureRecord, {})).map((item) => fieldsOf(erasureRecord, item));
  }

  /** The case over the version it was read in; a new case has version 0. */
  saveWrite(erasure: ErasureCase): Write {
    const { version } = erasure;
    const item = itemOf(erasureRecord, erasure, { ...erasure, version: version + 1 });
    return version === 0 ? create(item) : replace(item, version);
  }

  /** Takes the case out of the ledger, over the version it was read in. */
  removeWrite({ erasureId, version }: ErasureCase): Write {
    return remove(erasureRecord, { erasureId }, version);
  }

  /** Saves the case together with other writes. Undefined when another run was faster: nothing is written then. */
  async save(erasure: ErasureCase, more: readonly Write[] = []): Promise<ErasureCase | undefined> {
    const result = await this.#items.transact([this.saveWrite(erasure), ...more]);
    return result.ok ? { ...erasure, version: erasure.version + 1 } : undefined;
  }
}

/** From the freezing of a dossier until its client was told. */
export const closingWrite = (personId: string, erasureId: string): Write =>
  put(itemOf(closingRecord, { personId, erasureId }, { erasureId }));
export const closedWrite = (personId: string, erasureId: string): Write =>
  remove(closingRecord, { personId, erasureId });

/** Erasures that have not told this client yet. */
export async function closingOf(items: ItemStore, personId: string): Promise<string[]> {
  return (await findAll(items, closingRecord, { personId })).map((item) => fieldsOf(closingRecord, item).erasureId);
}
