import { expect, it } from 'vitest';
import { FixedClock } from '../../stores/fake/fixed-clock.ts';
import { MemoryObjects } from '../../stores/fake/memory-objects.ts';
import { objectsContract } from './objects.contract.ts';

objectsContract('in memory', async () => {
  const clock = new FixedClock('2026-03-01T09:00:00Z');
  const store = new MemoryObjects(() => clock.read());
  return {
    store,
    upload: async ({ url, headers }, bytes) => store.accept(url, headers, bytes),
    download: async (url) => store.fetch(url),
    mark: async (key) => store.mark(key),
    expired: async (presign) => {
      const presigned = await presign();
      clock.advance('PT2S');
      return presigned;
    },
  };
});

it('the bucket in memory can refuse to delete a version', async () => {
  const store = new MemoryObjects();
  await store.put('a', Buffer.of(1), 'text/plain');
  await store.put('b', Buffer.of(1), 'text/plain');
  store.refuses = ({ key }) => key === 'a';
  const { versions } = await store.listVersions('');
  expect((await store.deleteVersions(versions)).map(({ key }) => key)).toEqual(['a']);
  expect((await store.listVersions('')).versions.map(({ key }) => key)).toEqual(['a']);
});
