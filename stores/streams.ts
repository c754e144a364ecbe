import type { Readable } from 'node:stream';

/** An object that comes in parts: nothing of it is there before its last one. */
export type PartialUpload = { readonly key: string; readonly uploadId: string };

/** What S3 says of a part that it has; all of them are named at the end. */
export type UploadedPart = { readonly number: number; readonly etag: string; readonly sha256: string };

/** Bytes of one part. S3 takes 10,000 parts of 5 MiB or more, the last one of any size: 80 GiB. */
export const PART_SIZE = 8 * 1024 * 1024;

/** Objects of the documents bucket too large, or too many, to be held in memory. */
export interface ObjectStreams {
  /**
   * Opens an object; its bytes come as they are read. Whoever opens it reads it to its end or destroys it.
   * @throws when it is not there
   */
  read(key: string): Promise<Readable>;
  /** Begins an object in parts. It costs room until it is completed or aborted; the lifecycle aborts what nobody did. */
  begin(key: string, mediaType: string): Promise<PartialUpload>;
  /** @param number from 1. A second part of a number takes the place of the first. */
  part(upload: PartialUpload, number: number, bytes: Uint8Array): Promise<UploadedPart>;
  /** Whole and in the place of what was there, once this resolves. @throws when a part is missing or too small */
  complete(upload: PartialUpload, parts: readonly UploadedPart[]): Promise<void>;
  /** Those under a prefix that were begun, and neither completed nor aborted; the first thousand of them. */
  openUnder(prefix: string): Promise<readonly PartialUpload[]>;
  /** Takes all parts back; of one that is not there any more it is no error. */
  abort(upload: PartialUpload): Promise<void>;
}
