import { finished, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { WallTime } from './zip-time.ts';

/** What goes into a zip: bytes at hand, or so many bytes that are opened when it is their turn. */
export type ZipEntry =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly size: number; readonly open: () => Promise<Readable> };

/**
 * Zips entries in their order while it is read, one open at a time, so memory does not grow with them.
 * @param made when every entry was
 * @param before runs when every byte was read and the stream is about to end; when it throws, the stream fails
 * @returns a stream that fails when an entry cannot be opened, breaks off or has another size
 */
export function zipOf(entries: readonly ZipEntry[], made: Date, before: () => Promise<void>): Readable {
  const mtime = new WallTime(made);
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let current: Readable | undefined;
  const fail = (error: unknown) => zip.emit('error', error);
  zip.on('error', (error: Error) => output.destroy(error));
  // Whoever reads it hears of it; nobody else has to.
  output.on('error', () => {});
  output.once('close', () => current?.destroy());
  for (const entry of entries) {
    if ('bytes' in entry) {
      zip.addBuffer(Buffer.from(entry.bytes), entry.name, { mtime });
      continue;
    }
    // Documents are compressed as they are: again costs time and gains nothing.
    const options = { mtime, size: entry.size, compress: false };
    zip.addReadStreamLazy(entry.name, options, (give) => {
      const opened = (stream: Readable) => {
        current = stream;
        if (output.destroyed) return stream.destroy();
        finished(stream, (error) => error && fail(error));
        return give(null, stream);
      };
      entry.open().then(opened).catch(fail);
    });
  }
  zip.end();
  return Readable.from(until(output, before), { objectMode: false });
}

async function* until(output: Readable, before: () => Promise<void>): AsyncGenerator<Uint8Array> {
  for await (const chunk of output as AsyncIterable<Uint8Array>) yield chunk;
  await before();
}
