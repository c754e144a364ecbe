import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Budget } from './budget.ts';
import { inflatedHead, inflatedRaw } from './inflate.ts';
import { Refused } from './refused.ts';

const HEAD = 'PK\u0003\u0004';
/** How a part is packed: as it is, or deflated. Office programs take no other. */
const STORED = 0;
const DEFLATED = 8;

/** A zip by its central directory, as office programs read it. Names are told apart without regard to case, as they do. */
export class Package {
  readonly #bytes: Buffer;
  readonly #zip: ZipFile;
  readonly #budget: Budget;
  readonly #entries = new Map<string, Entry>();

  private constructor(bytes: Buffer, zip: ZipFile, budget: Budget) {
    this.#bytes = bytes;
    this.#zip = zip;
    this.#budget = budget;
  }

  /** @throws when it is no zip, or not one that every program reads alike */
  static async open(bytes: Uint8Array, budget: Budget): Promise<Package> {
    if (!isZip(bytes)) throw new Refused('type-differs');
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true });
    budget.parts(zip.entryCount);
    const found = new Package(buffer, zip, budget);
    for await (const entry of zip.eachEntry()) found.#add(entry);
    return found;
  }

  #add(entry: Entry): void {
    if (entry.isEncrypted()) throw new Refused('encrypted');
    const name = partName(entry.fileName);
    // Which of the two a program takes is its own choice.
    if (this.#entries.has(name)) throw new Refused('unreadable');
    this.#entries.set(name, entry);
  }

  /** In small letters. Folders end in a slash. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** A whole part; nothing when it is not there. */
  async read(name: string): Promise<Buffer> {
    const packed = await this.#packed(name);
    if (!packed.deflated) return packed.bytes;
    return inflatedRaw(packed.bytes, this.#budget);
  }

  /** The first bytes of a part; the rest is not unpacked. */
  async head(name: string): Promise<Buffer> {
    const packed = await this.#packed(name);
    return packed.deflated ? inflatedHead(packed.bytes) : packed.bytes;
  }

  async #packed(name: string): Promise<{ readonly bytes: Buffer; readonly deflated: boolean }> {
    const entry = this.#entries.get(name);
    if (!entry) return { bytes: Buffer.alloc(0), deflated: false };
    const { compressionMethod, compressedSize } = entry;
    if (compressionMethod !== STORED && compressionMethod !== DEFLATED) throw new Refused('unreadable');
    const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const bytes = this.#bytes.subarray(fileDataStart, fileDataStart + compressedSize);
    return { bytes, deflated: compressionMethod === DEFLATED };
  }
}

export const isZip = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === HEAD;

/** A name of a part, or of what leads to one: without its first slash, with escapes read, in small letters. */
export function partName(name: string): string {
  const plain = name.replace(/^\/+/, '');
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
}
