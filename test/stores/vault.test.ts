import { describe, expect, it } from 'vitest';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { MemoryKeys } from '../../stores/fake/memory-keys.ts';
import { Vault } from '../../stores/vault.ts';

const open = () => {
  const items = new MemoryItems();
  return { items, vault: new Vault(items, new MemoryKeys()) };
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
