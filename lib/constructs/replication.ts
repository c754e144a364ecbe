import { Stack } from 'aws-cdk-lib';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { SHELF_PREFIXES } from '../../contracts/names.ts';
import type { CopyPlace } from '../copy-place.ts';

/** The name of the rule that copies what is below a prefix. */
export const replicationRule = (prefix: string): string => prefix.slice(0, -1);

export type ReplicationProps = { readonly documents: Bucket; readonly key: IKey; readonly copy: CopyPlace };

/**
 * S3 copies what can be read to the bucket in the other region: no upload before its inspection, and no package. It copies no deletion,
 * of a version or by a marker: what somebody deletes by hand is what the copy is for, and what the system deletes it deletes there
 * too (`stores/copied-versions.ts`).
 */
export class Replication extends Construct {
  constructor(scope: Construct, id: string, { documents, key, copy }: ReplicationProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('s3.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    // Apart from the role: the bucket names the role, and the rights name the bucket.
    new Policy(this, 'Rights', { roles: [role], statements: statements(Stack.of(this).region, documents, key, copy) });
    const { node } = documents;
    (node.defaultChild as CfnBucket).replicationConfiguration = {
      role: role.roleArn,
      rules: SHELF_PREFIXES.map((prefix, priority) => ({
        id: replicationRule(prefix),
        status: 'Enabled',
        priority,
        filter: { prefix },
        deleteMarkerReplication: { status: 'Disabled' },
        sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } },
        destination: {
          bucket: copy.bucketArn,
          encryptionConfiguration: { replicaKmsKeyId: copy.keyAliasArn },
          // What the alarms of `CopiesWatch` look at.
          metrics: { status: 'Enabled' },
        },
      })),
    };
  }
}

const statements = (region: string, { bucketArn }: Bucket, key: IKey, copy: CopyPlace): PolicyStatement[] => [
  new PolicyStatement({ actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'], resources: [bucketArn] }),
  new PolicyStatement({
    actions: ['s3:GetObjectVersionForReplication', 's3:GetObjectVersionAcl', 's3:GetObjectVersionTagging'],
    resources: SHELF_PREFIXES.map((prefix) => `${bucketArn}/${prefix}*`),
  }),
  new PolicyStatement({
    actions: ['s3:ReplicateObject', 's3:ReplicateTags'],
    resources: SHELF_PREFIXES.map((prefix) => `${copy.bucketArn}/${prefix}*`),
  }),
  new PolicyStatement({
    actions: ['kms:Decrypt'],
    resources: [key.keyArn],
    conditions: {
      StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com`, 'kms:EncryptionContext:aws:s3:arn': bucketArn },
    },
  }),
  new PolicyStatement({
    actions: ['kms:Encrypt', 'kms:GenerateDataKey'],
    resources: [copy.keyArns],
    conditions: {
      StringEquals: {
        'kms:ViaService': `s3.${copy.region}.amazonaws.com`,
        'kms:EncryptionContext:aws:s3:arn': copy.bucketArn,
      },
      'ForAnyValue:StringEquals': { 'kms:ResourceAliases': copy.keyAlias },
    },
  }),
];
