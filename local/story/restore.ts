import { DescribeTableCommand, DynamoDBClient, RestoreTableToPointInTimeCommand } from '@aws-sdk/client-dynamodb';
import { eventually } from './machinery.ts';
import type { Stage } from './stage.ts';

/**
 * Restores the records to this moment in a table beside them. The emulator restores a table as it stands, whatever moment is
 * asked; so a table "restored to before the destruction" is one that is restored then, and looked into afterwards.
 * @returns the name of the restored table
 */
export async function restoreRecords(stage: Stage, name: string): Promise<string> {
  const client = new DynamoDBClient(stage.config);
  try {
    await client.send(
      new RestoreTableToPointInTimeCommand({
        SourceTableName: stage.tables.records,
        TargetTableName: name,
        UseLatestRestorableTime: true,
      }),
    );
    return await eventually('the restored table', async () => {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
      return Table?.TableStatus === 'ACTIVE' ? name : undefined;
    });
  } finally {
    client.destroy();
  }
}
