import {
  CreateTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListBackupsCommand,
  ListTagsOfResourceCommand,
  ResourceNotFoundException,
  RestoreTableFromBackupCommand,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, test } from 'vitest';
import { sourceOf } from '../../../local/restore/copies.ts';
import type { TableDefinition } from '../../../local/restore/definition.ts';
import { bringBackTables, goneTables } from '../../../local/restore/tables.ts';
import { TABLES, type TableName } from '../../../stores/items.ts';

const client = new DynamoDBClient({ region: 'eu-west-1' });
const mock = mockClient(client);
const tables = Object.fromEntries(TABLES.map((name) => [name, name])) as Record<TableName, string>;
const at = (time: string) => Temporal.Instant.from(`2026-03-05T${time}Z`);
const date = (time: string) => new Date(at(time).epochMilliseconds);

const definition = (TableName: string): TableDefinition => ({
  create: {
    TableName,
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    DeletionProtectionEnabled: true,
    Tags: [{ Key: 'application', Value: 'dossierwacht' }],
  },
  keyId: 'key-1',
  timeToLive: 'ttl',
  recovery: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
});
const definitions = new Map(TABLES.map((name) => [name, definition(name)]));
let waited = 0;
const pace = async () => {
  waited += 1;
};

/** Everything is there and as it should be, but for what a test says. */
beforeEach(() => {
  waited = 0;
  mock.reset();
  const whole = {
    TableStatus: 'ACTIVE' as const,
    StreamSpecification: { StreamEnabled: true },
    DeletionProtectionEnabled: true,
    CreationDateTime: date('08:00:00'),
  };
  mock.on(DescribeTableCommand).callsFake(({ TableName }) => ({ Table: { ...whole, TableName, TableArn: TableName } }));
  mock.on(ListTagsOfResourceCommand).resolves({ Tags: [{ Key: 'application', Value: 'dossierwacht' }] });
  mock.on(DescribeTimeToLiveCommand).resolves({ TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED' } });
  mock.on(DescribeContinuousBackupsCommand).resolves({
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
    },
  });
  mock.on(ListBackupsCommand).resolves({ BackupSummaries: [] });
});
const isGone = (TableName: TableName) =>
  mock.on(DescribeTableCommand, { TableName }).rejects(new ResourceNotFoundException({ message: '', $metadata: {} }));
const wasDeleted = (TableName: TableName, ...times: readonly string[]) =>
  mock.on(ListBackupsCommand, { TableName, BackupType: 'SYSTEM' }).resolves({
    BackupSummaries: times.map((time) => ({
      BackupArn: `${TableName}-${time}`,
      BackupCreationDateTime: date(time),
      BackupStatus: 'AVAILABLE',
      BackupType: 'SYSTEM',
    })),
  });
const sent = (command: Parameters<typeof mock.commandCalls>[0]) =>
  mock.commandCalls(command).map(({ args }) => args[0].input as unknown);

test('[EK-4.1] a deleted table comes from the last backup that DynamoDB made of it, and gets all that a backup has not', async () => {
  wasDeleted('records', '09:00:00', '10:00:00', '09:30:00');
  // As it lies there when it comes from a backup; and DynamoDB is not ready for all of it at once.
  const bare = { TableName: 'records', TableArn: 'arn', TableStatus: 'ACTIVE' as const };
  const creating = { Table: { ...bare, TableStatus: 'CREATING' as const } };
  mock.on(DescribeTableCommand, { TableName: 'records' }).resolvesOnce(creating).resolves({ Table: bare });
  mock.on(ListTagsOfResourceCommand, { ResourceArn: 'arn' }).resolves({});
  mock.on(DescribeTimeToLiveCommand, { TableName: 'records' }).resolves({});
  const beginning = Object.assign(new Error('later'), { name: 'ContinuousBackupsUnavailableException' });
  mock.on(DescribeContinuousBackupsCommand, { TableName: 'records' }).rejectsOnce(beginning).resolves({});
  await bringBackTables({ client, tables, definitions, pace }, ['records']);
  expect(waited).toBe(2);
  expect(sent(RestoreTableFromBackupCommand)).toEqual([
    {
      TargetTableName: 'records',
      BackupArn: 'records-10:00:00',
      SSESpecificationOverride: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: 'key-1' },
    },
  ]);
  expect(sent(UpdateTableCommand)).toEqual([
    { TableName: 'records', StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } },
    { TableName: 'records', DeletionProtectionEnabled: true },
  ]);
  expect(sent(TagResourceCommand)).toEqual([{ ResourceArn: 'arn', Tags: definition('records').create.Tags }]);
  expect(sent(UpdateTimeToLiveCommand)).toEqual([
    { TableName: 'records', TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true } },
  ]);
  expect(sent(UpdateContinuousBackupsCommand)).toEqual([
    { TableName: 'records', PointInTimeRecoverySpecification: definition('records').recovery },
  ]);
});

test('one without backups is made as the template says, and what is whole is left as it is', async () => {
  await bringBackTables({ client, tables, definitions, pace }, ['vault']);
  expect(sent(CreateTableCommand)).toEqual([definition('vault').create]);
  const changes = [UpdateTableCommand, TagResourceCommand, UpdateTimeToLiveCommand, UpdateContinuousBackupsCommand];
  for (const change of changes) expect(sent(change)).toEqual([]);
});

test('[RIO-6.3] of the vault and its spares one may be gone; without both there is nothing to bring back, and it says so', async () => {
  isGone('vault');
  expect(await goneTables({ client, tables, pace })).toEqual(['vault']);
  isGone('spares');
  await expect(goneTables({ client, tables, pace })).rejects.toThrow(/both gone.*ever again/s);
});

describe('the copy of a moment', () => {
  const source = (time: string) => sourceOf(client, 'records', at(time));
  const noCopy = () =>
    mock
      .on(DescribeTableCommand, { TableName: 'records-at-20260305T093000Z' })
      .rejects(new ResourceNotFoundException({ message: '', $metadata: {} }));

  test('that was made before is used', async () => {
    isGone('records');
    expect(await source('09:30:00')).toEqual({ from: 'copy' });
  });

  test('of a table that is there comes from its point-in-time recovery', async () => {
    noCopy();
    expect(await source('09:30:00')).toEqual({ from: 'point-in-time' });
  });

  test('of a table that is gone, or that was restored after the moment, comes from the backup of its end', async () => {
    noCopy();
    isGone('records');
    wasDeleted('records', '09:29:59');
    expect(await source('09:30:00')).toEqual({ from: 'backup', arn: 'records-09:29:59' });
    const CreationDateTime = date('09:45:00');
    mock
      .on(DescribeTableCommand, { TableName: 'records' })
      .resolves({ Table: { TableStatus: 'ACTIVE', CreationDateTime } });
    expect(await source('09:30:00')).toEqual({ from: 'backup', arn: 'records-09:29:59' });
  });

  test('before the end of a table that is gone cannot be made: it says what can', async () => {
    noCopy();
    isGone('records');
    await expect(source('09:30:00')).rejects.toThrow('records is gone, and DynamoDB kept no backup');
    wasDeleted('records', '09:30:01');
    await expect(source('09:30:00')).rejects.toThrow('with --to 2026-03-05T09:30:01Z or later it comes back so');
  });
});
