import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import type { DisclosureStore } from '../../stores/disclosures.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { LedgerStore } from '../../stores/ledger.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Ids } from '../../stores/outside.ts';

export type DisclosurePorts = {
  readonly policy: Policy;
  readonly prefix: 'RIO' | 'EK';
  readonly dossiers: DossierStore;
  readonly documents: DocumentStore;
  readonly consents: ConsentStore;
  readonly disclosures: DisclosureStore;
  readonly ledger: LedgerStore;
  readonly objects: Pick<ObjectStore, 'presignDownload'>;
  readonly committer: Committer;
  readonly ids: Ids;
  /** The system's own clock: signed addresses live by it. */
  readonly signedAt: () => Date;
};
