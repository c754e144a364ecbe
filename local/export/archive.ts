import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { ZipFile } from 'yazl';

/** What came is not what the practice said of it. */
export class OtherBytes extends Error {}

type File = { readonly name: string; readonly size: number; readonly sha256: string };

/** A ZIP that is read while it is made: each thing goes in when the one before has gone through, so that one at most is held. */
export class Archive {
  readonly #zip = new ZipFile();
  readonly #mtime: Date;

  /** @param mtime of every file in it */
  constructor(mtime: Date) {
    this.#mtime = mtime;
    this.#zip.on('error', (error: Error) => this.bytes.destroy(error));
  }

  get bytes(): Readable {
    // The library's own stream, which its types call by the interface.
    return this.#zip.outputStream as Readable;
  }

  json(name: string, value: unknown): void {
    this.text(name, `${JSON.stringify(value, undefined, 1)}\n`);
  }

  text(name: string, text: string): void {
    this.#zip.addBuffer(Buffer.from(text, 'utf8'), name, { mtime: this.#mtime });
  }

  /** A list as it comes, so that how long it is does not matter. */
  async list(name: string, items: AsyncIterable<unknown>): Promise<void> {
    const source = Readable.from(listed(items));
    await new Promise<void>((done, failed) => {
      source.once('end', done);
      source.once('error', failed);
      this.#zip.addReadStream(source, name, { mtime: this.#mtime });
    });
  }

  /**
   * Puts bytes in as they come, and waits until they went through.
   * @throws OtherBytes when they are other bytes than was said
   */
  async file({ name, size, sha256 }: File, open: () => Promise<Readable>): Promise<void> {
    const source = await open();
    const hash = createHash('sha256');
    await new Promise<void>((done, failed) => {
      const checked = new Transform({
        transform: (chunk, _, next) => {
          hash.update(chunk);
          next(null, chunk);
        },
        flush: (next) => {
          if (hash.digest('hex') === sha256) next();
          else next(new OtherBytes());
        },
      });
      checked.once('end', done);
      checked.once('error', failed);
      source.once('error', (error) => checked.destroy(error));
      this.#zip.addReadStream(source.pipe(checked), name, { mtime: this.#mtime, size, compress: false });
    });
  }

  end(): void {
    this.#zip.end();
  }

  fail(error: Error): void {
    this.bytes.destroy(error);
  }
}

async function* listed(items: AsyncIterable<unknown>): AsyncIterable<string> {
  let before = '[\n';
  for await (const item of items) {
    yield `${before}${JSON.stringify(item)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
