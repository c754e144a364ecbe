import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ObjectStreams, PartialUpload, UploadedPart } from '../streams.ts';

export type StreamedObject = { readonly bytes: Uint8Array; readonly mediaType: string };

type Unfinished = { readonly key: string; readonly mediaType: string; readonly parts: Map<number, Uint8Array> };

const CHUNK = 16 * 1024;
/** What S3 asks of every part but the last. */
const SMALLEST_PART = 5 * 1024 * 1024;

/** A bucket in memory that is read in chunks and written in parts. */
export class MemoryStreams implements ObjectStreams {
  /** Reading this object breaks off after so many bytes, as a connection does. */
  breaksAfter: (key: string) => number | undefined = () => undefined;
  readonly #objects: Map<string, StreamedObject>;
  readonly #unfinished = new Map<string, Unfinished>();
  readonly #open = new Set<Readable>();
  #most = 0;

  constructor(objects: Map<string, StreamedObject> = new Map()) {
    this.#objects = objects;
  }

  /** Streams that are being read now. */
  get open(): number {
    return this.#open.size;
  }

  /** The most that were being read at once. */
  get mostOpen(): number {
    return this.#most;
  }

  /** Uploads that were neither completed nor aborted. */
  get unfinished(): number {
    return this.#unfinished.size;
  }

  async read(key: string): Promise<Readable> {
    const found = this.#objects.get(key);
    if (!found) throw named('NoSuchKey', 'The specified key does not exist.');
    const stream = Readable.from(chunks(found.bytes, this.breaksAfter(key)), { objectMode: false });
    this.#open.add(stream);
    this.#most = Math.max(this.#most, this.#open.size);
    const closed = () => this.#open.delete(stream);
    stream.once('end', closed).once('close', closed);
    return stream;
  }

  async begin(key: string, mediaType: string): Promise<PartialUpload> {
    const uploadId = randomUUID();
    this.#unfinished.set(uploadId, { key, mediaType, parts: new Map() });
    return { key, uploadId };
  }

  async part(upload: PartialUpload, number: number, bytes: Uint8Array): Promise<UploadedPart> {
    this.#find(upload).parts.set(number, Uint8Array.from(bytes));
    return partOf(number, bytes);
  }

  async complete(upload: PartialUpload, all_: readonly UploadedPart[]): Promise<void> {
    const { mediaType, parts } = this.#find(upload);
    const all = all_.map(({ number, etag }, place) => {
      const bytes = parts.get(number);
      if (!bytes || partOf(number, bytes).etag !== etag) throw named('InvalidPart', 'A part could not be found.');
      if (bytes.length < SMALLEST_PART && place < all_.length - 1)
        throw named('EntityTooSmall', 'A part is too small.');
      return bytes;
    });
    this.#objects.set(upload.key, { bytes: Buffer.concat(all), mediaType });
    this.#unfinished.delete(upload.uploadId);
  }

  async openUnder(prefix: string): Promise<readonly PartialUpload[]> {
    return [...this.#unfinished]
      .filter(([, { key }]) => key.startsWith(prefix))
      .map(([uploadId, { key }]) => ({ key, uploadId }));
  }

  async abort({ uploadId }: PartialUpload): Promise<void> {
    this.#unfinished.delete(uploadId);
  }

  #find({ uploadId }: PartialUpload): Unfinished {
    const found = this.#unfinished.get(uploadId);
    if (!found) throw named('NoSuchUpload', 'The specified upload does not exist.');
    return found;
  }
}

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

function partOf(number: number, bytes: Uint8Array): UploadedPart {
  const sha256 = createHash('sha256').update(bytes).digest('base64');
  return { number, etag: `"${sha256}"`, sha256 };
}

function* chunks(bytes: Uint8Array, breaksAfter = Number.POSITIVE_INFINITY): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) {
    if (at + CHUNK > breaksAfter) {
      yield bytes.subarray(at, breaksAfter);
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    }
    yield bytes.subarray(at, at + CHUNK);
  }
}
