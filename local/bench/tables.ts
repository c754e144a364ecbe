import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { RECORDS } from '../../contracts/names.ts';
import { documentClient } from '../../stores/aws/clients/dynamodb.ts';
import { TABLES, type TableName } from '../../stores/items.ts';
import { type Cloud, clientConfig } from '../cloud/cloud.ts';

/** The tables of one figure's own, with the keys and the index that the data stack gives them. They go with the cloud. */
export async function makeTables(cloud: Cloud, figure: string) {
  const client = new DynamoDBClient(clientConfig(cloud));
  const nameOf = (name: TableName) => `bench-${figure}-${name}`;
  for (const name of TABLES) {
    const due = name === 'records';
    await client.send(
      new CreateTableCommand({
        TableName: nameOf(name),
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk', ...(due ? [RECORDS.dueDay, RECORDS.dueKey] : [])].map((AttributeName) => ({
          AttributeName,
          AttributeType: 'S' as const,
        })),
        KeySchema: schema('pk', 'sk'),
        ...(due ? { GlobalSecondaryIndexes: [DUE_INDEX] } : {}),
      }),
    );
  }
  // The cast: each of them is in it.
  const tables = Object.fromEntries(TABLES.map((name) => [name, nameOf(name)])) as Record<TableName, string>;
  return { client: documentClient(client), tables };
}

const schema = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];
const DUE_INDEX = {
  IndexName: RECORDS.dueIndex,
  KeySchema: schema(RECORDS.dueDay, RECORDS.dueKey),
  Projection: { ProjectionType: 'ALL' as const },
};
