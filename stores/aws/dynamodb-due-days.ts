import { type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { RECORDS } from '../../contracts/names.ts';
import type { DueDays } from '../items.ts';

/** The days of the agenda's index in DynamoDB: reads the index from end to end, and gets no attribute but the day. */
export class DynamoDueDays implements DueDays {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async dueDays(first: string, last: string): Promise<readonly string[]> {
    const pages = paginateScan(
      { client: this.#client },
      {
        TableName: this.#table,
        IndexName: RECORDS.dueIndex,
        ProjectionExpression: '#day',
        FilterExpression: '#day BETWEEN :first AND :last',
        ExpressionAttributeNames: { '#day': RECORDS.dueDay },
        ExpressionAttributeValues: { ':first': first, ':last': last },
      },
    );
    const days = new Set<string>();
    for await (const { Items = [] } of pages) for (const item of Items) days.add(String(item[RECORDS.dueDay]));
    return [...days].sort();
  }
}
