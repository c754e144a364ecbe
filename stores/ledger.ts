import type { LedgerEntry } from '../domain/disclosure/ledger.ts';
import type { ItemStore, Write } from './items.ts';
import { sorted } from './layout.ts';
import { findPage } from './lookup.ts';
import { ledgerRecord } from './records/disclosure.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { create } from './writes.ts';

const DIGITS = 12;

/** The disclosure ledger of each dossier: written with what it tells of, never changed, erased with the dossier. */
export class LedgerStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** In its place among the commits of this dossier: nothing is downloaded after what closed it. */
  write =
    (dossierId: string, entryId: string, entry: LedgerEntry) =>
    (seq: number): Write =>
      create(itemOf(ledgerRecord, { dossierId, seq: sorted(seq, DIGITS), entryId }, entry));

  /** In the order in which it was committed; a page, after the place that the page before ended at. */
  list(
    dossierId: string,
    limit: number,
    after?: string,
  ): Promise<{ readonly items: LedgerEntry[]; readonly next?: string }> {
    return findPage(this.#items, ledgerRecord, { dossierId }, { limit, after }, (item) => fieldsOf(ledgerRecord, item));
  }
}
