import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { MemoryStreams, type StreamedObject } from '../../stores/fake/memory-streams.ts';
import { streamsContract } from './streams.contract.ts';

streamsContract('in memory', async () => {
  const objects = new Map<string, StreamedObject>();
  return {
    streams: new MemoryStreams(objects),
    typeOf: async (key) => objects.get(key)?.mediaType,
    leftovers: async () => 0,
  };
});

it('streams in memory count those that are open, and can break off', async () => {
  const streams = new MemoryStreams();
  for (const key of ['a', 'b']) await streams.write(key, Readable.from([Buffer.alloc(50_000)]), 'text/plain');
  const a = await streams.read('a');
  const b = await streams.read('b');
  expect([streams.open, streams.mostOpen]).toEqual([2, 2]);
  expect(await buffer(a)).toHaveLength(50_000);
  b.destroy();
  await new Promise((resolve) => b.once('close', resolve));
  expect([streams.open, streams.mostOpen]).toEqual([0, 2]);
  streams.breaksAfter = () => 20_000;
  let seen = 0;
  const broken = async () => {
    for await (const chunk of await streams.read('a')) seen += (chunk as Buffer).length;
  };
  await expect(broken()).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(seen).toBeLessThanOrEqual(20_000);
  expect(streams.open).toBe(0);
});
