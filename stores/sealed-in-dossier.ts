import type { ItemStore } from './items.ts';
import type { PartitionParts, Parts, RecordName } from './layout.ts';
import { find, findAll } from './lookup.ts';
import { openedOf, type Sealed, sealedItemOf } from './records/record.ts';
import type { OpenKey } from './vault.ts';
import { create, type GuardedWrite, guarded, replace } from './writes.ts';

/** Records of one kind in the partition of each dossier, sealed with its key, each with a version of its own. */
export class SealedInDossier<N extends RecordName, P extends Parts<N> & { readonly version: number }, S> {
  readonly #items: ItemStore;
  readonly #record: Sealed<N, P, S>;
  readonly #at: (dossierId: string, id: string) => Parts<N>;

  /** @param at where one lies */
  constructor(items: ItemStore, record: Sealed<N, P, S>, at: (dossierId: string, id: string) => Parts<N>) {
    this.#items = items;
    this.#record = record;
    this.#at = at;
  }

  async load(dossierId: string, id: string, key: OpenKey): Promise<(P & { readonly secrets: S }) | undefined> {
    const item = await find(this.#items, this.#record, this.#at(dossierId, id));
    return item && openedOf(this.#record, item, key.bytes);
  }

  /** All of a dossier: their order is by day, and they lie by id. */
  async list(dossierId: string, { bytes }: OpenKey): Promise<(P & { readonly secrets: S })[]> {
    const partition: PartitionParts<N> = this.#at(dossierId, '');
    const items = await findAll(this.#items, this.#record, partition);
    return items.map((item) => openedOf(this.#record, item, bytes));
  }

  createWrite(one: P & { readonly secrets: S }, { bytes }: OpenKey): GuardedWrite<'version-conflict'> {
    return guarded(create(sealedItemOf(this.#record, one, one, bytes)));
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite(
    { version }: Pick<P, 'version'>,
    next: P & { readonly secrets: S },
    { bytes }: OpenKey,
  ): GuardedWrite<'version-conflict'> {
    const saved = { ...next, version: version + 1 };
    return guarded(replace(sealedItemOf(this.#record, saved, saved, bytes), version));
  }
}
