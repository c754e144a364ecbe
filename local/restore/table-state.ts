import { DescribeTableCommand, type DynamoDBClient, type TableDescription } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';

export type Pace = (milliseconds: number) => Promise<unknown>;

/** A look at a table that is being made, which takes AWS from some minutes to hours. */
export const LOOK = Temporal.Duration.from({ seconds: 10 }).total('milliseconds');

/** Undefined for a table that is not there. */
export async function described(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

/** Waits until a table can be read. @throws Error for one that is not there, or is on its way out */
export async function tableReady(client: DynamoDBClient, name: string, pace: Pace): Promise<TableDescription> {
  for (;;) {
    const table = await described(client, name);
    if (table === undefined) throw new Error(`the table ${name} is not there`);
    if (table.TableStatus === 'DELETING')
      throw new Error(`the table ${name} is being deleted: run this again when it is gone, in some minutes`);
    if (table.TableStatus === 'ACTIVE') return table;
    await pace(LOOK);
  }
}
