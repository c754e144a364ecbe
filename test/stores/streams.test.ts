import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { MemoryStreams, type StreamedObject } from '../../stores/fake/memory-streams.ts';
import { streamsContract } from './streams.contract.ts';

streamsContract('in memory', async () => {
  const objects = new Map<string, StreamedObject>();
  const streams = new MemoryStreams(objects);
  return {
    streams,
    typeOf: async (key) => objects.get(key)?.mediaType,
    leftovers: async () => streams.unfinished,
  };
});

it('streams in memory count those that are open, and can break off', async () => {
  const bytes = Buffer.alloc(50_000);
  const streams = new MemoryStreams(new Map(['a', 'b'].map((key) => [key, { bytes, mediaType: 'text/plain' }])));
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

it('streams in memory take no small part before the last, as S3 does and the emulator does not', async () => {
  const streams = new MemoryStreams();
  const upload = await streams.begin('a', 'text/plain');
  const parts = [await streams.part(upload, 1, Buffer.alloc(10)), await streams.part(upload, 2, Buffer.alloc(10))];
  await expect(streams.complete(upload, parts)).rejects.toMatchObject({ name: 'EntityTooSmall' });
});
