import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  DeleteCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { documentClient } from '../../stores/aws/clients/dynamodb.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import type { Write } from '../../stores/items.ts';

const client = documentClient(new DynamoDBClient({ region: 'eu-west-1' }));
const mock = mockClient(client);
const waits: number[] = [];
const store = new DynamoItems(client, { records: 'the-records' }, async (milliseconds) => waits.push(milliseconds));
const item = { pk: 'a', sk: 'b' };
const writes: Write[] = [
  { op: 'put', table: 'records', item, when: { is: 'absent' } },
  { op: 'check', table: 'records', key: { pk: 'c', sk: 'd' }, when: { is: 'present' } },
];
const cancelled = (...codes: (string | undefined)[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'Transaction cancelled',
    CancellationReasons: codes.map((Code) => (Code ? { Code } : {})),
  });

beforeEach(() => {
  mock.reset();
  waits.length = 0;
});

describe('a transaction that DynamoDB cancels', () => {
  it.each([
    [['ConditionalCheckFailed', 'None'], [0]],
    [['None', 'ConditionalCheckFailed'], [1]],
    [
      ['ConditionalCheckFailed', 'ConditionalCheckFailed'],
      [0, 1],
    ],
    [['TransactionConflict', 'None'], []],
    [['TransactionConflict', 'ConditionalCheckFailed'], [1]],
    [[undefined, 'ConditionalCheckFailed'], [1]],
  ])('for %j names the places %j', async (codes, failed) => {
    mock.on(TransactWriteCommand).rejects(cancelled(...codes));
    expect(await store.transact(writes)).toEqual({ ok: false, failed });
  });

  it.each([
    [['ThrottlingError', 'None']],
    [['ProvisionedThroughputExceeded', 'ConditionalCheckFailed']],
    [['ValidationError', 'None']],
    [[]],
  ])('for %j stays an error', async (codes) => {
    mock.on(TransactWriteCommand).rejects(cancelled(...codes));
    await expect(store.transact(writes)).rejects.toThrow(TransactionCanceledException);
  });

  it('is no conflict when DynamoDB does not answer', async () => {
    mock.on(TransactWriteCommand).rejects(Object.assign(new Error('later'), { name: 'InternalServerError' }));
    await expect(store.transact(writes)).rejects.toThrow('later');
  });
});

describe('a single write', () => {
  it('without a condition is no transaction', async () => {
    mock.on(PutCommand).resolves({}).on(DeleteCommand).resolves({});
    await store.transact([{ op: 'put', table: 'records', item }]);
    await store.transact([{ op: 'delete', table: 'records', key: item }]);
    expect(mock.commandCalls(TransactWriteCommand)).toHaveLength(0);
    expect(mock.calls()).toHaveLength(2);
  });

  it('in the way of a transaction is a clash', async () => {
    mock.on(PutCommand).rejects(Object.assign(new Error('busy'), { name: 'TransactionConflictException' }));
    expect(await store.transact([{ op: 'put', table: 'records', item }])).toEqual({ ok: false, failed: [] });
  });

  it('with a condition is a transaction, so that its repeat is not taken for another', async () => {
    mock.on(TransactWriteCommand).resolves({});
    expect(await store.transact(writes.slice(0, 1))).toEqual({ ok: true });
    expect(mock.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });
});

describe('deleting many', () => {
  const keys = Array.from({ length: 30 }, (_, at) => ({ pk: 'p', sk: String(at) }));
  const sizes = () =>
    mock.commandCalls(BatchWriteCommand).map((call) => call.args[0].input.RequestItems?.['the-records']?.length);

  it('goes by twenty-five, and again for what was left undone', async () => {
    mock
      .on(BatchWriteCommand)
      .callsFakeOnce(({ RequestItems }: BatchWriteCommandInput) => ({
        UnprocessedItems: { 'the-records': RequestItems?.['the-records']?.slice(0, 3) },
      }))
      .resolves({});
    await store.deleteAll('records', keys);
    expect(sizes()).toEqual([25, 3, 5]);
    expect(waits).toEqual([50]);
  });

  it('waits longer each time, and gives up in the end', async () => {
    mock.on(BatchWriteCommand).callsFake(({ RequestItems }) => ({ UnprocessedItems: RequestItems }));
    await expect(store.deleteAll('records', keys.slice(0, 1))).rejects.toThrow('kept leaving');
    expect(waits).toEqual([50, 100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800]);
  });
});

describe('a partition', () => {
  it('is read to its end without a limit, however many replies it takes', async () => {
    mock
      .on(QueryCommand)
      .resolvesOnce({ Items: [{ pk: 'p', sk: '1' }], LastEvaluatedKey: { pk: 'p', sk: '1' } })
      .resolvesOnce({ Items: [], LastEvaluatedKey: { pk: 'p', sk: '2' } })
      .resolvesOnce({ Items: [{ pk: 'p', sk: '3' }] });
    const { items, next } = await store.query('records', 'p');
    expect(items.map(({ sk }) => sk)).toEqual(['1', '3']);
    expect(next).toBeUndefined();
    const starts = mock.commandCalls(QueryCommand).map((call) => call.args[0].input.ExclusiveStartKey?.sk);
    expect(starts).toEqual([undefined, '1', '2']);
  });

  it('is read consistently, and one item further than asked for', async () => {
    mock.on(QueryCommand).resolves({ Items: [] });
    await store.query('records', 'p', { limit: 10 });
    expect(mock.commandCalls(QueryCommand)[0]?.args[0].input).toMatchObject({ ConsistentRead: true, Limit: 11 });
  });
});

it('a table that was not named is not guessed', async () => {
  await expect(store.get('vault', item)).rejects.toThrow('does not use the table vault');
});
