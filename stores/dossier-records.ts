import type { ItemStore, Key, Write } from './items.ts';
import { dossierPartition, partitionOf } from './layout.ts';
import { findAll, queryAll } from './lookup.ts';
import type { Vault } from './vault.ts';

/** Everything the tables hold of one dossier, for the erasure: counted, deleted, and looked for again. */
export class DossierRecords {
  readonly #items: ItemStore;
  readonly #vault: Vault;

  constructor(items: ItemStore, vault: Vault) {
    this.#items = items;
    this.#vault = vault;
  }

  async count(dossierId: string): Promise<number> {
    return (await queryAll(this.#items, 'records', dossierPartition(dossierId))).length;
  }

  async documents(dossierId: string): Promise<number> {
    return (await findAll(this.#items, { name: 'document' }, { dossierId })).length;
  }

  /** By how many keyed names it is found. */
  async names(dossierId: string): Promise<number> {
    return (await findAll(this.#items, { name: 'name-of' }, { subject: dossierId })).length;
  }

  /** The key and the keyed names, in one transaction. @returns how many keys there were: a second run finds none. */
  async destroyKey(dossierId: string): Promise<boolean> {
    const writes: Write[] = await this.#vault.destroyWrites(dossierId);
    return (await this.#items.transact(writes)).ok;
  }

  /** Deletes the dossier's records and the ways to them; gone is no error. */
  async delete(dossierId: string, outside: readonly Key[]): Promise<void> {
    const items = await queryAll(this.#items, 'records', dossierPartition(dossierId));
    await this.#items.deleteAll('records', [...items.map(({ pk, sk }) => ({ pk, sk })), ...outside]);
  }

  /** How much is left by a fresh, consistent look. */
  async left(dossierId: string, outside: readonly Key[]): Promise<number> {
    const records = await this.count(dossierId);
    const vault = await queryAll(this.#items, 'vault', partitionOf('wrapped-key', { subject: dossierId }));
    const found = await Promise.all(outside.map((key) => this.#items.get('records', key)));
    return records + vault.length + found.filter((item) => item !== undefined).length;
  }
}
