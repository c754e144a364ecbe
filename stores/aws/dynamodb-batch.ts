import { setTimeout } from 'node:timers/promises';
import { BatchWriteCommand, type BatchWriteCommandInput, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Key } from '../items.ts';

/** DynamoDB takes this many in one batch. */
const BATCH = 25;
/** Attempts at what a batch left undone; the longest waits double from 50 ms, so about 25 s in all at most. */
const ATTEMPTS = 10;
const FIRST_WAIT = 50;

/** Waits for at most so many milliseconds. */
export type Wait = (milliseconds: number) => Promise<unknown>;
/** With full jitter, so that those who were slowed down do not come back together. */
export const wait: Wait = (longest) => setTimeout(Math.random() * longest);

/** Deletes these keys, each once, until DynamoDB has left none undone. @throws Error when it keeps leaving some. */
export async function batchDelete(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
  backOff: Wait,
): Promise<void> {
  // A batch with the same key twice is refused.
  const distinct = [...new Map(keys.map(({ pk, sk }) => [JSON.stringify([pk, sk]), { pk, sk }])).values()];
  for (let start = 0; start < distinct.length; start += BATCH) {
    const requests = distinct.slice(start, start + BATCH).map((Key) => ({ DeleteRequest: { Key } }));
    await untilDone(client, { [table]: requests }, backOff);
  }
}

async function untilDone(
  client: DynamoDBDocumentClient,
  first: NonNullable<BatchWriteCommandInput['RequestItems']>,
  backOff: Wait,
): Promise<void> {
  let undone = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await backOff(FIRST_WAIT * 2 ** (attempt - 1));
    const reply = await client.send(new BatchWriteCommand({ RequestItems: undone }));
    undone = reply.UnprocessedItems ?? {};
    if (Object.keys(undone).length === 0) return;
  }
  throw new Error('DynamoDB kept leaving deletions undone.');
}
