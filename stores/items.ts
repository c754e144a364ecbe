/**
 * The tables, by what they are for. See `docs/adr` for why the vault, its spares, the names and the statistics have no point-in-time recovery, and a
 * table each.
 */
export const TABLES = ['records', 'vault', 'spares', 'names', 'survivors', 'statistics'] as const;
export type TableName = (typeof TABLES)[number];

export type Key = { readonly pk: string; readonly sk: string };
export type Item = Key & { readonly [attribute: string]: unknown };

/** What must hold for a write to happen; otherwise nothing of its transaction happens. */
export type Condition =
  | { readonly is: 'absent' }
  | { readonly is: 'present' }
  /** The item exists and this attribute has exactly this value. */
  | { readonly is: 'equal'; readonly attribute: string; readonly value: string | number };

export type Write =
  | { readonly op: 'put'; readonly table: TableName; readonly item: Item; readonly when?: Condition }
  | { readonly op: 'delete'; readonly table: TableName; readonly key: Key; readonly when?: Condition }
  | { readonly op: 'check'; readonly table: TableName; readonly key: Key; readonly when: Condition };

/** DynamoDB's limit on one transaction. */
export const MAX_TRANSACTION_WRITES = 100;

/** More was to be written in one transaction than DynamoDB takes. What has no bound is committed in parts (`commitInParts`). */
export class TooManyWrites extends RangeError {
  override name = 'TooManyWrites';

  constructor(writes: number) {
    super(`A transaction takes ${MAX_TRANSACTION_WRITES} writes at most; these are ${writes}.`);
  }
}

/** @throws TooManyWrites for more than one transaction takes. */
export function refuseTooMany(writes: readonly Write[]): void {
  if (writes.length > MAX_TRANSACTION_WRITES) throw new TooManyWrites(writes.length);
}

/** `failed` holds the places (from 0) of the writes whose condition did not hold; empty for a clash with another transaction. */
export type TransactionResult = { readonly ok: true } | { readonly ok: false; readonly failed: readonly number[] };

export type Page = { readonly items: readonly Item[]; readonly next?: Key };

export type QueryOptions = {
  /** Only sort keys that begin so. */
  readonly startsWith?: string;
  /** At most so many, with `next` exactly when there are more; without a limit, all of them. */
  readonly limit?: number;
  /** Go on after this key (`next` of the page before). */
  readonly after?: Key;
  readonly descending?: boolean;
};

export type DuePage = {
  readonly items: readonly Item[];
  readonly next?: Key & { readonly dueDay: string; readonly dueKey: string };
};

/**
 * Items by key, in one transaction or not at all. The only way to the tables: there is no scan, and the only index is
 * the agenda's (EK-7.2).
 */
export interface ItemStore {
  /** A consistent read. */
  get(table: TableName, key: Key): Promise<Item | undefined>;
  /** The items of one partition, by sort key; consistent. */
  query(table: TableName, pk: string, options?: QueryOptions): Promise<Page>;
  /**
   * A page of the records whose `dueDay` is this, by `dueKey`; go on while there is a `next`, whose page may be empty.
   * Eventually consistent, as every index.
   */
  queryDue(dueDay: string, options?: { limit?: number; after?: DuePage['next'] }): Promise<DuePage>;
  /** At most 100 writes on different keys, all or none. @throws TooManyWrites for more, WrittenOnce for what is not rewritten. */
  transact(writes: readonly Write[]): Promise<TransactionResult>;
  /**
   * Adds one to a number of an item, which begins at zero and is made with the other attributes of `item` when it is not there. Many
   * at once get each another number, and none has to wait or to come again. @returns what it is then.
   */
  increment(table: TableName, item: Item, attribute: string): Promise<number>;
  /** Deletes items without a condition, any number of them; items that are not there are no error. */
  deleteAll(table: TableName, keys: readonly Key[]): Promise<void>;
}

/** Reads of the agenda's index which days have something, and nothing of what: apart from `ItemStore`, so that nothing that has that one can. */
export interface DueDays {
  /** The ISO days from the first up to and including the last that have an item, in order. Eventually consistent, as every index. */
  dueDays(first: string, last: string): Promise<readonly string[]>;
}

/** The tables that may be read from end to end: what lies in them names nobody (EK-7.2). */
export const WHOLE_TABLES = ['vault', 'spares'] as const satisfies readonly TableName[];
export type WholeTable = (typeof WHOLE_TABLES)[number];

/** Reads a whole table of keys: apart from `ItemStore`, so that nothing that has that one can. */
export interface WholeTables {
  /** Every item, in no order; consistent at the moment that each page is read. */
  everything(table: WholeTable): Promise<readonly Item[]>;
}
