import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectStore, ObjectVersion, PresignedUpload, UploadTerms } from '../../stores/objects.ts';

export type Download = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly bytes: Uint8Array;
};

/** A bucket under test, and the ways around its interface that a client, an administrator and time have. */
export type Bucket = {
  readonly store: ObjectStore;
  /** The PUT of a presigned upload. @returns the status. */
  readonly upload: (presigned: PresignedUpload, bytes: Uint8Array) => Promise<number>;
  readonly download: (url: string) => Promise<Download>;
  /** Deletes without a version, which leaves a marker. */
  readonly mark: (key: string) => Promise<void>;
  /** Makes a presigned request with a life of one second, and lets it pass. */
  readonly expired: <T>(presign: () => Promise<T>) => Promise<T>;
  readonly close?: () => Promise<void>;
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pdf = Buffer.from('%PDF-1.7 a plan');
const without = (headers: PresignedUpload['headers'], name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([header]) => header !== name));

/** What every object store does, the one in memory and S3. */
export function objectsContract(name: string, open: () => Promise<Bucket>): void {
  describe(`objects, ${name}`, () => {
    let bucket: Bucket;
    let store: ObjectStore;
    let count = 0;
    const fresh = (): string => {
      count += 1;
      return `dossiers/${count}/`;
    };
    const terms = (over: Partial<UploadTerms> = {}): UploadTerms => ({
      key: `${fresh()}file`,
      mediaType: 'application/pdf',
      size: pdf.length,
      sha256: sha256(pdf),
      seconds: 300,
      ...over,
    });

    beforeAll(async () => {
      bucket = await open();
      store = bucket.store;
    });
    afterAll(() => bucket.close?.());

    describe('an upload', () => {
      it('is taken as it was announced', async () => {
        const announced = terms();
        expect(await bucket.upload(await store.presignUpload(announced), pdf)).toBe(200);
        const { size, mediaType, sha256: checksum, versionId } = (await store.head(announced.key)) ?? {};
        expect({ size, mediaType, checksum }).toEqual({
          size: pdf.length,
          mediaType: 'application/pdf',
          checksum: sha256(pdf),
        });
        expect(versionId).toMatch(/./);
        expect(Buffer.from((await store.read(announced.key)) ?? [])).toEqual(pdf);
        expect(Buffer.from((await store.readStart(announced.key, 4)) ?? [])).toEqual(pdf.subarray(0, 4));
      });

      const same = (presigned: PresignedUpload): PresignedUpload => presigned;
      const changes: [string, number, Uint8Array, (presigned: PresignedUpload) => PresignedUpload][] = [
        ['other bytes of that length', 400, Buffer.from('%PDF-1.7 a plot'), same],
        ['a longer file', 403, Buffer.concat([pdf, Buffer.of(0)]), same],
        ['a shorter file', 403, pdf.subarray(1), same],
        ['no bytes', 403, Buffer.alloc(0), same],
        [
          'another type',
          403,
          pdf,
          ({ url, headers }) => ({ url, headers: { ...headers, 'content-type': 'text/html' } }),
        ],
        ['no type', 403, pdf, ({ url, headers }) => ({ url, headers: without(headers, 'content-type') })],
        ['no checksum', 403, pdf, ({ url, headers }) => ({ url, headers: without(headers, 'x-amz-checksum-sha256') })],
        [
          'the checksum of other bytes',
          403,
          Buffer.from('%PDF-1.7 a plot'),
          ({ url, headers }) => {
            const checksum = createHash('sha256').update('%PDF-1.7 a plot').digest('base64');
            return { url, headers: { ...headers, 'x-amz-checksum-sha256': checksum } };
          },
        ],
        ['leave to overwrite', 403, pdf, ({ url, headers }) => ({ url, headers: without(headers, 'if-none-match') })],
        ['another key', 403, pdf, ({ url, headers }) => ({ url: url.replace('/file?', '/other?'), headers })],
      ];
      it.each(changes)('with %s is answered %i and leaves nothing', async (_, status, bytes, change) => {
        const announced = terms();
        expect(await bucket.upload(change(await store.presignUpload(announced)), bytes)).toBe(status);
        const folder = announced.key.slice(0, -'file'.length);
        expect((await store.listVersions(folder)).versions).toEqual([]);
      });

      it('is not taken twice', async () => {
        const announced = terms();
        const presigned = await store.presignUpload(announced);
        expect(await bucket.upload(presigned, pdf)).toBe(200);
        expect(await bucket.upload(presigned, pdf)).toBe(412);
        expect((await store.listVersions(announced.key)).versions).toHaveLength(1);
      });

      it('is not taken late', async () => {
        const announced = terms({ seconds: 1 });
        const presigned = await bucket.expired(() => store.presignUpload(announced));
        expect(await bucket.upload(presigned, pdf)).toBe(403);
        expect(await store.head(announced.key)).toBeUndefined();
      });
    });

    describe('a download', () => {
      it('is an attachment, named by its key and the extension', async () => {
        const key = `${fresh()}file`;
        await store.put(key, pdf, 'application/pdf');
        const reply = await bucket.download(await store.presignDownload(key, 'pdf', 60));
        expect(reply.status).toBe(200);
        expect(Buffer.from(reply.bytes)).toEqual(pdf);
        expect(reply.headers['content-type']).toBe('application/pdf');
        expect(reply.headers['content-disposition']).toBe('attachment; filename="file.pdf"');
        expect(reply.headers['cache-control']).toBe('private, no-store');
      });

      it('is of that key only, and of what is there', async () => {
        const key = `${fresh()}file`;
        await store.put(key, pdf, 'application/pdf');
        await store.put(key.replace('/file', '/other'), pdf, 'application/pdf');
        const url = await store.presignDownload(key, 'pdf', 60);
        expect((await bucket.download(url.replace('/file?', '/other?'))).status).toBe(403);
        expect((await bucket.download(await store.presignDownload(`${key}-not`, 'pdf', 60))).status).toBe(404);
      });

      it('is not given late', async () => {
        const key = `${fresh()}file`;
        await store.put(key, pdf, 'application/pdf');
        const url = await bucket.expired(() => store.presignDownload(key, 'pdf', 1));
        expect((await bucket.download(url)).status).toBe(403);
      });
    });

    describe('an object', () => {
      it('that is not there is undefined', async () => {
        expect(await store.head('dossiers/never')).toBeUndefined();
        expect(await store.read('dossiers/never')).toBeUndefined();
        expect(await store.readStart('dossiers/never', 4)).toBeUndefined();
      });

      it('under a delete marker is undefined', async () => {
        const key = `${fresh()}file`;
        await store.put(key, pdf, 'application/pdf');
        await bucket.mark(key);
        expect(await store.head(key)).toBeUndefined();
        expect(await store.read(key)).toBeUndefined();
      });

      it('is copied with its type and checksum, and left where it was', async () => {
        const from = `${fresh()}file`;
        const to = `closed/${from}`;
        await store.put(from, pdf, 'application/pdf');
        await store.copy(from, to);
        const { versionId: _, ...facts } = (await store.head(to)) ?? {};
        expect(facts).toEqual({ size: pdf.length, mediaType: 'application/pdf', sha256: sha256(pdf) });
        expect(await store.read(from)).toBeDefined();
      });

      it('that is not there cannot be copied', async () => {
        await expect(store.copy('dossiers/never', 'closed/never')).rejects.toThrow();
      });
    });

    describe('versions', () => {
      it('are listed with markers, keys in order, of that prefix only', async () => {
        const prefix = fresh();
        await store.put(`${prefix}b`, pdf, 'application/pdf');
        await store.put(`${prefix}a`, pdf, 'application/pdf');
        await store.put(`${prefix}a`, pdf, 'application/pdf');
        await bucket.mark(`${prefix}a`);
        await store.put(`${fresh()}a`, pdf, 'application/pdf');
        const { versions, next } = await store.listVersions(prefix);
        expect(versions.map(({ key }) => key.slice(prefix.length))).toEqual(['a', 'a', 'a', 'b']);
        expect(versions.filter(({ marker }) => marker)).toHaveLength(1);
        expect(new Set(versions.map(({ versionId }) => versionId)).size).toBe(4);
        expect(next).toBeUndefined();
        expect(await store.weighVersions(prefix)).toEqual({ versions: 3, bytes: 3 * pdf.length });
      });

      it('are deleted exactly, markers too, and a repeat is no error', async () => {
        const prefix = fresh();
        for (const _ of [1, 2]) await store.put(`${prefix}a`, pdf, 'application/pdf');
        await bucket.mark(`${prefix}a`);
        const { versions } = await store.listVersions(prefix);
        const marker = versions.filter((version) => version.marker);
        expect(await store.deleteVersions(marker)).toEqual([]);
        expect(await store.head(`${prefix}a`)).toBeDefined();
        expect(await store.deleteVersions(versions)).toEqual([]);
        expect(await store.deleteVersions(versions)).toEqual([]);
        expect((await store.listVersions(prefix)).versions).toEqual([]);
      });

      it('come a thousand a page, each once, in order, and go as many at a time', async () => {
        const prefix = fresh();
        const key = (at: number): string => `${prefix}${String(Math.floor(at / 3)).padStart(4, '0')}`;
        const puts = Array.from({ length: 1_203 }, (_, at) => key(at));
        while (puts.length > 0)
          await Promise.all(puts.splice(0, 50).map((at) => store.put(at, Buffer.of(1), 'text/plain')));
        const pages: (readonly ObjectVersion[])[] = [];
        let after: Awaited<ReturnType<ObjectStore['listVersions']>>['next'];
        do {
          const page = await store.listVersions(prefix, after);
          pages.push(page.versions);
          after = page.next;
        } while (after);
        expect(pages.map((page) => page.length)).toEqual([1_000, 203]);
        const all = pages.flat();
        expect(new Set(all.map(({ versionId }) => versionId)).size).toBe(1_203);
        expect(all.map((version) => version.key)).toEqual(all.map((version) => version.key).sort());
        await expect(store.deleteVersions(all)).rejects.toThrow(RangeError);
        expect(await store.deleteVersions(all.slice(0, 1_000))).toEqual([]);
        // The pages go on where the deleted ones ended.
        expect((await store.listVersions(prefix)).versions).toEqual(all.slice(1_000));
      });

      it('go on after one that was deleted meanwhile', async () => {
        const prefix = fresh();
        for (const end of ['a', 'b', 'c']) await store.put(`${prefix}${end}`, pdf, 'application/pdf');
        const [first] = (await store.listVersions(prefix)).versions;
        if (!first) throw new Error('Nothing was listed.');
        await store.deleteVersions([first]);
        const { versions } = await store.listVersions(prefix, { key: first.key, versionId: first.versionId });
        expect(versions.map(({ key }) => key)).toEqual([`${prefix}b`, `${prefix}c`]);
      });

      it('none of them delete to nothing', async () => {
        expect(await store.deleteVersions([])).toEqual([]);
      });
    });
  });
}
