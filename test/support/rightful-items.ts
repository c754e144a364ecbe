import { AsyncLocalStorage } from 'node:async_hooks';
import { PARTITIONS } from '../../contracts/names.ts';
import { CHANGES } from '../../lib/changes.ts';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import type { TransactionResult, Write } from '../../stores/items.ts';

const acting = new AsyncLocalStorage<string>();

/** What is done within it, the function of this name does. */
export const actingAs = <T>(name: string, act: () => Promise<T>): Promise<T> => acting.run(name, act);

/** What somebody else does in the middle of it. */
export const meanwhile = <T>(act: () => T): T => acting.exit(act);

const changed = new Map<string, Set<string>>();
/** The kinds of records that a function changed in this file of tests. */
export const changedBy = (name: string): ReadonlySet<string> => changed.get(name) ?? new Set();
/** What other files of tests changed in this process does not count. */
export const forgetChanges = (): void => changed.clear();

/** Tables in memory that refuse a function what its grants would: the emulator does not know which keys a request names. */
export class RightfulItems extends MemoryItems {
  override async transact(writes: readonly Write[]): Promise<TransactionResult> {
    const name = acting.getStore();
    for (const write of writes) if (name !== undefined) refuseUnlessGranted(name, write);
    return super.transact(writes);
  }
}

function refuseUnlessGranted(name: string, write: Write): void {
  if (write.table !== 'records' || write.op === 'check') return;
  const { pk } = write.op === 'put' ? write.item : write.key;
  // The cast: a function that changes nothing is not in the list.
  const kinds = (CHANGES as Readonly<Record<string, readonly (keyof typeof PARTITIONS)[]>>)[name] ?? [];
  const fitting = kinds.filter((kind) => {
    const [start = '', end] = PARTITIONS[kind].split('*');
    return end === undefined ? pk === start : pk.startsWith(start);
  });
  for (const kind of fitting) changed.set(name, (changed.get(name) ?? new Set()).add(kind));
  if (fitting.length === 0)
    throw new Error(`AccessDenied: ${name} may not change ${pk.replace(/#.*/, '#…')}: lib/changes.ts`);
}
