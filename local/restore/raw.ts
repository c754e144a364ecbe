import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { wait } from '../../stores/aws/dynamodb-batch.ts';
import type { Item, Key } from '../../stores/items.ts';

/** DynamoDB takes this many in one batch. */
const BATCH = 25;
/** Attempts at what a batch left undone, with waits that double from 50 ms. */
const ATTEMPTS = 10;
const FIRST_WAIT = 50;

export type RawWrite = { readonly put: Item } | { readonly remove: Key };
type Request = { PutRequest: { Item: Record<string, unknown> } } | { DeleteRequest: { Key: Key } };

const requestOf = (write: RawWrite): Request =>
  'put' in write ? { PutRequest: { Item: { ...write.put } } } : { DeleteRequest: { Key: write.remove } };

/** Collects writes on different keys, and sends them in batches; `end` sends the rest. @throws when DynamoDB keeps leaving some undone. */
export function rawWriter(client: DynamoDBDocumentClient, table: string) {
  let waiting: Request[] = [];
  let written = 0;
  async function send(): Promise<void> {
    let undone = waiting.length > 0 ? { [table]: waiting } : {};
    waiting = [];
    for (let attempt = 0; Object.keys(undone).length > 0; attempt += 1) {
      if (attempt === ATTEMPTS) throw new Error('DynamoDB kept leaving writes undone.');
      if (attempt > 0) await wait(FIRST_WAIT * 2 ** (attempt - 1));
      const { UnprocessedItems = {} } = await client.send(new BatchWriteCommand({ RequestItems: undone }));
      // The cast: what is left undone is of what was sent.
      undone = UnprocessedItems as { [name: string]: Request[] };
    }
  }
  return {
    async add(write: RawWrite): Promise<void> {
      waiting.push(requestOf(write));
      written += 1;
      if (waiting.length === BATCH) await send();
    },
    async end(): Promise<number> {
      await send();
      return written;
    },
  };
}
