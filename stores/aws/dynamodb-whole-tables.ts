import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Item, WholeTable, WholeTables } from '../items.ts';

/** The tables of keys in DynamoDB, from end to end. */
export class DynamoWholeTables implements WholeTables {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Readonly<Record<WholeTable, string>>;

  constructor(client: DynamoDBDocumentClient, tables: Readonly<Record<WholeTable, string>>) {
    this.#client = client;
    this.#tables = tables;
  }

  async everything(table: WholeTable): Promise<readonly Item[]> {
    const items: Item[] = [];
    let after: Record<string, unknown> | undefined;
    do {
      const page = await this.#client.send(
        new ScanCommand({
          TableName: this.#tables[table],
          ConsistentRead: true,
          ...(after ? { ExclusiveStartKey: after } : {}),
        }),
      );
      // The cast: the key schema gives everything in a table its two keys.
      items.push(...((page.Items ?? []) as Item[]));
      after = page.LastEvaluatedKey;
    } while (after);
    return items;
  }
}
