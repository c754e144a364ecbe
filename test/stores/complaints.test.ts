import { expect, it } from 'vitest';
import { ComplaintStore } from '../../stores/complaints.ts';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { memoryKeyMaker } from '../../stores/fake/memory-key-maker.ts';
import { MemoryKeys } from '../../stores/fake/memory-keys.ts';
import type { Page, QueryOptions, TableName } from '../../stores/items.ts';
import { complaintLineRecord } from '../../stores/records/complaint.ts';
import { itemOf } from '../../stores/records/record.ts';
import { Vault } from '../../stores/vault.ts';
import { put } from '../../stores/writes.ts';
import { complaintsContract } from './complaints.contract.ts';
import { LINE } from './complaints.support.ts';

complaintsContract('in memory', async () => {
  const items = new MemoryItems();
  const keys = new MemoryKeys();
  return { items, vault: new Vault(items, keys, memoryKeyMaker(items, keys)) };
});

/** Ends a page after two items, also when nobody asked for so few. */
class ShortPages extends MemoryItems {
  override query(table: TableName, pk: string, options: QueryOptions = {}): Promise<Page> {
    return super.query(table, pk, { limit: 2, ...options });
  }
}

it('[RIO-7.2] a year of the register is read to its end when the tables give it in pages', async () => {
  const items = new ShortPages();
  const numbers = ['0001', '0002', '0003', '0004', '0005'].map((n) => `K-2026-${n}`);
  for (const number of [...numbers, 'K-2027-0001'])
    await items.transact([put(itemOf(complaintLineRecord, { number }, { ...LINE, number }))]);
  const keys = new MemoryKeys();
  const store = new ComplaintStore(items, new Vault(items, keys, memoryKeyMaker(items, keys)));
  expect((await store.linesOf(2026)).map(({ number }) => number)).toEqual(numbers);
});
