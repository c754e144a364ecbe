import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Ids } from '../../stores/outside.ts';

export type DocumentPorts = {
  readonly policy: Policy;
  readonly prefix: 'RIO' | 'EK';
  readonly dossiers: DossierStore;
  readonly consents: ConsentStore;
  readonly documents: DocumentStore;
  readonly objects: Pick<ObjectStore, 'presignUpload' | 'presignDownload'>;
  readonly committer: Committer;
  readonly ids: Ids;
  /** The system's own clock: signed addresses live by it, also where the practice's clock is shifted. */
  readonly signedAt: () => Date;
};
