import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import type { Rejection } from '../../../../domain/document/document.ts';
import { judge } from '../../../../lambdas/document/content/judge.ts';
import { inspectContent } from '../../../../lambdas/document/inspect-content.ts';
import { documents } from '../../../../policies/shared/documents.ts';
import { sha256 } from '../../../support/story.ts';
import { FILES } from '../../files.ts';

export type Kind = keyof typeof FILES;

/** What becomes of these bytes when they were announced as what they are. */
export const look = (bytes: Uint8Array, kind: Kind): Promise<Rejection | undefined> =>
  inspectContent(
    judge,
    bytes,
    { size: bytes.byteLength, sha256: sha256(bytes), mediaType: FILES[kind].mediaType },
    documents.types,
  );

export type Parts = Map<string, Buffer>;

export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts: Parts = new Map();
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return parts;
}

const A_FEW_BYTES = 16;

export async function zipped(parts: Iterable<readonly [string, Buffer]>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of parts)
    if (name.endsWith('/')) zip.addEmptyDirectory(name);
    // A stream for each is what thousands of parts of some letters cost, and it would make them no smaller.
    else zip.addBuffer(bytes, name, { compress: compress && bytes.byteLength > A_FEW_BYTES });
  zip.end();
  return buffer(zip.outputStream);
}

/** The same package with something changed in it. */
export async function changed(bytes: Uint8Array, change: (parts: Parts) => void): Promise<Buffer> {
  const parts = await partsOf(bytes);
  change(parts);
  return zipped(parts);
}

/** Changes the words of one part, which has to have those words. */
export function rewrite(parts: Parts, name: string, from: string | RegExp, to: string): void {
  const before = parts.get(name)?.toString() ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${name} has nothing to change`);
  parts.set(name, Buffer.from(after));
}
