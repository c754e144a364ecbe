import type { Item, ItemStore, Key, Write } from './items.ts';
import { DOCUMENTS, dossierPartition, vaultPartition } from './layout.ts';
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
    return (await this.#all('records', dossierPartition(dossierId))).length;
  }

  async documents(dossierId: string): Promise<number> {
    return (await this.#all('records', dossierPartition(dossierId), DOCUMENTS)).length;
  }

  /** By how many keyed names it is found. */
  async names(dossierId: string): Promise<number> {
    return (await this.#all('vault', vaultPartition(dossierId), 'NAME#')).length;
  }

  /** The key and the keyed names, in one transaction. @returns how many keys there were: a second run finds none. */
  async destroyKey(dossierId: string): Promise<boolean> {
    const writes: Write[] = await this.#vault.destroyWrites(dossierId);
    return (await this.#items.transact(writes)).ok;
  }

  /** Deletes the dossier's records and the ways to them; gone is no error. */
  async delete(dossierId: string, outside: readonly Key[]): Promise<void> {
    const items = await this.#all('records', dossierPartition(dossierId));
    await this.#items.deleteAll('records', [...items.map(({ pk, sk }) => ({ pk, sk })), ...outside]);
  }

  /** How much is left by a fresh, consistent look. */
  async left(dossierId: string, outside: readonly Key[]): Promise<number> {
    const records = await this.count(dossierId);
    const vault = (await this.#all('vault', vaultPartition(dossierId))).length;
    const found = await Promise.all(outside.map((key) => this.#items.get('records', key)));
    return records + vault + found.filter((item) => item !== undefined).length;
  }

  async #all(table: 'records' | 'vault', pk: string, startsWith?: string): Promise<Item[]> {
    const all: Item[] = [];
    let after: Key | undefined;
    do {
      const page = await this.#items.query(table, pk, {
        ...(startsWith ? { startsWith } : {}),
        ...(after ? { after } : {}),
      });
      all.push(...page.items);
      after = page.next;
    } while (after);
    return all;
  }
}
