import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { memoryKeyMaker } from '../../stores/fake/memory-key-maker.ts';
import { MemoryKeys } from '../../stores/fake/memory-keys.ts';
import { keyOf } from '../../stores/layout.ts';
import { open, seal } from '../../stores/sealing.ts';
import { destroyKeyWrite, Vault } from '../../stores/vault.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const key = bytes(32);
/** As JSON has it: -0 is 0 there. */
const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));

const vaultOn = (items: MemoryItems): Vault => {
  const keys = new MemoryKeys();
  return new Vault(items, keys, memoryKeyMaker(items, keys));
};

describe('sealing', () => {
  it('gives any JSON value back, at its place', () => {
    fc.assert(
      fc.property(key, json, fc.string(), (k, value, place) => {
        expect(open(k, seal(k, value, place), place)).toEqual(value);
      }),
    );
  });

  it('refuses any changed byte', () => {
    fc.assert(
      fc.property(key, json, fc.nat(), fc.integer({ min: 1, max: 255 }), (k, value, at, change) => {
        const sealed = Buffer.from(seal(k, value, 'place'), 'base64url');
        const index = at % sealed.length;
        sealed[index] = (sealed[index] ?? 0) ^ change;
        expect(() => open(k, sealed.toString('base64url'), 'place')).toThrow('cannot be opened');
      }),
    );
  });

  it('refuses any changed, missing or added character', () => {
    fc.assert(
      fc.property(key, json, fc.nat(), fc.constantFrom(...'Ab0-_=+/ é'), (k, value, at, sign) => {
        const sealed = seal(k, value, 'place');
        const index = at % sealed.length;
        const [before, after] = [sealed.slice(0, index), sealed.slice(index + 1)];
        for (const other of [before + sign + after, before + after, before + sign + sealed.slice(index)])
          if (other !== sealed) expect(() => open(k, other, 'place')).toThrow('cannot be opened');
      }),
    );
  });

  it('refuses a value that was moved to another place', () => {
    fc.assert(
      fc.property(key, json, fc.string(), fc.string(), (k, value, place, other) => {
        fc.pre(place.toWellFormed() !== other.toWellFormed());
        expect(() => open(k, seal(k, value, place), other)).toThrow('cannot be opened');
      }),
    );
  });

  it('refuses what is too short, and another version', () => {
    const k = randomBytes(32);
    for (const text of ['', 'AQ', 'A'.repeat(38)]) expect(() => open(k, text, '')).toThrow('cannot be opened');
    const other = Buffer.from(seal(k, 1, ''), 'base64url');
    other[0] = 2;
    expect(() => open(k, other.toString('base64url'), '')).toThrow('cannot be opened');
  });

  it('never seals the same value to the same text', () => {
    const k = randomBytes(32);
    expect(new Set(Array.from({ length: 100 }, () => seal(k, 'Anke', ''))).size).toBe(100);
  });

  it.each([undefined, () => 1, Symbol('a')])('has no form for %s', (value) => {
    expect(() => seal(randomBytes(32), value, '')).toThrow(TypeError);
  });

  it('says nothing of what it could not open', () => {
    const k = randomBytes(32);
    const sealed = seal(k, 'Anke de Wit', 'DOSSIER#1/DOSSIER');
    try {
      open(randomBytes(32), sealed, 'DOSSIER#1/DOSSIER');
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toBe('Error: The sealed value cannot be opened.');
      expect((error as Error).cause).toBeUndefined();
    }
  });
});

describe('what is sealed', () => {
  const secrets = { firstName: 'Anke', lastName: 'de Wit', bsn: '123456782', note: 'Ziek sinds maart' };

  it('[RIO-3.1] [EK-6.1] is not readable in storage, and with no other key', () => {
    fc.assert(
      fc.property(key, key, (own, other) => {
        fc.pre(Buffer.compare(own, other) !== 0);
        const sealed = seal(own, secrets, 'DOSSIER#1/DOSSIER');
        const stored = Buffer.from(sealed, 'base64url');
        for (const text of Object.values(secrets)) {
          expect(sealed).not.toContain(text);
          expect(stored.includes(text)).toBe(false);
        }
        expect(() => open(other, sealed, 'DOSSIER#1/DOSSIER')).toThrow();
      }),
    );
  });

  it('[RIO-3.1] [EK-6.1] cannot be opened once its key was destroyed, nor with the key of another dossier', async () => {
    const items = new MemoryItems();
    const vault = vaultOn(items);
    const [mine, other] = [await vault.create('dossier-1'), await vault.create('dossier-2')];
    const sealed = seal(mine.bytes, secrets, 'place');
    expect(open((await vault.open('dossier-1'))?.bytes ?? new Uint8Array(32), sealed, 'place')).toEqual(secrets);
    expect(() => open(other.bytes, sealed, 'place')).toThrow();

    await items.transact([destroyKeyWrite('dossier-1')]);
    expect(await vault.open('dossier-1')).toBeUndefined();
    expect(await vault.open('dossier-2')).toBeDefined();
  });

  it('[RIO-3.1] [EK-6.1] cannot be opened with a wrapped key that was put under another subject', async () => {
    const items = new MemoryItems();
    const vault = vaultOn(items);
    await vault.create('dossier-1');
    await vault.create('dossier-2');
    const key = keyOf('wrapped-key', { subject: 'dossier-1' });
    const stolen = await items.get('vault', keyOf('wrapped-key', { subject: 'dossier-2' }));
    if (!stolen) throw new Error('A key is put.');
    await items.transact([{ op: 'put', table: 'vault', item: { ...stolen, ...key } }]);
    await expect(vault.open('dossier-1')).rejects.toThrow();
  });
});
