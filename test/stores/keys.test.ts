import { expect, it } from 'vitest';
import { MemoryKeys } from '../../stores/fake/memory-keys.ts';
import { keysContract } from './keys.contract.ts';

keysContract('in memory', async () => new MemoryKeys());

it('keys in memory refuse a wrapped key that was changed, as KMS does', async () => {
  const [keys, others] = [new MemoryKeys(), new MemoryKeys()];
  const { wrapped } = await keys.generateDataKey({ subject: 'a' });
  await expect(others.unwrap(wrapped, { subject: 'a' })).rejects.toThrow();
  for (const at of wrapped.keys()) {
    const changed = Uint8Array.from(wrapped);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await expect(keys.unwrap(changed, { subject: 'a' })).rejects.toThrow();
  }
});
