import type { Key, Write } from './items.ts';
import { LAYOUT, liesAs, type Place, type RecordName } from './layout.ts';

/** Something was to be written over, or deleted, that is written once (`LAYOUT`). Names the kind and nothing of the item. */
export class WrittenOnce extends Error {
  override name = 'WrittenOnce';

  constructor(kind: RecordName) {
    super(`No transaction may write over or delete an item of this kind: ${kind}.`);
  }
}

type Rule = NonNullable<Place['written']>;

/** The kinds of which not every write is allowed. The cast: `Object.keys` does not know the names. */
const RULED = (Object.keys(LAYOUT) as RecordName[]).flatMap((name) => {
  const { table, written }: Place = LAYOUT[name];
  return written === undefined ? [] : [{ name, table, rule: written }];
});

/** Known by its key, whatever the item says that it is. @throws WrittenOnce */
export function refuseRewriting(writes: readonly Write[]): void {
  for (const write of writes) {
    if (write.op === 'check') continue;
    const key: Key = write.op === 'put' ? write.item : write.key;
    const ruled = RULED.find(({ name, table }) => table === write.table && liesAs(name, key));
    if (ruled && !isAllowed(ruled.rule, write)) throw new WrittenOnce(ruled.name);
  }
}

const isAllowed = (rule: Rule, write: Exclude<Write, { op: 'check' }>): boolean =>
  rule === 'once' ? write.op === 'put' && write.when?.is === 'absent' : write.op === 'put' && write.when !== undefined;
