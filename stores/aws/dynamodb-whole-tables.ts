import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Item, WholeTable, WholeTables } from '../items.ts';
import { everyItem } from './dynamodb-scan.ts';

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
    for await (const item of everyItem(this.#client, this.#tables[table])) items.push(item);
    return items;
  }
}
