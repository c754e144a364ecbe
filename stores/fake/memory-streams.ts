import { Readable } from 'node:stream';
import type { ObjectStreams } from '../streams.ts';

export type StreamedObject = { readonly bytes: Uint8Array; readonly mediaType: string };

const CHUNK = 16 * 1024;

/** A bucket in memory that is read and written in chunks. */
export class MemoryStreams implements ObjectStreams {
  /** Reading this object breaks off after so many bytes, as a connection does. */
  breaksAfter: (key: string) => number | undefined = () => undefined;
  readonly #objects: Map<string, StreamedObject>;
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

  async read(key: string): Promise<Readable> {
    const found = this.#objects.get(key);
    if (!found) throw Object.assign(new Error('The specified key does not exist.'), { name: 'NoSuchKey' });
    const stream = Readable.from(chunks(found.bytes, this.breaksAfter(key)), { objectMode: false });
    this.#open.add(stream);
    this.#most = Math.max(this.#most, this.#open.size);
    const closed = () => this.#open.delete(stream);
    stream.once('end', closed).once('close', closed);
    return stream;
  }

  async write(key: string, body: Readable, mediaType: string): Promise<{ readonly size: number }> {
    const parts: Uint8Array[] = [];
    // The cast: a stream that was not given an encoding gives bytes.
    for await (const part of body as AsyncIterable<Uint8Array>) parts.push(Uint8Array.from(part));
    const bytes = Buffer.concat(parts);
    this.#objects.set(key, { bytes, mediaType });
    return { size: bytes.length };
  }
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
