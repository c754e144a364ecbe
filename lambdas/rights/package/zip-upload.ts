import type { ZipProgress } from '../../../stores/package-cursors.ts';
import { type ObjectStreams, PART_SIZE, type UploadedPart } from '../../../stores/streams.ts';
import { writeEntry, type ZipEntry } from './zip.ts';
import { directoryEnd, lineAt } from './zip-directory.ts';

/** A zip that is uploaded entry after entry, and can be left after any of them and gone on with by another run. */
export class ZipUpload {
  readonly #streams: ObjectStreams;
  readonly #upload: ZipProgress['upload'];
  readonly #parts: UploadedPart[];
  readonly #lines: Uint8Array[];
  #entries: number;
  #size: number;
  /** Its first bytes are not uploaded yet. Every part is sent before the next is filled, so there is one. */
  readonly #part = Buffer.allocUnsafe(PART_SIZE);
  #held: number;

  constructor(streams: ObjectStreams, { upload, parts, tail, directory, entries, size }: ZipProgress) {
    this.#streams = streams;
    this.#upload = upload;
    this.#parts = [...parts];
    this.#lines = [directory];
    this.#entries = entries;
    this.#size = size;
    this.#part.set(tail);
    this.#held = tail.length;
  }

  static async begin(streams: ObjectStreams, key: string): Promise<ZipProgress> {
    const upload = await streams.begin(key, 'application/zip');
    return { upload, parts: [], tail: new Uint8Array(), directory: new Uint8Array(), entries: 0, size: 0 };
  }

  /** How far it is, with all that another run needs. */
  progress(): ZipProgress {
    return {
      upload: this.#upload,
      parts: [...this.#parts],
      tail: Uint8Array.from(this.#part.subarray(0, this.#held)),
      directory: Buffer.concat(this.#lines),
      entries: this.#entries,
      size: this.#size,
    };
  }

  /** @param made the time that the zip says of the entry */
  async add(entry: ZipEntry, made: Date): Promise<void> {
    const offset = this.#size;
    const line = await writeEntry(entry, made, (bytes) => this.#write(bytes));
    this.#lines.push(lineAt(line, offset));
    this.#entries += 1;
  }

  /** @returns the size in bytes of what is there now */
  async finish(): Promise<number> {
    const offset = this.#size;
    const lines = Buffer.concat(this.#lines);
    await this.#write(lines);
    await this.#write(directoryEnd(this.#entries, offset, lines.length));
    if (this.#held > 0) await this.#send();
    await this.#streams.complete(this.#upload, this.#parts);
    return this.#size;
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#size += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      const some = bytes.subarray(at, at + PART_SIZE - this.#held);
      this.#part.set(some, this.#held);
      this.#held += some.length;
      at += some.length;
      if (this.#held === PART_SIZE) await this.#send();
    }
  }

  async #send(): Promise<void> {
    const bytes = this.#part.subarray(0, this.#held);
    this.#parts.push(await this.#streams.part(this.#upload, this.#parts.length + 1, bytes));
    this.#held = 0;
  }
}
