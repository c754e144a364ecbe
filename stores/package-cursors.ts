import * as z from 'zod';
import { built } from '../contracts/schema.ts';
import type { ObjectStore } from './objects.ts';

/** Not `z.base64()`: its regular expression fails on a text of some MiB. */
const base64 = () =>
  z.codec(
    z.string(),
    z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    {
      decode: (text) => Buffer.from(text, 'base64'),
      encode: (bytes) => Buffer.from(bytes).toString('base64'),
    },
  );

const progress = () =>
  z.strictObject({
    upload: z.strictObject({ key: z.string(), uploadId: z.string() }),
    parts: z.array(z.strictObject({ number: z.int(), etag: z.string(), sha256: z.string() })),
    /** The last bytes, which are too few for a part. */
    tail: base64(),
    /** Lines of the directory, of the entries that are written. */
    directory: base64(),
    entries: z.int(),
    /** Of everything that was written. */
    size: z.int(),
  });
/** How far the writing of a zip is. */
export type ZipProgress = Readonly<z.output<ReturnType<typeof progress>>>;

const planned = () =>
  z.union([
    z.strictObject({ name: z.string(), bytes: base64() }),
    z.strictObject({ name: z.string(), size: z.int(), documentId: z.string(), sha256: z.string() }),
  ]);
/** What goes into a package when its turn comes: bytes at hand, or a document that lies elsewhere. */
export type PlannedEntry = Readonly<z.output<ReturnType<typeof planned>>>;

const VERSION = 1;
const cursor = () =>
  z.strictObject({
    version: z.literal(VERSION),
    /** ISO instant. */
    madeAt: z.string(),
    /** In the whole package. */
    documents: z.int(),
    zip: progress(),
    left: z.array(planned()),
  });
export type PackageCursor = Readonly<Omit<z.output<ReturnType<typeof cursor>>, 'version' | 'left'>> & {
  readonly left: readonly PlannedEntry[];
};

/**
 * Where the making of a package goes on. It lies beside the package and has parts of what is in it, so that whatever ends the one
 * ends the other: its erasure and the lifecycle.
 */
export class PackageCursors {
  readonly #objects: Pick<ObjectStore, 'read' | 'put' | 'listVersions' | 'deleteVersions'>;

  constructor(objects: Pick<ObjectStore, 'read' | 'put' | 'listVersions' | 'deleteVersions'>) {
    this.#objects = objects;
  }

  /** Undefined when none was begun, or when it is of another version of the system: then it is made from the start. */
  async load(packageKey: string): Promise<PackageCursor | undefined> {
    const bytes = await this.#objects.read(keyOf(packageKey));
    if (!bytes) return undefined;
    const { success, data } = built(cursor).safeDecode(JSON.parse(Buffer.from(bytes).toString('utf8')));
    if (!success) return undefined;
    const { version: _, ...rest } = data;
    return rest;
  }

  async save(packageKey: string, { left, ...rest }: PackageCursor): Promise<void> {
    const text = JSON.stringify(built(cursor).encode({ version: VERSION, ...rest, left: [...left] }));
    await this.#objects.put(keyOf(packageKey), Buffer.from(text, 'utf8'), 'application/json');
  }

  /** Removes every version; it is no error when there is none. */
  async remove(packageKey: string): Promise<void> {
    const { versions } = await this.#objects.listVersions(keyOf(packageKey));
    const refused = await this.#objects.deleteVersions(versions);
    if (refused.length > 0) throw new Error('S3 did not delete a cursor');
  }
}

const keyOf = (packageKey: string): string => `${packageKey}.cursor.json`;
