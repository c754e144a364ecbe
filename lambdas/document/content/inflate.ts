import { constants, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';
import type { Budget } from './budget.ts';
import { Refused } from './refused.ts';

/** So much of what is packed is enough for the first bytes of it. */
const HEAD_PACKED = 1024;

/** Unpacks one part of a zip, never more than the budget has room for. */
export const inflatedRaw = (bytes: Uint8Array, budget: Budget): Buffer => bounded(inflateRawSync, bytes, budget);

/** Unpacks one stream of a PDF. One that breaks off is taken as far as it goes, as readers do. */
export const inflatedStream = (bytes: Uint8Array, budget: Budget): Buffer =>
  bounded(inflateSync, bytes, budget, { finishFlush: constants.Z_SYNC_FLUSH });

/** The first bytes of one part of a zip. Deflate makes a thousand bytes of one at most, so this is a mebibyte at most. */
export const inflatedHead = (bytes: Uint8Array): Buffer =>
  inflateRawSync(bytes.subarray(0, HEAD_PACKED), { finishFlush: constants.Z_SYNC_FLUSH });

function bounded(
  inflate: (bytes: Uint8Array, options: ZlibOptions) => Buffer,
  bytes: Uint8Array,
  budget: Budget,
  options: ZlibOptions = {},
): Buffer {
  try {
    const content = inflate(bytes, { ...options, maxOutputLength: budget.room + 1 });
    budget.unpack(content.byteLength);
    return content;
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('too-much-inside');
    throw error;
  }
}
