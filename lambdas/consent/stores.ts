import { CoverStore } from '../../stores/covers.ts';
import { DocumentStore } from '../../stores/documents.ts';
import type { ItemStore } from '../../stores/items.ts';
import { LedgerStore } from '../../stores/ledger.ts';
import { PeopleStore } from '../../stores/people.ts';
import { ReceiptStore } from '../../stores/receipts.ts';
import { RightsStore } from '../../stores/rights.ts';
import type { Vault } from '../../stores/vault.ts';

/** The stores that a change of a consent reads and writes, beside those of `sealedStores`. */
export const consentStores = (items: ItemStore, vault: Vault) => ({
  documents: new DocumentStore(items),
  receipts: new ReceiptStore(items),
  rights: new RightsStore(items),
  ledger: new LedgerStore(items),
  people: new PeopleStore(items, vault),
  covers: new CoverStore(items),
});
