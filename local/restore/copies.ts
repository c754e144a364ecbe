import {
  DescribeTableCommand,
  type DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';

/** What a copy is called: by the moment that it is of, so that a second run finds it. */
const copyName = (table: string, to: Temporal.Instant): string =>
  `${table}-at-${to.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`;

/** Has a table of the moment made beside the live one, unless it is there. No function has a right to it. */
export async function makeCopy(client: DynamoDBClient, table: string, to: Temporal.Instant): Promise<string> {
  const name = copyName(table, to);
  if (await described(client, name)) return name;
  const live = await described(client, table);
  if (!live) throw new Error(`the table ${table} is gone: see "A table is gone" in docs/runbook.md`);
  await client.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName: table,
      TargetTableName: name,
      RestoreDateTime: new Date(to.epochMilliseconds),
      // The same key: a copy under AWS's own would be readable by whoever may read tables.
      ...(live.SSEDescription?.KMSMasterKeyArn === undefined
        ? {}
        : {
            SSESpecificationOverride: {
              Enabled: true,
              SSEType: 'KMS',
              KMSMasterKeyId: live.SSEDescription.KMSMasterKeyArn,
            },
          }),
    }),
  );
  return name;
}

export type Pace = (milliseconds: number) => Promise<unknown>;

/** A look at a copy that is being made, which takes AWS from some minutes to hours. */
const LOOK = Temporal.Duration.from({ seconds: 10 });

/** Until the copy can be read. */
export async function copyReady(client: DynamoDBClient, name: string, pace: Pace): Promise<void> {
  for (;;) {
    const table = await described(client, name);
    if (table?.TableStatus === 'ACTIVE') return;
    if (table === undefined) throw new Error(`the copy ${name} is not there`);
    await pace(LOOK.total('milliseconds'));
  }
}

async function described(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}
