import { finished, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { WallTime } from './zip-time.ts';

/** What goes into a zip: bytes at hand, or so many bytes that are opened when it is their turn. */
export type ZipEntry =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly size: number; readonly open: () => Promise<Readable> };

/** What of a zip of one entry follows it: its line of the directory, whose name and mark of time come behind 46 bytes, and the end. */
const LINE = 46;
const TIME = 9;
const END = 22;
const LINE_SIGNATURE = 0x02014b50;

/**
 * Writes one entry as a zip of its own, but for what follows it. Memory does not grow with its size.
 * @param made when it was
 * @returns its line for the directory
 * @throws when it cannot be opened, breaks off or has another size, or when the writing fails
 */
export async function writeEntry(
  entry: ZipEntry,
  made: Date,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<Uint8Array> {
  const behind = LINE + Buffer.byteLength(entry.name, 'utf8') + TIME + END;
  let held: Uint8Array = Buffer.alloc(0);
  // The cast: a stream that was not given an encoding gives bytes.
  for await (const chunk of zipOf(entry, made) as AsyncIterable<Uint8Array>) {
    if (chunk.length < behind) {
      const both = Buffer.concat([held, chunk]);
      const ready = Math.max(0, both.length - behind);
      if (ready > 0) await write(both.subarray(0, ready));
      held = both.subarray(ready);
      continue;
    }
    if (held.length > 0) await write(held);
    if (chunk.length > behind) await write(chunk.subarray(0, chunk.length - behind));
    held = chunk.subarray(chunk.length - behind);
  }
  const tail = Buffer.from(held);
  if (tail.length < behind || tail.readUInt32LE(0) !== LINE_SIGNATURE) throw new Error('An entry of another form');
  return tail.subarray(0, behind - END);
}

function zipOf(entry: ZipEntry, made: Date): Readable {
  const mtime = new WallTime(made);
  const zip = new ZipFile();
  // The cast: it is a PassThrough, of which the types say less.
  const output = zip.outputStream as Readable;
  let current: Readable | undefined;
  const fail = (error: unknown) => zip.emit('error', error);
  zip.on('error', (error: Error) => output.destroy(error));
  // Whoever reads it hears of it; nobody else has to.
  output.on('error', () => {});
  output.once('close', () => current?.destroy());
  if ('bytes' in entry) zip.addBuffer(Buffer.from(entry.bytes), entry.name, { mtime });
  // Documents are compressed as they are: again costs time and gains nothing.
  else
    zip.addReadStreamLazy(entry.name, { mtime, size: entry.size, compress: false }, (give) => {
      const opened = (stream: Readable) => {
        current = stream;
        if (output.destroyed) return stream.destroy();
        finished(stream, (error) => error && fail(error));
        return give(null, stream);
      };
      entry.open().then(opened).catch(fail);
    });
  zip.end();
  return output;
}
