import { CloudFormationClient, DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import {
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketLoggingCommand,
  PutBucketOwnershipControlsCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { type Cloud, clientConfig } from './cloud.ts';
import { readSettings, type Setting } from './settings-read.ts';
import { type PhysicalIds, readTemplates, resolver } from './template.ts';

export type Applied = {
  readonly kind: Setting['kind'];
  /** Physical name of the bucket or table. */
  readonly name: string;
};

/**
 * Sets what the emulator's CloudFormation drops (of buckets: encryption, lifecycle, Object Lock, access logs, ownership; of tables:
 * point-in-time recovery, time to live), as the synthesized templates have it. May run again: it sets the same.
 * @returns what it set
 */
export async function applySettings(cloud: Cloud, assembly: string): Promise<Applied[]> {
  const templates = await readTemplates(assembly);
  const cloudFormation = new CloudFormationClient(clientConfig(cloud));
  const clients = {
    s3: new S3Client({ ...clientConfig(cloud), forcePathStyle: true }),
    dynamodb: new DynamoDBClient(clientConfig(cloud)),
  };
  try {
    const ids: PhysicalIds = new Map(
      await Promise.all(templates.map(async ({ stack }) => [stack, await physicalIds(cloudFormation, stack)] as const)),
    );
    const applied: Applied[] = [];
    for (const setting of readSettings(templates, resolver(templates, ids, cloud))) {
      const name = ids.get(setting.stack)?.get(setting.logicalId);
      if (name === undefined) throw new Error(`${setting.stack} has no deployed resource ${setting.logicalId}.`);
      await apply(clients, setting, name);
      applied.push({ kind: setting.kind, name });
    }
    return applied;
  } finally {
    cloudFormation.destroy();
    clients.s3.destroy();
    clients.dynamodb.destroy();
  }
}

async function physicalIds(client: CloudFormationClient, stack: string): Promise<Map<string, string>> {
  const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName: stack }));
  return new Map(
    StackResources.flatMap(({ LogicalResourceId: logical, PhysicalResourceId: physical }) =>
      logical && physical ? [[logical, physical] as const] : [],
    ),
  );
}

type Clients = { readonly s3: S3Client; readonly dynamodb: DynamoDBClient };

async function apply({ s3, dynamodb }: Clients, setting: Setting, name: string): Promise<void> {
  switch (setting.kind) {
    case 'encryption':
      await s3.send(new PutBucketEncryptionCommand({ Bucket: name, ServerSideEncryptionConfiguration: setting.value }));
      return;
    case 'lifecycle':
      await s3.send(
        new PutBucketLifecycleConfigurationCommand({ Bucket: name, LifecycleConfiguration: { Rules: setting.value } }),
      );
      return;
    case 'object-lock':
      await s3.send(new PutObjectLockConfigurationCommand({ Bucket: name, ObjectLockConfiguration: setting.value }));
      return;
    case 'access-logs':
      await s3.send(new PutBucketLoggingCommand({ Bucket: name, BucketLoggingStatus: setting.value }));
      return;
    case 'ownership':
      await s3.send(new PutBucketOwnershipControlsCommand({ Bucket: name, OwnershipControls: setting.value }));
      return;
    case 'point-in-time-recovery':
      await dynamodb.send(
        new UpdateContinuousBackupsCommand({
          TableName: name,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      );
      return;
    case 'time-to-live':
      return timeToLive(dynamodb, name, setting.attribute);
  }
}

/** DynamoDB refuses to enable what is enabled already, so it is asked first. */
async function timeToLive(dynamodb: DynamoDBClient, table: string, attribute: string): Promise<void> {
  const { TimeToLiveDescription: now } = await dynamodb.send(new DescribeTimeToLiveCommand({ TableName: table }));
  if (now?.TimeToLiveStatus === 'ENABLED' && now.AttributeName === attribute) return;
  const TimeToLiveSpecification = { AttributeName: attribute, Enabled: true };
  await dynamodb.send(new UpdateTimeToLiveCommand({ TableName: table, TimeToLiveSpecification }));
}
