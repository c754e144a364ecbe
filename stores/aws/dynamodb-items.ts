import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { RECORDS } from '../../contracts/names.ts';
import type {
  DuePage,
  Item,
  ItemStore,
  Key,
  Page,
  QueryOptions,
  TableName,
  TransactionResult,
  Write,
} from '../items.ts';
import { refuseTooMany } from '../items.ts';
import { refuseRewriting } from '../written-once.ts';
import { batchDelete, type Wait, wait } from './dynamodb-batch.ts';
import { actionOf } from './dynamodb-condition.ts';

export type Tables = Partial<Readonly<Record<TableName, string>>>;

/** The tables in DynamoDB. A function names only the tables that it may use. */
export class DynamoItems implements ItemStore {
  readonly #client: DynamoDBDocumentClient;
  readonly #tables: Tables;
  readonly #wait: Wait;

  /** @param backOff waits between attempts at what DynamoDB left undone. */
  constructor(client: DynamoDBDocumentClient, tables: Tables, backOff: Wait = wait) {
    this.#client = client;
    this.#tables = tables;
    this.#wait = backOff;
  }

  async get(table: TableName, { pk, sk }: Key): Promise<Item | undefined> {
    const reply = await this.#client.send(
      new GetCommand({ TableName: this.#name(table), Key: { pk, sk }, ConsistentRead: true }),
    );
    return reply.Item && itemOf(reply.Item);
  }

  async query(table: TableName, pk: string, options: QueryOptions = {}): Promise<Page> {
    const { limit } = options;
    const items: Item[] = [];
    let after = options.after;
    do {
      const page = await this.#queryOnce(table, pk, { ...options, ...(after ? { after } : {}) });
      items.push(...page.items);
      after = page.next;
    } while (after && limit === undefined);
    // One more than asked for was read, so that there is a next page only when there is something on it.
    const last = limit !== undefined && items.length > limit ? items[limit - 1] : undefined;
    if (last) return { items: items.slice(0, limit), next: { pk: last.pk, sk: last.sk } };
    return after ? { items, next: after } : { items };
  }

  async #queryOnce(table: TableName, pk: string, options: QueryOptions): Promise<Page> {
    const { startsWith, limit, after, descending = false } = options;
    const reply = await this.#client.send(
      new QueryCommand({
        TableName: this.#name(table),
        ConsistentRead: true,
        KeyConditionExpression: startsWith ? 'pk = :pk AND begins_with(sk, :start)' : 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk, ...(startsWith ? { ':start': startsWith } : {}) },
        ScanIndexForward: !descending,
        ...(limit === undefined ? {} : { Limit: limit + 1 }),
        ...(after ? { ExclusiveStartKey: { pk: after.pk, sk: after.sk } } : {}),
      }),
    );
    const items = (reply.Items ?? []).map(itemOf);
    return reply.LastEvaluatedKey ? { items, next: itemOf(reply.LastEvaluatedKey) } : { items };
  }

  async queryDue(dueDay: string, options: { limit?: number; after?: DuePage['next'] } = {}): Promise<DuePage> {
    const reply = await this.#client.send(
      new QueryCommand({
        TableName: this.#name('records'),
        IndexName: RECORDS.dueIndex,
        KeyConditionExpression: '#day = :day',
        ExpressionAttributeNames: { '#day': RECORDS.dueDay },
        ExpressionAttributeValues: { ':day': dueDay },
        ...(options.limit === undefined ? {} : { Limit: options.limit }),
        ...(options.after ? { ExclusiveStartKey: options.after } : {}),
      }),
    );
    const items = (reply.Items ?? []).map(itemOf);
    // The cast: where a page of the index ends has the index's keys too.
    return reply.LastEvaluatedKey ? { items, next: reply.LastEvaluatedKey as NonNullable<DuePage['next']> } : { items };
  }

  async transact(writes: readonly Write[]): Promise<TransactionResult> {
    refuseTooMany(writes);
    refuseRewriting(writes);
    const [first] = writes;
    if (!first) return { ok: true };
    // One write without a condition may be repeated freely, so it needs no transaction, which costs double. One with a
    // condition keeps it for its token: a repeat after a lost reply is then no false conflict with itself.
    if (writes.length === 1 && first.op !== 'check' && first.when === undefined) return this.#writeOne(first);
    try {
      await this.#client.send(
        new TransactWriteCommand({ TransactItems: writes.map((write) => actionOf(write, this.#name(write.table))) }),
      );
      return { ok: true };
    } catch (error) {
      return conflictOf(error);
    }
  }

  async #writeOne(write: Exclude<Write, { op: 'check' }>): Promise<TransactionResult> {
    const TableName = this.#name(write.table);
    try {
      if (write.op === 'put') await this.#client.send(new PutCommand({ TableName, Item: { ...write.item } }));
      else await this.#client.send(new DeleteCommand({ TableName, Key: { pk: write.key.pk, sk: write.key.sk } }));
      return { ok: true };
    } catch (error) {
      return conflictOf(error);
    }
  }

  async increment(table: TableName, { pk, sk, ...given }: Item, attribute: string): Promise<number> {
    const others = Object.entries(given).filter(([name]) => name !== attribute);
    const sets = others.map((_, place) => `#other${place} = :other${place}`).join(', ');
    const reply = await this.#client.send(
      new UpdateCommand({
        TableName: this.#name(table),
        Key: { pk, sk },
        UpdateExpression: `${sets ? `SET ${sets} ` : ''}ADD #number :one`,
        ExpressionAttributeNames: {
          '#number': attribute,
          ...Object.fromEntries(others.map(([name], place) => [`#other${place}`, name])),
        },
        ExpressionAttributeValues: {
          ':one': 1,
          ...Object.fromEntries(others.map(([, value], place) => [`:other${place}`, value])),
        },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Number(reply.Attributes?.[attribute]);
  }

  async deleteAll(table: TableName, keys: readonly Key[]): Promise<void> {
    await batchDelete(this.#client, this.#name(table), keys, this.#wait);
  }

  #name(table: TableName): string {
    const name = this.#tables[table];
    if (name === undefined) throw new Error(`This function does not use the table ${table}.`);
    return name;
  }
}

/** The cast: the key schema gives everything in a table these two, which the client does not know. */
const itemOf = (attributes: Readonly<Record<string, unknown>>): Item => attributes as Item;

/** The reasons that a command may meet in the ordinary course; every other stays an error. */
const EXPECTED = new Set(['None', 'ConditionalCheckFailed', 'TransactionConflict']);

function conflictOf(error: unknown): TransactionResult {
  if (error instanceof Error && error.name === 'TransactionConflictException') return { ok: false, failed: [] };
  if (!(error instanceof TransactionCanceledException)) throw error;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  if (codes.length === 0 || !codes.every((code) => EXPECTED.has(code))) throw error;
  return { ok: false, failed: codes.flatMap((code, place) => (code === 'ConditionalCheckFailed' ? [place] : [])) };
}
