import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { LedgerStore } from '../../stores/ledger.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Clock } from '../../stores/outside.ts';
import type { RightsStore } from '../../stores/rights.ts';
import type { Vault } from '../../stores/vault.ts';

export type RightsTaskPorts = {
  readonly policy: Policy;
  readonly prefix: 'RIO' | 'EK';
  readonly dossiers: DossierStore;
  readonly documents: Pick<DocumentStore, 'load'>;
  readonly rights: RightsStore;
  readonly ledger: Pick<LedgerStore, 'list'>;
  /** Who acts for a principal. */
  readonly people: { ofPrincipal(principalId: string): Promise<readonly { readonly personId: string }[]> };
  readonly vault: Pick<Vault, 'nameWrites' | 'forgetNames'>;
  readonly objects: Pick<ObjectStore, 'head' | 'listVersions' | 'deleteVersions'>;
  readonly committer: Committer;
  readonly clock: Clock;
};
