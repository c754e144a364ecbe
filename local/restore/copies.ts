import {
  type DynamoDBClient,
  RestoreTableFromBackupCommand,
  RestoreTableToPointInTimeCommand,
} from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { lastBackup, momentOf } from './backups.ts';
import { described } from './table-state.ts';

/** What a copy is called: by the moment that it is of, so that a second run finds it. */
const copyName = (table: string, to: Temporal.Instant): string =>
  `${table}-at-${to.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`;

/** Where the copy of a moment comes from. */
export type Source =
  /** It was made before. */
  | { readonly from: 'copy' }
  | { readonly from: 'point-in-time' }
  /** The table was deleted since: DynamoDB kept its last moment, and none before it. */
  | { readonly from: 'backup'; readonly arn: string };

/**
 * How the copy of a table as it was at a moment can be made. A table that was deleted takes all its moments but the last along; one that
 * was restored since is younger than the moment that is asked for. Changes nothing.
 * @throws Error with what to ask for instead, when there is no such copy to be made
 */
export async function sourceOf(client: DynamoDBClient, table: string, to: Temporal.Instant): Promise<Source> {
  if (await described(client, copyName(table, to))) return { from: 'copy' };
  const live = await described(client, table);
  const since = live?.CreationDateTime?.getTime() ?? Number.POSITIVE_INFINITY;
  if (since <= to.epochMilliseconds) return { from: 'point-in-time' };
  const last = await lastBackup(client, table);
  if (!last)
    throw new Error(
      `the table ${table} ${live ? 'was made after that moment' : 'is gone'}, and DynamoDB kept no backup of it (it does for 35 days, and a while after a table was deleted): see "A table is gone" in docs/runbook.md`,
    );
  const at = momentOf(last);
  if (Temporal.Instant.compare(to, at) < 0)
    throw new Error(
      `the table ${table} was deleted at ${at}. DynamoDB kept it as it was then and no moment before it: with --to ${at} or later it comes back so`,
    );
  return { from: 'backup', arn: last.arn };
}

/** Has a table of the moment made beside the live one, unless it is there. No function has a right to it. @returns its name */
export async function makeCopy(
  client: DynamoDBClient,
  table: string,
  { to, source, keyId }: { readonly to: Temporal.Instant; readonly source: Source; readonly keyId: string },
): Promise<string> {
  if (await described(client, copyName(table, to))) return copyName(table, to);
  const target = {
    TargetTableName: copyName(table, to),
    // The same key: a copy under AWS's own would be readable by whoever may read tables.
    SSESpecificationOverride: { Enabled: true, SSEType: 'KMS' as const, KMSMasterKeyId: keyId },
  };
  if (source.from === 'point-in-time')
    await client.send(
      new RestoreTableToPointInTimeCommand({
        ...target,
        SourceTableName: table,
        RestoreDateTime: new Date(to.epochMilliseconds),
      }),
    );
  if (source.from === 'backup')
    await client.send(new RestoreTableFromBackupCommand({ ...target, BackupArn: source.arn }));
  return target.TargetTableName;
}
