import { describe, expect, it } from 'vitest';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { MemoryKeys } from '../../stores/fake/memory-keys.ts';
import { NameIndex } from '../../stores/names.ts';
import { nameOfRecord, nameRecord } from '../../stores/records/names.ts';
import { itemOf } from '../../stores/records/record.ts';
import { put } from '../../stores/writes.ts';

const open = () => {
  const items = new MemoryItems();
  const keys = new MemoryKeys();
  return { items, keys, names: new NameIndex(items, keys) };
};

describe('names', () => {
  it('[RIO-3.1] [EK-6.1] are kept as keyed hashes only, in a table of their own', async () => {
    const { items, names } = open();
    await items.transact(await names.writes('d1', 'Anke', 'de Wit'));
    expect(JSON.stringify(items.dump('names'))).not.toMatch(/anke|wit/i);
    expect(items.dump('names')).toHaveLength(2);
    expect([items.dump('records'), items.dump('vault')]).toEqual([[], []]);
  });

  it('[EK-7.2] finds by the exact name only, whatever its capitals', async () => {
    const { items, names } = open();
    await items.transact(await names.writes('d1', 'Anke', 'de Wit'));
    await items.transact(await names.writes('d2', 'anke', 'De Wit'));
    expect([...(await names.find('ANKE', 'de wit'))].sort()).toEqual(['d1', 'd2']);
    for (const [first, last] of [
      ['Anke', 'Wit'],
      ['An', 'de Wit'],
      ['', 'de Wit'],
      ['', ''],
    ] as const)
      expect(await names.find(first, last)).toEqual([]);
  });

  it('[EK-7.2] finds by each way of writing the same name', async () => {
    const { items, names } = open();
    await items.transact(await names.writes('d1', 'Ayşe', 'Yıldız'));
    await items.transact(await names.writes('d2', 'Jörg', 'O’Groß'));
    expect(await names.find('AYŞE', 'YILDIZ')).toEqual(['d1']);
    expect(await names.find('JÖRG', "O'GROSS")).toEqual(['d2']);
  });

  it('[EK-7.2] finds a name that was stored before names were folded, and forgets it too', async () => {
    const { items, keys, names } = open();
    // As it was written until then: the keyed hash of the name in small letters without its accents.
    const mac = await keys.mac('jorg groß');
    await items.transact([
      put(itemOf(nameRecord, { mac, subject: 'd1' }, { subject: 'd1' })),
      put(itemOf(nameOfRecord, { subject: 'd1', mac }, { mac })),
    ]);
    await items.transact(await names.writes('d2', 'Jörg', 'Groß'));
    expect([...(await names.find('JÖRG', 'Groß'))].sort()).toEqual(['d1', 'd2']);
    await items.transact(await names.forgetWrites('d1'));
    expect(await names.find('Jörg', 'Groß')).toEqual(['d2']);
  });

  it('forgets a name that changed, and everything of a subject that goes', async () => {
    const { items, names } = open();
    await items.transact(await names.writes('d1', 'Anke', 'de Wit'));
    await items.transact(await names.forgetWrites('d1'));
    await items.transact(await names.writes('d1', 'Anke', 'Bos'));
    expect(await names.find('Anke', 'de Wit')).toEqual([]);
    expect(await names.find('Anke', 'Bos')).toEqual(['d1']);
    await items.transact(await names.destroyWrites('d1'));
    expect(items.dump('names')).toEqual([]);
    expect(await names.find('Anke', 'Bos')).toEqual([]);
    expect(await items.transact(await names.destroyWrites('d1'))).toEqual({ ok: true });
  });

  /** As everything was until names had a table of their own: one name of one subject, in the vault. */
  const inVault = async ({ items, keys }: Pick<ReturnType<typeof open>, 'items' | 'keys'>, subject: string) => {
    const mac = await keys.mac('anke de wit');
    const old = [
      { pk: `NAME#${mac}`, sk: subject, subject },
      { pk: `SUBJECT#${subject}`, sk: `NAME#${mac}`, mac },
    ];
    await items.transact(old.map((item) => ({ op: 'put', table: 'vault', item })));
  };

  it('[EK-7.2] that still lie in the vault find, until the subject has another name, and move in their present form', async () => {
    const all = open();
    const { items, names } = all;
    await inVault(all, 'd1');
    await inVault(all, 'd2');
    expect([...(await names.find('Anke', 'de Wit'))].sort()).toEqual(['d1', 'd2']);
    expect(await names.count('d1')).toBe(1);
    // A function of the API deletes nothing in the vault.
    const renamed = [...(await names.forgetWrites('d2')), ...(await names.writes('d2', 'Anke', 'Bos'))];
    expect(renamed.map(({ table }) => table)).toEqual(['names', 'names']);
    await items.transact(renamed);
    expect([await names.find('Anke', 'de Wit'), await names.find('Anke', 'Bos')]).toEqual([['d1'], ['d2']]);
    await items.transact(await names.renewWrites('d1', 'Anke', 'de Wit'));
    await items.transact(await names.renewWrites('d2', 'Anke', 'Bos'));
    expect([await names.find('Anke', 'de Wit'), await names.find('Anke', 'Bos')]).toEqual([['d1'], ['d2']]);
    expect([items.dump('vault'), items.dump('names').length]).toEqual([[], 4]);
    expect(await names.renewWrites('d1', 'Anke', 'de Wit')).toEqual([]);
    await names.setAllRenewed('2026-03-05T10:00:00.000Z');
    expect([await names.find('Anke', 'de Wit'), await names.find('Anke', 'Bos')]).toEqual([['d1'], ['d2']]);
  });

  it('[RIO-6.3] that still lie in the vault go with their subject', async () => {
    const all = open();
    await inVault(all, 'd1');
    await all.items.transact(await all.names.destroyWrites('d1'));
    expect([all.items.dump('vault'), await all.names.find('Anke', 'de Wit')]).toEqual([[], []]);
  });

  it('[EK-7.2] are found while another key hashes them anew, and after that by that key alone', async () => {
    const { items, keys, names } = open();
    await items.transact(await names.writes('d1', 'Anke', 'de Wit'));
    await names.setAllRenewed('2026-03-05T10:00:00.000Z');
    const before = items.dump('names');
    keys.rotateIndex();
    expect([await names.allRenewed(), await names.find('Anke', 'de Wit')]).toEqual([false, ['d1']]);
    await items.transact(await names.renewWrites('d1', 'Anke', 'de Wit'));
    await names.setAllRenewed('2026-03-06T10:00:00.000Z');
    expect([await names.allRenewed(), await names.find('Anke', 'de Wit')]).toEqual([true, ['d1']]);
    const after = items.dump('names');
    expect(after).toHaveLength(2);
    expect(after.filter(({ pk }) => before.some((one) => one.pk === pk && pk.startsWith('NAME#')))).toEqual([]);
    // A name by the key of before leads nowhere now.
    await items.transact([...before.map((item) => ({ op: 'put', table: 'names', item }) as const)]);
    for (const item of after) await items.deleteAll('names', [item]);
    expect(await names.find('Anke', 'de Wit')).toEqual([]);
  });
});
