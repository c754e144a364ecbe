import { environment } from '../../../contracts/environment.ts';
import { FUNCTIONS } from '../../../contracts/functions.ts';
import type { Policy } from '../../../policies/index.ts';
import { AuditStore } from '../../../stores/audit.ts';
import { s3Client } from '../../../stores/aws/clients/s3.ts';
import { S3Documents } from '../../../stores/aws/s3-documents.ts';
import { S3Streams } from '../../../stores/aws/s3-streams.ts';
import type { Committer } from '../../../stores/commit.ts';
import type { DocumentStore } from '../../../stores/documents.ts';
import type { DossierStore } from '../../../stores/dossiers.ts';
import type { ItemStore } from '../../../stores/items.ts';
import type { ObjectStore } from '../../../stores/objects.ts';
import type { Clock, Directory } from '../../../stores/outside.ts';
import { PackageCursors } from '../../../stores/package-cursors.ts';
import type { PeopleStore } from '../../../stores/people.ts';
import type { Pause } from '../../../stores/retry.ts';
import type { RightsStore } from '../../../stores/rights.ts';
import type { ObjectStreams } from '../../../stores/streams.ts';
import type { Vault } from '../../../stores/vault.ts';
import { consentStores } from '../../consent/stores.ts';
import type { Fonts } from '../../letters/model.ts';
import { deployedDirectory } from '../../runtime/directory.ts';
import { logger } from '../../runtime/log.ts';
import { sealedPorts } from '../../runtime/sealed.ts';
import { rightsStores } from '../stores.ts';
import { packageContent } from './content.ts';

export type ExportPorts = {
  readonly pause: Pause;
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly items: ItemStore;
  readonly vault: Vault;
  readonly documents: Pick<DocumentStore, 'load'>;
  readonly audit: Pick<AuditStore, 'list'>;
  readonly rights: RightsStore;
  readonly people: Pick<PeopleStore, 'principal'>;
  /** In whose language it is. */
  readonly directory: Pick<Directory, 'contactOf'>;
  readonly streams: ObjectStreams;
  /** Where one that took too long for one run goes on. */
  readonly cursors: Pick<PackageCursors, 'load' | 'save' | 'remove'>;
  /** To take a package back whose dossier was destroyed while it was made. */
  readonly objects: Pick<ObjectStore, 'listVersions' | 'deleteVersions'>;
  readonly committer: Committer;
  readonly clock: Clock;
  /** The typeface of the overview, read when one is made. */
  readonly fonts: () => Promise<Fonts>;
  /** The files that tell what the package holds. */
  readonly content: typeof packageContent;
};

/** What the making of a package reaches. */
export function exportPorts() {
  const env = environment(FUNCTIONS.exportPackage.variables);
  const ports = sealedPorts(env);
  const { items, vault } = ports;
  const objects = new S3Documents(env);
  return {
    ...ports,
    ...consentStores(items, vault),
    ...rightsStores(items, env),
    audit: new AuditStore(items),
    directory: deployedDirectory(items, env),
    streams: new S3Streams(s3Client(), env.DOCUMENTS_BUCKET),
    cursors: new PackageCursors(objects),
    objects,
    content: packageContent,
    log: logger('export-package'),
  };
}
