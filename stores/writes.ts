import type { Condition, ItemStore, Write } from './items.ts';
import { keyOf, LAYOUT, type Parts, type RecordName } from './layout.ts';
import type { StoredItem } from './records/record.ts';

/** A write with the name of what it means when its condition does not hold. */
export type GuardedWrite<Conflict extends string> = { readonly write: Write; readonly conflict: Conflict };

/** The optimistic lock: what is stored has this version still. */
const at = (version: number): Condition => ({ is: 'equal', attribute: 'version', value: version });

export const put = (item: StoredItem, when?: Condition): Write => ({
  op: 'put',
  table: LAYOUT[item.record].table,
  item,
  ...(when ? { when } : {}),
});

/** Writes what is not there yet. */
export const create = (item: StoredItem): Write => put(item, { is: 'absent' });

/** Writes over the version that was read. */
export const replace = (item: StoredItem, version: number): Write => put(item, at(version));

/** Takes the next of what is counted in one attribute: whoever is second has to ask again. */
export const count = (item: StoredItem, attribute: string, before: number | undefined): Write =>
  put(item, before === undefined ? { is: 'absent' } : { is: 'equal', attribute, value: before });

/** Takes the next of what is counted in one attribute, at once: nobody has to ask again. */
export const nextOf = (items: Pick<ItemStore, 'increment'>, item: StoredItem, attribute: string): Promise<number> =>
  items.increment(LAYOUT[item.record].table, item, attribute);

export const remove = <N extends RecordName>(
  { name }: { readonly name: N },
  parts: Parts<N>,
  version?: number,
): Write => ({
  op: 'delete',
  table: LAYOUT[name].table,
  key: keyOf(name, parts),
  ...(version === undefined ? {} : { when: at(version) }),
});

/** Holds only while what is stored has this version still. */
export const unchanged = <N extends RecordName>(
  { name }: { readonly name: N },
  parts: Parts<N>,
  version: number,
): Write => ({
  op: 'check',
  table: LAYOUT[name].table,
  key: keyOf(name, parts),
  when: at(version),
});

export const guarded = (write: Write): GuardedWrite<'version-conflict'> => ({ write, conflict: 'version-conflict' });
