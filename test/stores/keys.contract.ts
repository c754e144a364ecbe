import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KeyService } from '../../stores/keys.ts';

/** What every key service does, the one in memory and KMS. `open` makes a service with keys of its own. */
export function keysContract(name: string, open: () => Promise<KeyService>): void {
  describe(`keys, ${name}`, () => {
    let keys: KeyService;
    let others: KeyService;
    beforeAll(async () => {
      [keys, others] = await Promise.all([open(), open()]);
    });

    it('makes data keys of 32 bytes, each its own, wrapped', async () => {
      const [one, two] = await Promise.all([
        keys.generateDataKey({ subject: 'a' }),
        keys.generateDataKey({ subject: 'a' }),
      ]);
      expect(one.plain).toHaveLength(32);
      expect(one.plain).not.toEqual(two.plain);
      expect(Buffer.from(one.wrapped).includes(Buffer.from(one.plain))).toBe(false);
    });

    it('unwraps in the same context, whatever its order', async () => {
      const { plain, wrapped } = await keys.generateDataKey({ subject: 'a', kind: 'b' });
      expect(Buffer.from(await keys.unwrap(wrapped, { kind: 'b', subject: 'a' }))).toEqual(Buffer.from(plain));
    });

    it.each([
      ['another subject', { subject: 'b' }],
      ['no context', {}],
      ['more context', { subject: 'a', more: 'c' }],
    ])('does not unwrap with %s', async (_, context) => {
      const { wrapped } = await keys.generateDataKey({ subject: 'a' });
      await expect(keys.unwrap(wrapped, context as Record<string, string>)).rejects.toThrow();
    });

    // KMS refuses them; the emulator answers some other key, with which nothing opens either.
    it('does not give the key for what was changed, cut or wrapped by another', async () => {
      const { plain, wrapped } = await keys.generateDataKey({ subject: 'a' });
      const changed = Uint8Array.from(wrapped);
      changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
      const attempts = await Promise.allSettled([
        keys.unwrap(changed, { subject: 'a' }),
        keys.unwrap(wrapped.slice(0, 20), { subject: 'a' }),
        others.unwrap(wrapped, { subject: 'a' }),
      ]);
      for (const attempt of attempts)
        if (attempt.status === 'fulfilled') expect(Buffer.from(attempt.value)).not.toEqual(Buffer.from(plain));
    });

    it('hashes the same text to the same 64 signs, and only that text', async () => {
      const [one, again, other, elsewhere] = await Promise.all([
        keys.mac('jansen\u0000anna'),
        keys.mac('jansen\u0000anna'),
        keys.mac('jansen\u0000anne'),
        others.mac('jansen\u0000anna'),
      ]);
      expect(one).toMatch(/^[0-9a-f]{64}$/);
      expect(again).toBe(one);
      expect(other).not.toBe(one);
      expect(elsewhere).not.toBe(one);
    });

    it.each([0, 1, 4096, 5000, 100_000])('signs %i bytes so that anyone can verify it', async (length) => {
      const bytes = randomBytes(length);
      const [signature, spki] = await Promise.all([keys.sign(bytes), keys.publicKey()]);
      const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
      expect(key.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
      expect(verify('sha256', bytes, key, signature)).toBe(true);
      expect(verify('sha256', Buffer.concat([bytes, Buffer.of(0)]), key, signature)).toBe(false);
    });
  });
}
