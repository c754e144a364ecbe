import type { ItemStore } from './items.ts';
import { type Parts, partsOf, sorted } from './layout.ts';
import { find, findAll } from './lookup.ts';
import { receiptRecord } from './records/consent.ts';
import { openedOf, sealedItemOf } from './records/record.ts';
import type { OpenKey } from './vault.ts';
import { create, type GuardedWrite, guarded } from './writes.ts';

export type StoredReceipt = { readonly text: string; readonly hash: string };
export type ListedReceipt = StoredReceipt & { readonly consentId: string; readonly n: number };

const DIGITS = 4;
const placeOf = (dossierId: string, consentId: string, n: number): Parts<'receipt'> => ({
  dossierId,
  consentId,
  n: sorted(n, DIGITS),
});

/**
 * Receipts of consents, character by character as they were made: sealed, since they name people, in the dossier's partition,
 * since they go when it goes. The hash lies in the clear, as it does in the log.
 */
export class ReceiptStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** A receipt is written once: a second one at its place is a conflict. */
  write(
    dossierId: string,
    consentId: string,
    n: number,
    text: string,
    hash: string,
    key: OpenKey,
  ): GuardedWrite<'version-conflict'> {
    const place = placeOf(dossierId, consentId, n);
    return guarded(create(sealedItemOf(receiptRecord, place, { hash, secrets: text }, key.bytes)));
  }

  /** All of a dossier, by consent and number. */
  async list(dossierId: string, { bytes }: OpenKey): Promise<ListedReceipt[]> {
    return (await findAll(this.#items, receiptRecord, { dossierId })).map((item) => {
      const { consentId, n } = partsOf('receipt', item);
      const { secrets: text, hash } = openedOf(receiptRecord, item, bytes);
      return { consentId, n: Number(n), text, hash };
    });
  }

  async load(dossierId: string, consentId: string, n: number, key: OpenKey): Promise<StoredReceipt | undefined> {
    const item = await find(this.#items, receiptRecord, placeOf(dossierId, consentId, n));
    if (!item) return undefined;
    const { secrets: text, hash } = openedOf(receiptRecord, item, key.bytes);
    return { text, hash };
  }
}
