import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import { type CfnBucket, HttpMethods, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { OUTPUTS, RECORDS } from '../contracts/names.ts';
import type { Configuration } from './configuration.ts';
import { Accounts } from './constructs/accounts.ts';
import { Backups } from './constructs/backups.ts';
import { HouseBucket } from './constructs/house-bucket.ts';
import { HouseTable, text } from './constructs/house-table.ts';
import { Keys } from './constructs/keys.ts';
import { MalwarePlan } from './constructs/malware-plan.ts';
import { Replication } from './constructs/replication.ts';
import { type CopyPlace, copyPlace } from './copy-place.ts';
import { accessLogRules, documentRules } from './lifecycle.ts';
import { PROFILES, type Profile } from './profile.ts';
import type { Resources } from './resources.ts';
import { PROOF_LOCK_DAYS, PROOF_LOCK_DAYS_ELSEWHERE } from './terms.ts';

export type DataStackProps = StackProps & { readonly configuration: Configuration };

type Copied = {
  readonly tables: Readonly<Record<string, HouseTable>>;
  readonly documents: HouseBucket;
  readonly keys: Keys;
  readonly profile: Profile;
};

/** What is kept, the keys it is kept under, and who may sign in. */
export class DataStack extends Stack {
  readonly resources: Resources;

  constructor(scope: Construct, id: string, { configuration, ...props }: DataStackProps) {
    super(scope, id, props);
    const profile = PROFILES[configuration.profile];
    const keys = new Keys(this, 'Keys', { ...configuration, profile });
    const tables = this.#tables(keys, profile);
    const buckets = this.#buckets(keys, profile, configuration);
    const copy = configuration.copyRegion && copyPlace(configuration.copyRegion);
    const copies = copy && { copy, backups: this.#copied(copy, { ...buckets, tables, keys, profile }) };
    const { pool, client, domain } = new Accounts(this, 'Accounts', { ...configuration, profile });
    if (profile.guardDuty) new MalwarePlan(this, 'Malware', { bucket: buckets.documents, key: keys.data });
    this.resources = { ...tables, ...buckets, ...copies, keys, pool, client, domain };
    this.#outputs(this.resources);
  }

  /** Copies of documents and of the tables that have backups. @returns the vault of those backups. */
  #copied(copy: CopyPlace, { tables, documents, keys, profile }: Copied): string {
    new Replication(this, 'Copies', { documents, key: keys.data, copy });
    const recoverable = Object.values(tables).filter((table) => table.recoverable);
    new CfnOutput(this, OUTPUTS.copies.documentsCopy, { value: copy.documents });
    return new Backups(this, 'Backups', { tables: recoverable, key: keys.data, copy, profile }).vaultArn;
  }

  #tables(keys: Keys, profile: Profile) {
    const common = { key: keys.data, profile };
    const records = new HouseTable(this, 'Records', {
      ...common,
      recoverable: true,
      timeToLiveAttribute: RECORDS.ttl,
      // The outbox leaves through the stream.
      dynamoStream: StreamViewType.NEW_IMAGE,
      globalSecondaryIndexes: [
        { indexName: RECORDS.dueIndex, partitionKey: text(RECORDS.dueDay), sortKey: text(RECORDS.dueKey) },
      ],
    });
    // No point-in-time recovery, on purpose: a destroyed wrapped key must not be restorable, or erasure would not reach the
    // backups of what it sealed (RIO-6.3). Deletion protection guards the table as a whole.
    // Its stream says which keys changed, and nothing of them: it keeps for a day what it says.
    const vault = new HouseTable(this, 'Vault', {
      ...common,
      recoverable: false,
      dynamoStream: StreamViewType.KEYS_ONLY,
    });
    // What protects the vault instead: each key once more, which goes when it was destroyed by right, and not otherwise (ADR 50).
    const spares = new HouseTable(this, 'Spares', { ...common, recoverable: false });
    // Nor have the keyed names: a restored table finds nobody. They are not in the vault, so that who may change a name reaches no key.
    const names = new HouseTable(this, 'Names', { ...common, recoverable: false });
    const survivors = new HouseTable(this, 'Survivors', { ...common, recoverable: true });
    // Nor have the anonymous figures: two moments of them would tell what came between. No stream, no time to live (EK-8.2).
    const statistics = new HouseTable(this, 'Statistics', { ...common, recoverable: false });
    return { records, vault, spares, names, survivors, statistics };
  }

  #buckets(keys: Keys, profile: Profile, { policy, portalOrigin, stage }: Configuration) {
    const logs = new HouseBucket(this, 'Logs', { profile, lifecycleRules: accessLogRules() });
    const documents = new HouseBucket(this, 'Documents', {
      profile,
      key: keys.data,
      logs: { bucket: logs, prefix: 'documents/' },
      lifecycleRules: documentRules(policy.regulation.retention),
      ...(portalOrigin === undefined ? {} : { cors: [corsOf(portalOrigin)] }),
    });
    // The property itself: the L2 switch makes a Python function that sets it.
    const { node } = documents;
    (node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    const proof = new HouseBucket(this, 'Proof', {
      profile,
      key: keys.data,
      logs: { bucket: logs, prefix: 'proof/' },
      objectLockEnabled: true,
      objectLockDefaultRetention:
        stage === 'production'
          ? ObjectLockRetention.compliance(Duration.days(PROOF_LOCK_DAYS))
          : ObjectLockRetention.governance(Duration.days(PROOF_LOCK_DAYS_ELSEWHERE)),
    });
    return { documents, proof };
  }

  #outputs({
    records,
    vault,
    spares,
    names,
    survivors,
    statistics,
    documents,
    proof,
    keys,
    pool,
    client,
  }: Resources): void {
    const values: { readonly [name in keyof typeof OUTPUTS.data]: string } = {
      recordsTable: records.tableName,
      vaultTable: vault.tableName,
      sparesTable: spares.tableName,
      namesTable: names.tableName,
      survivorsTable: survivors.tableName,
      statisticsTable: statistics.tableName,
      documentsBucket: documents.bucketName,
      proofBucket: proof.bucketName,
      dataKeyId: keys.data.keyId,
      indexKeyIds: keys.index.map(({ keyId }) => keyId).join(','),
      signingKeyIds: keys.signing.map(({ keyId }) => keyId).join(','),
      userPoolId: pool.userPoolId,
      userPoolClientId: client.userPoolClientId,
    };
    for (const [name, value] of Object.entries(values))
      new CfnOutput(this, OUTPUTS.data[name as keyof typeof OUTPUTS.data], { value });
  }
}

/** The browser sends documents to the bucket and fetches them from it, with the addresses that the API signed. */
const corsOf = (portalOrigin: string) => ({
  allowedOrigins: [portalOrigin],
  allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
  allowedHeaders: ['content-type', 'if-none-match', 'x-amz-checksum-sha256'],
  maxAge: 3600,
});
