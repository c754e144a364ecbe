import { describe, expect, it } from 'vitest';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { memoryKeyMaker } from '../../stores/fake/memory-key-maker.ts';
import { MemoryKeys } from '../../stores/fake/memory-keys.ts';
import { destroyKeyWrite, makeKey, Vault } from '../../stores/vault.ts';

const open = () => {
  const items = new MemoryItems();
  const keys = new MemoryKeys();
  return { items, keys, vault: new Vault(items, keys, memoryKeyMaker(items, keys)) };
};

describe('the vault', () => {
  it('[RIO-3.1] [EK-6.1] keeps wrapped keys only', async () => {
    const { items, vault } = open();
    const key = await vault.create('d1');
    expect(JSON.stringify(items.dump('vault'))).not.toContain(Buffer.from(key.bytes).toString('base64'));
    expect(items.dump('vault')).toEqual([
      { pk: 'SUBJECT#d1', sk: 'KEY', record: 'wrapped-key', v: 1, wrapped: expect.any(String) },
    ]);
    expect([items.dump('records'), items.dump('names')]).toEqual([[], []]);
  });

  it('does not put a second key over a first, however often one is asked for', async () => {
    const { items, keys, vault } = open();
    const first = await vault.create('d1');
    expect(await makeKey({ items, keys }, 'd1')).toBe('there');
    const many = await Promise.all(Array.from({ length: 5 }, () => vault.create('d1')));
    for (const key of [...many, await vault.open('d1')]) expect(key?.bytes).toEqual(first.bytes);
    expect(items.dump('vault')).toHaveLength(1);
  });

  it('has no key of a subject any more once it was destroyed, twice as well', async () => {
    const { items, vault } = open();
    await vault.create('d1');
    for (let time = 0; time < 2; time += 1) expect(await items.transact([destroyKeyWrite('d1')])).toEqual({ ok: true });
    expect([await vault.open('d1'), items.dump('vault')]).toEqual([undefined, []]);
  });

  it('says that a key was not made rather than seal with none', async () => {
    const { items, keys } = open();
    const nothing = new Vault(items, keys, { make: async () => {} });
    await expect(nothing.create('d1')).rejects.toThrow('not there');
  });
});
