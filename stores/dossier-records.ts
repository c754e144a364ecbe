import type { ItemStore, Key } from './items.ts';
import { dossierPartition, partitionOf } from './layout.ts';
import { findAll, queryAll } from './lookup.ts';
import type { NameIndex } from './names.ts';
import { releaseKeyWrites } from './spares.ts';

/** Everything the tables hold of one dossier, for the erasure: counted, deleted, and looked for again. */
export class DossierRecords {
  readonly #items: ItemStore;
  readonly #names: NameIndex;

  constructor(items: ItemStore, names: NameIndex) {
    this.#items = items;
    this.#names = names;
  }

  async count(dossierId: string): Promise<number> {
    return (await queryAll(this.#items, 'records', dossierPartition(dossierId))).length;
  }

  async documents(dossierId: string): Promise<number> {
    return (await findAll(this.#items, { name: 'document' }, { dossierId })).length;
  }

  /** By how many keyed names it is found. */
  names(dossierId: string): Promise<number> {
    return this.#names.count(dossierId);
  }

  /** The key and the keyed names, in one transaction; the spare of the key follows. @returns how many keys there were: a second run finds none. */
  async destroyKey(dossierId: string, erasureId: string): Promise<boolean> {
    const writes = [
      ...(await this.#names.destroyWrites(dossierId)),
      ...releaseKeyWrites({ subject: dossierId, because: 'dossier', erasureId }),
    ];
    return (await this.#items.transact(writes)).ok;
  }

  /** How many spares of its key there are still: gone a moment after the key. */
  async spares(dossierId: string): Promise<number> {
    return (await queryAll(this.#items, 'spares', partitionOf('spare-key', { subject: dossierId }))).length;
  }

  /** Deletes the dossier's records and the ways to them; gone is no error. */
  async delete(dossierId: string, outside: readonly Key[]): Promise<void> {
    const items = await queryAll(this.#items, 'records', dossierPartition(dossierId));
    await this.#items.deleteAll('records', [...items.map(({ pk, sk }) => ({ pk, sk })), ...outside]);
  }

  /** How much is left by a fresh, consistent look. */
  async left(dossierId: string, outside: readonly Key[]): Promise<number> {
    const records = await this.count(dossierId);
    const spares = await this.spares(dossierId);
    const subject = partitionOf('wrapped-key', { subject: dossierId });
    const keys = await queryAll(this.#items, 'vault', subject);
    const names = await queryAll(this.#items, 'names', subject);
    const found = await Promise.all(outside.map((key) => this.#items.get('records', key)));
    return records + spares + keys.length + names.length + found.filter((item) => item !== undefined).length;
  }
}
