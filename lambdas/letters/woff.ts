import { inflateSync } from 'node:zlib';

/** Bytes of the head and of a line of its table, in a WOFF 1.0 and in the font that is in it. */
const WOFF = { head: 44, line: 20 } as const;
const FONT = { head: 12, line: 16 } as const;

/**
 * The font in a WOFF 1.0 file (W3C): the same tables, unpacked. fontkit reads such files by itself, but its own way of unpacking
 * fails on one of the slices of Noto Sans SC.
 */
export function fontOf(woff: Uint8Array): Buffer {
  const file = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  const count = file.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(FONT.head + FONT.line * count);
  head.writeUInt32BE(file.readUInt32BE(4), 0);
  for (const [at, value] of [count, 2 ** power * 16, power, (count - 2 ** power) * 16].entries())
    head.writeUInt16BE(value, 4 + 2 * at);
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let n = 0; n < count; n += 1) {
    const line = file.subarray(WOFF.head + WOFF.line * n);
    const [from, packed, length] = [line.readUInt32BE(4), line.readUInt32BE(8), line.readUInt32BE(12)];
    const bytes = file.subarray(from, from + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    const to = head.subarray(FONT.head + FONT.line * n);
    line.copy(to, 0, 0, 4);
    line.copy(to, 4, 16, 20);
    to.writeUInt32BE(offset, 8);
    to.writeUInt32BE(length, 12);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (length % 4)) % 4)]);
    tables.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([head, ...tables]);
}
