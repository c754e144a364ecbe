import { createHash } from 'node:crypto';
import type { Batch, BatchWork } from '../domain/cover/batch.ts';
import type { Item, ItemStore, Write } from './items.ts';
import { find } from './lookup.ts';
import { batchRecord, batchRunningRecord } from './records/batch.ts';
import { fieldsOf, itemOf, openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import { releaseKeyWrites } from './spares.ts';
import type { OpenKey, Vault } from './vault.ts';
import { create, type GuardedWrite, guarded, remove, replace } from './writes.ts';

export type LoadedBatch = { readonly batch: Batch; readonly key?: OpenKey };
type Guarded = GuardedWrite<'version-conflict'>;

/** What was asked: the work and for which dossiers; all of them where none are named. */
export type Asked = { readonly work: BatchWork; readonly named?: readonly string[] | undefined };

/** Commands over many dossiers that were taken on, with how far each has come. */
export class BatchStore {
  readonly #items: ItemStore;
  readonly #vault: Vault;

  constructor(items: ItemStore, vault: Vault) {
    this.#items = items;
    this.#vault = vault;
  }

  async load(batchId: string): Promise<LoadedBatch | undefined> {
    const item = await find(this.#items, batchRecord, { batchId });
    return item && this.#opened(item);
  }

  /** The running batch of the same request, if there is one. */
  async running(asked: Asked): Promise<LoadedBatch | undefined> {
    const place = { coachId: asked.work.coachId, asked: digestOf(asked) };
    const item = await find(this.#items, batchRunningRecord, place);
    const loaded = item && (await this.load(fieldsOf(batchRunningRecord, item).batchId));
    return loaded?.batch.state === 'running' ? loaded : undefined;
  }

  /** What was typed is sealed under a key of its own. Of two same requests at once only one is committed. */
  async createWrites(batch: Batch): Promise<Guarded[]> {
    const { batchId, secrets } = batch;
    const key = secrets.reason === undefined ? undefined : await this.#vault.create(batchId);
    return [create(batchItem(batch, key)), create(itemOf(batchRunningRecord, placeOf(batch), { batchId }))].map(
      guarded,
    );
  }

  /** One that is done from the start: nobody finds it but by its id. */
  createDoneWrite(batch: Batch): Guarded {
    return guarded(create(batchItem(batch, undefined)));
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite({ batch: { version }, key }: LoadedBatch, next: Batch): Guarded {
    return guarded(replace(batchItem({ ...next, version: version + 1 }, key), version));
  }

  /** After this the same request starts a new batch. */
  endWrite(batch: Batch): Guarded {
    return guarded(remove(batchRunningRecord, placeOf(batch)));
  }

  /** With its key, where it had one. */
  removeWrites({ batch: { batchId }, key }: LoadedBatch): Write[] {
    return [remove(batchRecord, { batchId }), ...(key ? releaseKeyWrites({ subject: batchId, because: 'batch' }) : [])];
  }

  async #opened(item: Item): Promise<LoadedBatch> {
    const fields = fieldsOf(batchRecord, item);
    const key = item.sealed === undefined ? undefined : await this.#vault.open(fields.batchId);
    if (!key) return { batch: { ...fields, secrets: {} } };
    return { batch: openedOf(batchRecord, item, key.bytes), key };
  }
}

/** Of ids alone, so that nothing that was typed can be guessed by it. */
export function digestOf({ work, named }: Asked): string {
  const { kind, coachId, ...rest } = work;
  const text = JSON.stringify([kind, coachId, Object.values(rest), named?.toSorted() ?? 'all']);
  return createHash('sha256').update(text).digest('hex');
}

const placeOf = ({ work: { coachId }, asked }: Batch) => ({ coachId, asked });

const batchItem = ({ secrets, ...batch }: Batch, key: OpenKey | undefined): StoredItem =>
  key ? sealedItemOf(batchRecord, batch, { ...batch, secrets }, key.bytes) : itemOf(batchRecord, batch, batch);
