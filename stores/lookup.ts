import type { Item, ItemStore, Key, TableName } from './items.ts';
import {
  keyOf,
  LAYOUT,
  type PartitionParts,
  type Parts,
  partitionOf,
  type RecordName,
  type SortParts,
  sortStart,
} from './layout.ts';

type Kind<N extends RecordName> = { readonly name: N };

export const find = <N extends RecordName>(
  items: Pick<ItemStore, 'get'>,
  { name }: Kind<N>,
  parts: Parts<N>,
): Promise<Item | undefined> => items.get(LAYOUT[name].table, keyOf(name, parts));

/** All of a kind in one partition, or those whose sort key begins with these parts. */
export const findAll = <N extends RecordName>(
  items: ItemStore,
  { name }: Kind<N>,
  partition: PartitionParts<N>,
  sort?: Partial<SortParts<N>>,
): Promise<readonly Item[]> => queryAll(items, LAYOUT[name].table, partitionOf(name, partition), sortStart(name, sort));

/** Of whatever kind, and whether or not they can be read. */
export async function queryAll(items: ItemStore, table: TableName, pk: string, startsWith = ''): Promise<Item[]> {
  const all: Item[] = [];
  let after: Key | undefined;
  do {
    const page = await items.query(table, pk, { ...(startsWith ? { startsWith } : {}), ...(after ? { after } : {}) });
    all.push(...page.items);
    after = page.next;
  } while (after);
  return all;
}

/**
 * A page of a kind in one partition, after what its sort key says behind the fixed words. Whatever a caller sends as that, the
 * look stays among the items of this kind.
 */
export async function findPage<N extends RecordName, T>(
  items: ItemStore,
  { name }: Kind<N>,
  partition: PartitionParts<N>,
  {
    limit,
    after,
    descending = false,
  }: { readonly limit: number; readonly after?: string | undefined; readonly descending?: boolean },
  read: (item: Item) => T,
): Promise<{ readonly items: Awaited<T>[]; readonly next?: string }> {
  const pk = partitionOf(name, partition);
  const startsWith = sortStart(name);
  const page = await items.query(LAYOUT[name].table, pk, {
    limit,
    descending,
    ...(startsWith ? { startsWith } : {}),
    ...(after ? { after: { pk, sk: `${startsWith}${after}` } } : {}),
  });
  const found = await Promise.all(page.items.map(read));
  return page.next ? { items: found, next: page.next.sk.slice(startsWith.length) } : { items: found };
}

/** Everything that the sparse index has under one day. */
export async function findDue(items: ItemStore, dueDay: string): Promise<readonly Item[]> {
  const due: Item[] = [];
  let after: Awaited<ReturnType<ItemStore['queryDue']>>['next'];
  do {
    const page = await items.queryDue(dueDay, after ? { after } : {});
    due.push(...page.items);
    after = page.next;
  } while (after);
  return due;
}
