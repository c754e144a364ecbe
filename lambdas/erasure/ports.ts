import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ComplaintStore } from '../../stores/complaints.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import type { DossierRecords } from '../../stores/dossier-records.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { ErasureStore } from '../../stores/erasures.ts';
import type { Clock } from '../../stores/outside.ts';
import type { RightsStore } from '../../stores/rights.ts';
import type { SuggestionStore } from '../../stores/suggestions.ts';
import type { SurvivorStore } from '../../stores/survivors.ts';
import type { Vault } from '../../stores/vault.ts';

export type EraseRecordsPorts = {
  readonly policy: Policy;
  readonly prefix: 'RIO' | 'EK';
  readonly dossiers: DossierStore;
  readonly rights: Pick<RightsStore, 'list'>;
  readonly complaints: Pick<ComplaintStore, 'list' | 'anonymiseWrite' | 'detachWrites' | 'ofPerson'>;
  readonly suggestions: Pick<SuggestionStore, 'ofPerson' | 'removeWrites'>;
  readonly consents: ConsentStore;
  readonly records: DossierRecords;
  readonly survivors: SurvivorStore;
  readonly erasures: ErasureStore;
  readonly vault: Vault;
  readonly committer: Committer;
  readonly clock: Clock;
};
