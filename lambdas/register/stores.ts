import { BreachStore } from '../../stores/breaches.ts';
import type { ItemStore } from '../../stores/items.ts';
import { SuggestionStore } from '../../stores/suggestions.ts';
import type { Vault } from '../../stores/vault.ts';

/** The registers of the practice itself, outside every dossier. */
export const registerStores = (items: ItemStore, vault: Vault) => ({
  breaches: new BreachStore(items, vault),
  suggestions: new SuggestionStore(items, vault),
});
