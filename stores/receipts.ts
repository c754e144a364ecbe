import type { GuardedWrite } from './commit.ts';
import type { ItemStore, Key } from './items.ts';
import { dossierPartition } from './layout.ts';
import { open, seal } from './sealing.ts';
import type { OpenKey } from './vault.ts';

export type StoredReceipt = { readonly text: string; readonly hash: string };

/** Sorted by number also in the table. */
const DIGITS = 4;
const receiptKey = (dossierId: string, consentId: string, n: number): Key => ({
  pk: dossierPartition(dossierId),
  sk: `RECEIPT#${consentId}#${String(n).padStart(DIGITS, '0')}`,
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
    const { pk, sk } = receiptKey(dossierId, consentId, n);
    const item = { pk, sk, hash, sealed: seal(key.bytes, text, `${pk}/${sk}`) };
    return { write: { op: 'put', table: 'records', item, when: { is: 'absent' } }, conflict: 'version-conflict' };
  }

  async load(dossierId: string, consentId: string, n: number, key: OpenKey): Promise<StoredReceipt | undefined> {
    const { pk, sk } = receiptKey(dossierId, consentId, n);
    const item = await this.#items.get('records', { pk, sk });
    return item && { text: String(open(key.bytes, String(item.sealed), `${pk}/${sk}`)), hash: String(item.hash) };
  }
}
