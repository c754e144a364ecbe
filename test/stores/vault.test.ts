import { describe, expect, it } from 'vitest';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { MemoryKeys } from '../../stores/fake/memory-keys.ts';
import { itemOf } from '../../stores/records/record.ts';
import { nameOfRecord, nameRecord } from '../../stores/records/vault.ts';
import { Vault } from '../../stores/vault.ts';
import { put } from '../../stores/writes.ts';

const open = () => {
  const items = new MemoryItems();
  const keys = new MemoryKeys();
  return { items, keys, vault: new Vault(items, keys) };
};

describe('the vault', () => {
  it('[RIO-3.1] [EK-6.1] keeps wrapped keys and keyed names only', async () => {
    const { items, vault } = open();
    const { key, write } = await vault.create('d1');
    await items.transact([write, ...(await vault.nameWrites('d1', 'Anke', 'de Wit'))]);
    const stored = JSON.stringify(items.dump('vault'));
    expect(stored).not.toMatch(/anke|wit/i);
    expect(stored).not.toContain(Buffer.from(key.bytes).toString('base64'));
    expect(items.dump('records')).toEqual([]);
  });

  it('does not put a second key over a first', async () => {
    const { items, vault } = open();
    const [first, second] = [await vault.create('d1'), await vault.create('d1')];
    expect(await items.transact([first.write])).toEqual({ ok: true });
    expect(await items.transact([second.write])).toEqual({ ok: false, failed: [0] });
    expect((await vault.open('d1'))?.bytes).toEqual(first.key.bytes);
  });

  it('[EK-7.2] finds by the exact name only, whatever its capitals', async () => {
    const { items, vault } = open();
    await items.transact(await vault.nameWrites('d1', 'Anke', 'de Wit'));
    await items.transact(await vault.nameWrites('d2', 'anke', 'De Wit'));
    expect([...(await vault.findByName('ANKE', 'de wit'))].sort()).toEqual(['d1', 'd2']);
    for (const [first, last] of [
      ['Anke', 'Wit'],
      ['An', 'de Wit'],
      ['', 'de Wit'],
      ['', ''],
    ] as const)
      expect(await vault.findByName(first, last)).toEqual([]);
  });

  it('[EK-7.2] finds by each way of writing the same name', async () => {
    const { items, vault } = open();
    await items.transact(await vault.nameWrites('d1', 'Ayşe', 'Yıldız'));
    await items.transact(await vault.nameWrites('d2', 'Jörg', 'O’Groß'));
    expect(await vault.findByName('AYŞE', 'YILDIZ')).toEqual(['d1']);
    expect(await vault.findByName('JÖRG', "O'GROSS")).toEqual(['d2']);
  });

  it('[EK-7.2] finds a name that was stored before names were folded, and forgets it too', async () => {
    const { items, keys, vault } = open();
    // As `nameWrites` wrote it until then: the keyed hash of the name in small letters without its accents.
    const mac = await keys.mac('jorg groß');
    await items.transact([
      put(itemOf(nameRecord, { mac, subject: 'd1' }, { subject: 'd1' })),
      put(itemOf(nameOfRecord, { subject: 'd1', mac }, { mac })),
    ]);
    await items.transact(await vault.nameWrites('d2', 'Jörg', 'Groß'));
    expect([...(await vault.findByName('JÖRG', 'Groß'))].sort()).toEqual(['d1', 'd2']);
    await items.transact(await vault.forgetNames('d1'));
    expect(await vault.findByName('Jörg', 'Groß')).toEqual(['d2']);
  });

  it('forgets a name that changed, and everything of a subject that goes', async () => {
    const { items, vault } = open();
    await items.transact([(await vault.create('d1')).write, ...(await vault.nameWrites('d1', 'Anke', 'de Wit'))]);
    await items.transact(await vault.forgetNames('d1'));
    await items.transact(await vault.nameWrites('d1', 'Anke', 'Bos'));
    expect(await vault.findByName('Anke', 'de Wit')).toEqual([]);
    expect(await vault.findByName('Anke', 'Bos')).toEqual(['d1']);
    await items.transact(await vault.destroyWrites('d1'));
    expect(items.dump('vault')).toEqual([]);
    expect(await vault.findByName('Anke', 'Bos')).toEqual([]);
    expect(await items.transact(await vault.destroyWrites('d1'))).toEqual({ ok: true });
  });
});
