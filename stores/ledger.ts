import type { LedgerEntry } from '../domain/disclosure/ledger.ts';
import type { ItemStore, Write } from './items.ts';
import { dossierPartition, LEDGER, ledgerKey } from './layout.ts';

/** The disclosure ledger of each dossier: written with what it tells of, never changed, erased with the dossier. */
export class LedgerStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** In its place among the commits of this dossier: nothing is downloaded after what closed it. */
  write =
    (dossierId: string, entryId: string, entry: LedgerEntry) =>
    (seq: number): Write => ({
      op: 'put',
      table: 'records',
      item: { ...ledgerKey(dossierId, seq, entryId), ...entry },
      when: { is: 'absent' },
    });

  /** In the order in which it was committed; a page, after the place that the page before ended at. */
  async list(
    dossierId: string,
    limit: number,
    after?: string,
  ): Promise<{ readonly items: LedgerEntry[]; readonly next?: string }> {
    const pk = dossierPartition(dossierId);
    const page = await this.#items.query('records', pk, {
      startsWith: LEDGER,
      limit,
      ...(after ? { after: { pk, sk: `${LEDGER}${after}` } } : {}),
    });
    const items = page.items.map(({ pk: _, sk: __, ...entry }) => entry as unknown as LedgerEntry);
    return page.next ? { items, next: page.next.sk.slice(LEDGER.length) } : { items };
  }
}
