import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectStreams, UploadedPart } from '../../stores/streams.ts';

export type StreamsUnderTest = {
  readonly streams: ObjectStreams;
  /** The media type of what is there. */
  readonly typeOf: (key: string) => Promise<string | undefined>;
  /** Parts of unfinished uploads that are left. */
  readonly leftovers: () => Promise<number>;
  readonly close?: () => Promise<void>;
};

const MIB = 1024 * 1024;
const block = (n: number, size: number): Buffer => Buffer.alloc(size * MIB, n);
const TYPE = 'application/zip';

/** What every implementation of streams does, the one in memory and S3. */
export function streamsContract(name: string, open: () => Promise<StreamsUnderTest>): void {
  describe(`streams, ${name}`, () => {
    let test: StreamsUnderTest;
    let count = 0;
    const fresh = (): string => {
      count += 1;
      return `exports/${count}/package.zip`;
    };
    const missing = { name: 'NoSuchKey' };
    beforeAll(async () => {
      test = await open();
    });
    afterAll(() => test.close?.());

    /** Of so many MiB each, sent in this order. */
    async function sent(key: string, sizes: readonly number[]) {
      const upload = await test.streams.begin(key, TYPE);
      const parts: UploadedPart[] = [];
      for (const [n, size] of sizes.entries()) parts.push(await test.streams.part(upload, n + 1, block(n, size)));
      return { upload, parts };
    }

    it.each([[[0]], [[1]], [[8, 0]], [[8, 5, 1]]])('put parts of %j MiB together', async (sizes) => {
      const key = fresh();
      const { upload, parts } = await sent(key, sizes);
      await expect(test.streams.read(key)).rejects.toMatchObject(missing);
      await test.streams.complete(upload, parts);
      const read = await buffer(await test.streams.read(key));
      expect(read.equals(Buffer.concat(sizes.map((size, n) => block(n, size))))).toBe(true);
      expect(await test.typeOf(key)).toBe(TYPE);
      expect(await test.leftovers()).toBe(0);
    });

    it('say which uploads under a prefix were begun and not ended, so that they can be taken back', async () => {
      const mine = await sent('exports/open/1/a.zip', [1]);
      const other = await sent('exports/open-2/1/a.zip', [1]);
      const done = await sent('exports/open/2/a.zip', [1]);
      await test.streams.complete(done.upload, done.parts);
      expect(await test.streams.openUnder('exports/open/')).toEqual([mine.upload]);
      for (const upload of await test.streams.openUnder('exports/open/')) await test.streams.abort(upload);
      expect(await test.streams.openUnder('exports/open/')).toEqual([]);
      expect(await test.streams.openUnder('exports/')).toEqual([other.upload]);
      await test.streams.abort(other.upload);
      expect(await test.leftovers()).toBe(0);
    });

    it('put the second object in the place of the first, once it is whole', async () => {
      const key = fresh();
      const first = await sent(key, [2]);
      await test.streams.complete(first.upload, first.parts);
      const second = await sent(key, [1]);
      expect(await buffer(await test.streams.read(key))).toHaveLength(2 * MIB);
      await test.streams.complete(second.upload, second.parts);
      expect(await buffer(await test.streams.read(key))).toHaveLength(MIB);
    });

    it('put a part that is sent again in the place of the first', async () => {
      const key = fresh();
      const { upload, parts } = await sent(key, [8, 8]);
      const again = await test.streams.part(upload, 2, block(9, 1));
      await test.streams.complete(upload, [...parts.slice(0, 1), again]);
      const read = await buffer(await test.streams.read(key));
      expect(read.equals(Buffer.concat([block(0, 8), block(9, 1)]))).toBe(true);
    });

    it('leave nothing of what is aborted, and abort it again', async () => {
      const key = fresh();
      const { upload, parts } = await sent(key, [8, 1]);
      expect(await test.leftovers()).toBeGreaterThan(0);
      await test.streams.abort(upload);
      await test.streams.abort(upload);
      expect(await test.leftovers()).toBe(0);
      await expect(test.streams.part(upload, 3, block(0, 1))).rejects.toMatchObject({ name: 'NoSuchUpload' });
      await expect(test.streams.complete(upload, parts)).rejects.toMatchObject({ name: 'NoSuchUpload' });
      await expect(test.streams.read(key)).rejects.toMatchObject(missing);
    });

    it('complete nothing with a part that is not the one that was sent', async () => {
      const { upload, parts } = await sent(fresh(), [1]);
      await test.streams.part(upload, 1, block(5, 1));
      await expect(test.streams.complete(upload, parts)).rejects.toMatchObject({ name: 'InvalidPart' });
      await test.streams.abort(upload);
    });

    it('open nothing that is not there', async () => {
      await expect(test.streams.read(fresh())).rejects.toMatchObject(missing);
    });
  });
}
