import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectStreams } from '../../stores/streams.ts';

export type StreamsUnderTest = {
  readonly streams: ObjectStreams;
  /** The media type of what is there. */
  readonly typeOf: (key: string) => Promise<string | undefined>;
  /** Parts of unfinished uploads that are left. */
  readonly leftovers: () => Promise<number>;
  readonly close?: () => Promise<void>;
};

const MIB = 1024 * 1024;
const block = (n: number): Buffer => Buffer.alloc(MIB, n % 251);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function* blocks(count: number, failAt = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
  for (let n = 0; n < count; n += 1) {
    if (n === failAt) throw new Error('The source broke off');
    yield block(n);
  }
}
const bodyOf = (...from: Parameters<typeof blocks>): Readable => Readable.from(blocks(...from), { objectMode: false });

/** What every implementation of streams does, the one in memory and S3. */
export function streamsContract(name: string, open: () => Promise<StreamsUnderTest>): void {
  describe(`streams, ${name}`, () => {
    let test: StreamsUnderTest;
    let count = 0;
    const fresh = (): string => {
      count += 1;
      return `exports/${count}/package.zip`;
    };
    beforeAll(async () => {
      test = await open();
    }, 60_000);
    afterAll(() => test.close?.());

    it.each([0, 1, 8, 9, 17])('write and read %i MiB', async (size) => {
      const key = fresh();
      expect(await test.streams.write(key, bodyOf(size), 'application/zip')).toEqual({ size: size * MIB });
      const read = await buffer(await test.streams.read(key));
      expect(sha256(read)).toBe(sha256(Buffer.concat(Array.from({ length: size }, (_, n) => block(n)))));
      expect(await test.typeOf(key)).toBe('application/zip');
    });

    it('put the second in the place of the first', async () => {
      const key = fresh();
      await test.streams.write(key, bodyOf(2), 'application/zip');
      await test.streams.write(key, bodyOf(1), 'application/zip');
      expect(await buffer(await test.streams.read(key))).toHaveLength(MIB);
    });

    it.each([0, 3, 10])('leave nothing of a body that fails after %i MiB', async (failAt) => {
      const key = fresh();
      const body = bodyOf(12, failAt);
      await expect(test.streams.write(key, body, 'application/zip')).rejects.toThrow('The source broke off');
      await expect(test.streams.read(key)).rejects.toMatchObject({ name: 'NoSuchKey' });
      expect(await test.leftovers()).toBe(0);
      expect(body.destroyed).toBe(true);
    });

    it('leave what was there when a second body fails', async () => {
      const key = fresh();
      await test.streams.write(key, bodyOf(1), 'application/zip');
      await expect(test.streams.write(key, bodyOf(12, 10), 'application/zip')).rejects.toThrow();
      expect(await buffer(await test.streams.read(key))).toHaveLength(MIB);
    });

    it('open nothing that is not there', async () => {
      await expect(test.streams.read(fresh())).rejects.toMatchObject({ name: 'NoSuchKey' });
    });
  });
}
