import { ComplaintStore } from '../../stores/complaints.ts';
import { DossierRecords } from '../../stores/dossier-records.ts';
import { ErasureStore } from '../../stores/erasures.ts';
import type { ItemStore } from '../../stores/items.ts';
import { RightsStore } from '../../stores/rights.ts';
import { SuggestionStore } from '../../stores/suggestions.ts';
import { SurvivorStore } from '../../stores/survivors.ts';
import type { Vault } from '../../stores/vault.ts';

/** What the erasure of a dossier's records reads and writes, beside the stores of `sealedStores`. */
export const erasureStores = (items: ItemStore, vault: Vault) => ({
  records: new DossierRecords(items, vault),
  survivors: new SurvivorStore(items, vault),
  erasures: new ErasureStore(items),
  rights: new RightsStore(items),
  complaints: new ComplaintStore(items, vault),
  suggestions: new SuggestionStore(items, vault),
});
