import { expect, it } from 'vitest';
import { countRequests } from '../../stores/aws/counting.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { makeBucket } from '../support/bucket.ts';
import { makeTables } from '../support/tables.ts';

it('requests are counted by command', async () => {
  const { client, tables, close } = await makeTables();
  const store = new DynamoItems(client, tables);
  const key = { pk: 'a', sk: 'b' };
  await store.get('records', key);
  const counts = countRequests(client);
  await store.get('records', key);
  await store.get('records', key);
  await store.transact([{ op: 'put', table: 'records', item: key }]);
  await store.transact([{ op: 'put', table: 'records', item: key, when: { is: 'present' } }]);
  await store.query('records', 'a');
  expect(Object.fromEntries(counts)).toEqual({
    GetItemCommand: 2,
    PutItemCommand: 1,
    TransactWriteItemsCommand: 1,
    QueryCommand: 1,
  });
  await close();
});

it('requests to S3 too', async () => {
  const { client, store, close } = await makeBucket();
  const counts = countRequests(client);
  await store.put('a', Buffer.of(1), 'text/plain');
  await store.listVersions('');
  expect(Object.fromEntries(counts)).toEqual({ PutObjectCommand: 1, ListObjectVersionsCommand: 1 });
  await close();
});
