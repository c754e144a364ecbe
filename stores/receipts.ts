import type { GuardedWrite } from './commit.ts';
import type { ItemStore, Key } from './items.ts';
import { dossierPartition } from './layout.ts';
import { open, seal } from './sealing.ts';
import type { OpenKey } from './vault.ts';

export type StoredReceipt = { readonly text: string; readonly hash: string };
export type ListedReceipt = StoredReceipt & { readonly consentId: string; readonly n: number };

/** Sorted by number also in the table. */
const DIGITS = 4;
const RECEIPTS = 'RECEIPT#';
const receiptKey = (dossierId: string, consentId: string, n: number): Key => ({
  pk: dossierPartition(dossierId),
  sk: `${RECEIPTS}${consentId}#${String(n).padStart(DIGITS, '0')}`,
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

  /** All of a dossier, by consent and number. */
  async list(dossierId: string, key: OpenKey): Promise<ListedReceipt[]> {
    const { items } = await this.#items.query('records', dossierPartition(dossierId), { startsWith: RECEIPTS });
    return items.map(({ pk, sk, sealed, hash }) => {
      const [, consentId = '', n] = sk.split('#');
      return {
        consentId,
        n: Number(n),
        text: String(open(key.bytes, String(sealed), `${pk}/${sk}`)),
        hash: String(hash),
      };
    });
  }

  async load(dossierId: string, consentId: string, n: number, key: OpenKey): Promise<StoredReceipt | undefined> {
    const { pk, sk } = receiptKey(dossierId, consentId, n);
    const item = await this.#items.get('records', { pk, sk });
    return item && { text: String(open(key.bytes, String(item.sealed), `${pk}/${sk}`)), hash: String(item.hash) };
  }
}
