import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../items.ts';

/** Every item of a table, in no order. Only tables of keys grant it to a function (EK-7.2); who restores a table has the right to it too. */
export async function* everyItem(
  client: DynamoDBDocumentClient,
  TableName: string,
  only?: 'keys',
): AsyncGenerator<Item> {
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName,
        ConsistentRead: true,
        ...(only ? { ProjectionExpression: 'pk, sk' } : {}),
        ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
      }),
    );
    // The cast: the key schema gives each item these two.
    for (const item of page.Items ?? []) yield item as Item;
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
}
