import type { ErasureCase } from '../domain/erasure/erasure-case.ts';
import type { ItemStore, Write } from './items.ts';
import { erasureKey } from './layout.ts';

/** The erasure ledger: every case, with how far it came. It outlives what it erased. */
export class ErasureStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(erasureId: string): Promise<ErasureCase | undefined> {
    const item = await this.#items.get('survivors', erasureKey(erasureId));
    if (!item) return undefined;
    const { pk: _, sk: __, ...erasure } = item;
    return erasure as ErasureCase;
  }

  /** The whole ledger, to be replayed over a restored table. */
  async ledger(): Promise<ErasureCase[]> {
    const { items } = await this.#items.query('survivors', erasureKey('').pk);
    return items.map(({ pk: _, sk: __, ...erasure }) => erasure as unknown as ErasureCase);
  }

  /** The case over the version it was read in; a new case has version 0. */
  saveWrite(erasure: ErasureCase): Write {
    const { erasureId, version } = erasure;
    return {
      op: 'put',
      table: 'survivors',
      item: { ...erasureKey(erasureId), ...erasure, version: version + 1 },
      when: version === 0 ? { is: 'absent' } : { is: 'equal', attribute: 'version', value: version },
    };
  }

  /** Saves the case together with other writes. Undefined when another run was faster: nothing is written then. */
  async save(erasure: ErasureCase, more: readonly Write[] = []): Promise<ErasureCase | undefined> {
    const result = await this.#items.transact([this.saveWrite(erasure), ...more]);
    return result.ok ? { ...erasure, version: erasure.version + 1 } : undefined;
  }
}
