import type {
  Condition,
  DueDays,
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
import { storable } from './storable.ts';

type Partition = Map<string, Item>;

const bytewise = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const place = (table: TableName, { pk, sk }: Key): string => JSON.stringify([table, pk, sk]);
const keyOf = (write: Write): Key => (write.op === 'put' ? write.item : write.key);

/** The tables in memory, with what DynamoDB refuses refused, and its orders and pages kept. */
export class MemoryItems implements ItemStore, DueDays {
  readonly #partitions = new Map<string, Partition>();
  /** The sparse index: by day, the items' places. */
  readonly #due = new Map<string, Map<string, Key>>();
  readonly #pageSize: number;

  /** @param pageSize the most items of a page of the index without a limit; DynamoDB's pages end at 1 MB. */
  constructor({ pageSize = Number.POSITIVE_INFINITY }: { readonly pageSize?: number } = {}) {
    this.#pageSize = pageSize;
  }

  async get(table: TableName, key: Key): Promise<Item | undefined> {
    return this.#find(table, key);
  }

  async query(table: TableName, pk: string, options: QueryOptions = {}): Promise<Page> {
    const { startsWith = '', limit, after, descending = false } = options;
    const direction = descending ? -1 : 1;
    const all = [...(this.#partitions.get(JSON.stringify([table, pk]))?.values() ?? [])]
      .filter(({ sk }) => sk.startsWith(startsWith) && (!after || direction * bytewise(sk, after.sk) > 0))
      .sort((a, b) => direction * bytewise(a.sk, b.sk));
    const items = all.slice(0, limit);
    const last = items.at(-1);
    return last && items.length < all.length ? { items, next: { pk: last.pk, sk: last.sk } } : { items };
  }

  async queryDue(dueDay: string, options: { limit?: number; after?: DuePage['next'] } = {}): Promise<DuePage> {
    const { limit = this.#pageSize, after } = options;
    const order = (a: Key & { dueKey?: unknown }, b: Key & { dueKey?: unknown }): number =>
      bytewise(String(a.dueKey), String(b.dueKey)) || bytewise(a.pk, b.pk) || bytewise(a.sk, b.sk);
    const all = [...(this.#due.get(dueDay)?.values() ?? [])]
      .flatMap((key) => this.#find('records', key) ?? [])
      .filter((item) => !after || order(item, after) > 0)
      .sort(order);
    const items = all.slice(0, limit);
    const last = items.at(-1);
    // As DynamoDB does: a page that its limit ended names a next one, whether or not anything is on it.
    if (!last || items.length < limit) return { items };
    return { items, next: { pk: last.pk, sk: last.sk, dueDay, dueKey: String(last.dueKey) } };
  }

  async dueDays(first: string, last: string): Promise<readonly string[]> {
    const filled = [...this.#due].filter(([day, places]) => places.size > 0 && day >= first && day <= last);
    return filled.map(([day]) => day).sort();
  }

  async transact(writes: readonly Write[]): Promise<TransactionResult> {
    refuseTooMany(writes);
    refuseRewriting(writes);
    if (new Set(writes.map((write) => place(write.table, keyOf(write)))).size < writes.length)
      throw invalid('Transaction request cannot include multiple operations on one item');
    const items = writes.map((write) => (write.op === 'put' ? storable(write.item) : undefined));
    const failed = writes.flatMap((write, at) => (this.#holds(write) ? [] : [at]));
    if (failed.length > 0) return { ok: false, failed };
    for (const [at, write] of writes.entries()) {
      if (write.op !== 'check') this.#replace(write.table, keyOf(write), items[at]);
    }
    return { ok: true };
  }

  async increment(table: TableName, item: Item, attribute: string): Promise<number> {
    const next = Number(this.#find(table, item)?.[attribute] ?? 0) + 1;
    this.#replace(table, item, storable({ ...this.#find(table, item), ...item, [attribute]: next }));
    return next;
  }

  async deleteAll(table: TableName, keys: readonly Key[]): Promise<void> {
    for (const key of keys) this.#replace(table, key, undefined);
  }

  /** Puts an item whatever stands in its way, as somebody with a hand in the table would; without an item it is gone. */
  tamper(table: TableName, key: Key, item?: Item): void {
    this.#replace(table, key, item && storable(item));
  }

  /** Everything in a table, for a test to look at what was left. */
  dump(table: TableName): Item[] {
    return [...this.#partitions]
      .filter(([at]) => (JSON.parse(at) as string[])[0] === table)
      .flatMap(([, partition]) => [...partition.values()]);
  }

  #holds(write: Write): boolean {
    return write.when === undefined || holds(write.when, this.#find(write.table, keyOf(write)));
  }

  #find(table: TableName, { pk, sk }: Key): Item | undefined {
    return this.#partitions.get(JSON.stringify([table, pk]))?.get(sk);
  }

  #replace(table: TableName, { pk, sk }: Key, item: Item | undefined): void {
    const at = JSON.stringify([table, pk]);
    const partition: Partition = this.#partitions.get(at) ?? new Map();
    if (table === 'records') this.#index(partition.get(sk), item);
    if (item) partition.set(sk, item);
    else partition.delete(sk);
    if (partition.size > 0) this.#partitions.set(at, partition);
    else this.#partitions.delete(at);
  }

  #index(before: Item | undefined, next: Item | undefined): void {
    if (before) this.#due.get(String(before.dueDay))?.delete(place('records', before));
    if (next?.dueDay === undefined || next.dueKey === undefined) return;
    const day = this.#due.get(String(next.dueDay)) ?? new Map<string, Key>();
    day.set(place('records', next), { pk: next.pk, sk: next.sk });
    this.#due.set(String(next.dueDay), day);
  }
}

function holds(condition: Condition, item: Item | undefined): boolean {
  if (condition.is === 'absent') return item === undefined;
  if (condition.is === 'present') return item !== undefined;
  return item !== undefined && item[condition.attribute] === condition.value;
}

const invalid = (message: string): Error => Object.assign(new Error(message), { name: 'ValidationException' });
