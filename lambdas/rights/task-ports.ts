import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Policy } from '../../policies/index.ts';
import { keyList } from '../../stores/aws/kms-keys.ts';
import { S3Documents } from '../../stores/aws/s3-documents.ts';
import type { Committer } from '../../stores/commit.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { LedgerStore } from '../../stores/ledger.ts';
import type { NameIndex } from '../../stores/names.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Clock } from '../../stores/outside.ts';
import type { Pause } from '../../stores/retry.ts';
import { RightsStore } from '../../stores/rights.ts';
import { consentStores } from '../consent/stores.ts';
import { logger } from '../runtime/log.ts';
import { sealedPorts } from '../runtime/sealed.ts';

export type RightsTaskPorts = {
  readonly pause: Pause;
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly documents: Pick<DocumentStore, 'load'>;
  readonly rights: RightsStore;
  readonly ledger: Pick<LedgerStore, 'list'>;
  /** Who acts for a principal. */
  readonly people: { ofPrincipal(principalId: string): Promise<readonly { readonly personId: string }[]> };
  readonly names: Pick<NameIndex, 'writes' | 'forgetWrites'>;
  readonly objects: Pick<ObjectStore, 'head' | 'listVersions' | 'deleteVersions'>;
  readonly committer: Committer;
  readonly clock: Clock;
};

/** What the rights-request machine's function reaches. */
export function rightsTaskPorts() {
  const env = environment(FUNCTIONS.rightsTask.variables);
  const ports = sealedPorts(env, { index: keyList(env.INDEX_KEY_IDS) });
  return {
    ...ports,
    ...consentStores(ports.items, ports.vault),
    rights: new RightsStore(ports.items),
    objects: new S3Documents(env),
    log: logger('rights-task'),
  };
}
