import type { UserPool, UserPoolClient, UserPoolDomain } from 'aws-cdk-lib/aws-cognito';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { VariableName } from '../contracts/environment.ts';
import { FUNCTIONS } from '../contracts/functions.ts';
import type { Configuration } from './configuration.ts';
import { FONT_PATH } from './constructs/bundles.ts';
import type { Keys } from './constructs/keys.ts';
import type { CopyPlace } from './copy-place.ts';

/** What the data stack has, and the others use. */
export type Resources = {
  readonly records: TableV2;
  readonly vault: TableV2;
  readonly spares: TableV2;
  readonly names: TableV2;
  readonly survivors: TableV2;
  readonly statistics: TableV2;
  readonly documents: Bucket;
  readonly proof: Bucket;
  /** Where documents are copied to; absent: nowhere. */
  readonly copy?: CopyPlace;
  /** The vault of the backups that are copied there, by its ARN. */
  readonly backups?: string;
  readonly keys: Pick<Keys, 'data' | 'index' | 'signing'>;
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** Where people sign in. */
  readonly domain: UserPoolDomain;
};

const listed = (keys: readonly IKey[]): string => keys.map(({ keyId }) => keyId).join(',');

/** The value of each variable that a function may read. What a stack does not have is given with `more`. */
export type Values = { readonly [N in VariableName]?: string };

export const valuesOf = (resources: Resources, configuration: Configuration, more: Values = {}): Values => ({
  STAGE: configuration.stage,
  RECORDS_TABLE: resources.records.tableName,
  VAULT_TABLE: resources.vault.tableName,
  SPARES_TABLE: resources.spares.tableName,
  NAMES_TABLE: resources.names.tableName,
  MAKE_KEY_FUNCTION: FUNCTIONS.makeKey.physicalName,
  SURVIVORS_TABLE: resources.survivors.tableName,
  STATISTICS_TABLE: resources.statistics.tableName,
  DOCUMENTS_BUCKET: resources.documents.bucketName,
  ...(resources.copy ? { DOCUMENTS_COPY: resources.copy.documents } : {}),
  PROOF_BUCKET: resources.proof.bucketName,
  DATA_KEY_ID: resources.keys.data.keyId,
  INDEX_KEY_IDS: listed(resources.keys.index),
  SIGNING_KEY_ID: resources.keys.signing[0].keyId,
  SIGNING_KEY_IDS: listed(resources.keys.signing),
  USER_POOL_ID: resources.pool.userPoolId,
  USER_POOL_CLIENT_ID: resources.client.userPoolClientId,
  MAIL_SENDER: configuration.mailSender,
  FONT_PATH,
  ...more,
});
