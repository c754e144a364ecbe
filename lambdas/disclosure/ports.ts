import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Policy } from '../../policies/index.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import { DisclosureStore } from '../../stores/disclosures.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { LedgerStore } from '../../stores/ledger.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Ids } from '../../stores/outside.ts';
import { consentStores } from '../consent/stores.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';

export type DisclosurePorts = {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly documents: DocumentStore;
  readonly consents: ConsentStore;
  readonly disclosures: DisclosureStore;
  readonly ledger: LedgerStore;
  readonly objects: Pick<ObjectStore, 'presignDownload'>;
  readonly committer: Committer;
  readonly ids: Ids;
  /** The system's clock: presigned addresses expire by it, whatever the shifted clock says. */
  readonly signedAt: () => Date;
};

/** What the routes of disclosures reach. */
export function disclosurePorts() {
  const env = environment(FUNCTIONS.disclosuresHttp.variables);
  const ports = sealedHttpPorts(env);
  return {
    ...ports,
    ...consentStores(ports.items, ports.vault),
    disclosures: new DisclosureStore(ports.items),
    objects: new S3Objects(s3Client(), env.DOCUMENTS_BUCKET),
    signedAt: () => new Date(),
    log: logger('disclosures'),
  };
}
