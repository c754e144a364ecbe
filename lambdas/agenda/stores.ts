import { ComplaintStore } from '../../stores/complaints.ts';
import type { ItemStore } from '../../stores/items.ts';
import type { Vault } from '../../stores/vault.ts';
import { consentStores } from '../consent/stores.ts';
import { registerStores } from '../register/stores.ts';

/** The stores that what is due reads and writes, beside those of `sealedStores`. */
export const dueStores = (items: ItemStore, vault: Vault) => ({
  ...consentStores(items, vault),
  ...registerStores(items, vault),
  complaints: new ComplaintStore(items, vault),
});
