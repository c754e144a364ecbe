import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { RECORDS } from '../../contracts/names.ts';
import { documentClient } from '../../stores/aws/clients/dynamodb.ts';
import { TABLES } from '../../stores/items.ts';
import { asAdministrator, unique } from './cloud.ts';

/** Tables of a test's own, with the keys and the index that the data stack gives them. */
export async function makeTables() {
  const client = new DynamoDBClient(asAdministrator());
  const tables = {
    records: unique('records'),
    vault: unique('vault'),
    spares: unique('spares'),
    names: unique('names'),
    survivors: unique('survivors'),
    statistics: unique('statistics'),
  };
  await Promise.all(
    TABLES.map((name) =>
      client.send(
        new CreateTableCommand({
          TableName: tables[name],
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [
            text('pk'),
            text('sk'),
            ...(name === 'records' ? [text('dueDay'), text('dueKey')] : []),
          ],
          KeySchema: schema('pk', 'sk'),
          ...(name === 'records'
            ? {
                GlobalSecondaryIndexes: [
                  {
                    IndexName: RECORDS.dueIndex,
                    KeySchema: schema(RECORDS.dueDay, RECORDS.dueKey),
                    Projection: { ProjectionType: 'ALL' as const },
                  },
                ],
              }
            : {}),
        }),
      ),
    ),
  );
  const close = async (): Promise<void> => {
    await Promise.all(TABLES.map((name) => client.send(new DeleteTableCommand({ TableName: tables[name] }))));
    client.destroy();
  };
  return { client: documentClient(client), tables, close };
}

const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
const schema = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];
