import type { S3Client } from '@aws-sdk/client-s3';
import type { Environment } from '../../contracts/environment.ts';
import { CopiedVersions } from '../copied-versions.ts';
import type { KeptVersion, ObjectStore, ObjectVersion, VersionPage } from '../objects.ts';
import { s3Client } from './clients/s3.ts';
import { S3Objects } from './s3-objects.ts';
import { s3Versions } from './s3-versions.ts';

/** Where documents lie: their bucket, and its copy in another region, undefined where there is none (ADR 52). */
export type DocumentBuckets = Environment<'DOCUMENTS_BUCKET' | 'DOCUMENTS_COPY'>;

/** The documents bucket with its copy: the only one in which something is deleted, and then in both. */
export class S3Documents extends S3Objects implements ObjectStore {
  readonly #versions: Pick<ObjectStore, 'listVersions' | 'deleteVersions'>;

  /** @param clientIn a client of S3 in that region; where the function runs when absent */
  constructor(
    { DOCUMENTS_BUCKET: bucket, DOCUMENTS_COPY: copy }: DocumentBuckets,
    clientIn: (region?: string) => S3Client = s3Client,
  ) {
    const client = clientIn();
    super(client, bucket);
    const documents = s3Versions(client, bucket);
    this.#versions = copy
      ? new CopiedVersions(documents, s3Versions(clientIn(copy.region), copy.bucket))
      : { listVersions: documents.list, deleteVersions: documents.remove };
  }

  override listVersions(prefix: string, after?: VersionPage['next']): Promise<VersionPage> {
    return this.#versions.listVersions(prefix, after);
  }

  deleteVersions(versions: readonly ObjectVersion[]): Promise<readonly KeptVersion[]> {
    return this.#versions.deleteVersions(versions);
  }
}
