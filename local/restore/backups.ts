import { type BackupSummary, type DynamoDBClient, ListBackupsCommand } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';

/** What DynamoDB kept of a table that was deleted. */
export type LastBackup = { readonly arn: string; readonly at: Temporal.Instant };

/**
 * The backup that DynamoDB makes by itself when a table with point-in-time recovery is deleted: as the table was at its last moment,
 * kept for 35 days. The latest, when it was deleted more than once; undefined when there is none.
 */
export async function lastBackup(client: DynamoDBClient, TableName: string): Promise<LastBackup | undefined> {
  const found: LastBackup[] = [];
  let ExclusiveStartBackupArn: string | undefined;
  do {
    const page = await client.send(
      new ListBackupsCommand({
        TableName,
        BackupType: 'SYSTEM',
        ...(ExclusiveStartBackupArn ? { ExclusiveStartBackupArn } : {}),
      }),
    );
    found.push(...(page.BackupSummaries ?? []).flatMap(usable));
    ExclusiveStartBackupArn = page.LastEvaluatedBackupArn;
  } while (ExclusiveStartBackupArn !== undefined);
  return found.sort((a, b) => Temporal.Instant.compare(b.at, a.at))[0];
}

const usable = ({ BackupArn, BackupCreationDateTime, BackupStatus, BackupType }: BackupSummary): LastBackup[] =>
  BackupArn && BackupCreationDateTime && BackupStatus === 'AVAILABLE' && BackupType === 'SYSTEM'
    ? [{ arn: BackupArn, at: Temporal.Instant.fromEpochMilliseconds(BackupCreationDateTime.getTime()) }]
    : [];

/** The first whole second that has all of it. */
export const momentOf = ({ at }: LastBackup): Temporal.Instant =>
  at.round({ smallestUnit: 'second', roundingMode: 'ceil' });
