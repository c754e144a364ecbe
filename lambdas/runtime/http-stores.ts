import { IdempotencyStore } from '../../stores/idempotency.ts';
import type { ItemStore } from '../../stores/items.ts';
import { PeopleStore } from '../../stores/people.ts';
import type { Vault } from '../../stores/vault.ts';

/** What the kernel needs of a function's stores. */
export const httpStores = (items: ItemStore, vault: Vault) => ({
  people: new PeopleStore(items, vault),
  idempotency: new IdempotencyStore(items),
});
