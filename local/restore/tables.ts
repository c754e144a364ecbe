import {
  CreateTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ListTagsOfResourceCommand,
  RestoreTableFromBackupCommand,
  type TableDescription,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { TABLES, type TableName } from '../../stores/items.ts';
import { lastBackup } from './backups.ts';
import type { TableDefinition } from './definition.ts';
import { RESTORABLE } from './practice.ts';
import { described, LOOK, type Pace, tableReady } from './table-state.ts';

type Named = Readonly<Record<TableName, string>>;
export type TablesPorts = {
  readonly client: DynamoDBClient;
  readonly pace: Pace;
  readonly tables: Named;
  readonly definitions: ReadonlyMap<string, TableDefinition>;
};

const BOTH_GONE =
  'the vault and its spares are both gone, and neither has a backup (ADR 3, 50): nothing that was sealed can be read by anybody, ever again. No restore changes that, so nothing was done. See "A table is gone" in docs/runbook.md';

/** Those that are not there; the others can be read. @throws Error when that is the end of what the practice keeps */
export async function goneTables({
  client,
  tables,
  pace,
}: Pick<TablesPorts, 'client' | 'tables' | 'pace'>): Promise<readonly TableName[]> {
  const gone: TableName[] = [];
  for (const name of TABLES)
    if (await described(client, tables[name])) await tableReady(client, tables[name], pace);
    else gone.push(name);
  if (gone.includes('vault') && gone.includes('spares')) throw new Error(BOTH_GONE);
  return gone;
}

/**
 * Has each table that is gone made again under its own name, and gives every table what its template says: what DynamoDB kept of a
 * deleted one, where it keeps backups, and else an empty one. A restored table has no stream, time to live, point-in-time recovery, tags or
 * protection of its own, and a run that was killed may have left one without. Twice is once.
 */
export async function bringBackTables(ports: TablesPorts, gone: readonly TableName[]): Promise<void> {
  const { client, tables, pace } = ports;
  for (const name of gone) {
    const { create, keyId } = definitionFor(ports, tables[name]);
    if (!RESTORABLE.some((one) => one === name)) {
      await client.send(new CreateTableCommand(create));
      continue;
    }
    const last = await lastBackup(client, tables[name]);
    if (!last) throw new Error(`DynamoDB kept no backup of ${tables[name]}`);
    await client.send(
      new RestoreTableFromBackupCommand({
        TargetTableName: tables[name],
        BackupArn: last.arn,
        SSESpecificationOverride: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: keyId },
      }),
    );
  }
  for (const name of TABLES) {
    const table = await tableReady(client, tables[name], pace);
    await asDefined(ports, table, definitionFor(ports, tables[name]));
  }
}

export function definitionFor({ definitions }: Pick<TablesPorts, 'definitions'>, table: string): TableDefinition {
  const definition = definitions.get(table);
  if (!definition) throw new Error(`no template says what the table ${table} is`);
  return definition;
}

async function asDefined(
  { client, pace }: TablesPorts,
  { TableArn, StreamSpecification, DeletionProtectionEnabled = false }: TableDescription,
  { create, timeToLive, recovery }: TableDefinition,
): Promise<void> {
  const { TableName } = create;
  // One change at a time, as DynamoDB asks.
  if (create.StreamSpecification && !StreamSpecification?.StreamEnabled) {
    await client.send(new UpdateTableCommand({ TableName, StreamSpecification: create.StreamSpecification }));
    await tableReady(client, TableName, pace);
  }
  if (create.DeletionProtectionEnabled && !DeletionProtectionEnabled) {
    await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
    await tableReady(client, TableName, pace);
  }
  await tagged(client, TableArn, create.Tags ?? []);
  if (timeToLive !== undefined) await expiring(client, TableName, timeToLive);
  await recoverable({ client, pace }, TableName, recovery);
}

async function tagged(client: DynamoDBClient, ResourceArn = '', tags: NonNullable<TableDefinition['create']['Tags']>) {
  const { Tags: there = [] } = await client.send(new ListTagsOfResourceCommand({ ResourceArn }));
  const Tags = tags.filter((tag) => !there.some(({ Key, Value }) => Key === tag.Key && Value === tag.Value));
  if (Tags.length > 0) await client.send(new TagResourceCommand({ ResourceArn, Tags }));
}

/** DynamoDB refuses to enable what is enabled. */
async function expiring(client: DynamoDBClient, TableName: string, AttributeName: string): Promise<void> {
  const { TimeToLiveDescription: now } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (now?.TimeToLiveStatus === 'ENABLED' || now?.TimeToLiveStatus === 'ENABLING') return;
  const TimeToLiveSpecification = { AttributeName, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}

/** How often it is asked for: DynamoDB refuses for some minutes while it begins with a new table. */
const ATTEMPTS = 60;

async function recoverable(
  { client, pace }: Pick<TablesPorts, 'client' | 'pace'>,
  TableName: string,
  recovery: TableDefinition['recovery'],
): Promise<void> {
  if (!recovery.PointInTimeRecoveryEnabled) return;
  for (let attempt = 1; ; attempt += 1)
    try {
      const { ContinuousBackupsDescription: now } = await client.send(
        new DescribeContinuousBackupsCommand({ TableName }),
      );
      if (now?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED') return;
      await client.send(
        new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification: { ...recovery } }),
      );
      return;
    } catch (error) {
      const beginning = error instanceof Error && error.name === 'ContinuousBackupsUnavailableException';
      if (!beginning || attempt === ATTEMPTS) throw error;
      await pace(LOOK);
    }
}
