/*
 * The directory at the end of a zip (APPNOTE.TXT 4.3.12 to 4.3.16). yazl writes it only for the entries that it wrote itself in one
 * go, and a package may take several runs.
 */

/** From here on a number does not fit, and stands in a form of 64 bits. */
const TOO_LARGE = 0xffffffff;
const TOO_MANY = 0xffff;
const NEEDS_64_BITS = 45;

/** The line of an entry that begins so far into the zip. @param line as of a zip that begins with it */
export function lineAt(line: Uint8Array, offset: number): Uint8Array {
  const moved = Buffer.from(line);
  if (offset < TOO_LARGE) {
    moved.writeUInt32LE(offset, 42);
    return moved;
  }
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(offset), 4);
  moved.writeUInt16LE(NEEDS_64_BITS, 6);
  moved.writeUInt16LE(moved.readUInt16LE(30) + extra.length, 30);
  moved.writeUInt32LE(TOO_LARGE, 42);
  return Buffer.concat([moved, extra]);
}

/** What comes behind the lines. @param offset where they begin @param size how many bytes they are */
export function directoryEnd(entries: number, offset: number, size: number): Uint8Array {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries, TOO_MANY), 8);
  end.writeUInt16LE(Math.min(entries, TOO_MANY), 10);
  end.writeUInt32LE(Math.min(size, TOO_LARGE), 12);
  end.writeUInt32LE(Math.min(offset, TOO_LARGE), 16);
  return entries < TOO_MANY && offset < TOO_LARGE && size < TOO_LARGE
    ? end
    : Buffer.concat([largeEnd(entries, offset, size), end]);
}

/** The end in 64 bits, and where it is found. */
function largeEnd(entries: number, offset: number, size: number): Uint8Array {
  const end = Buffer.alloc(76);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  // Made on Unix, by version 6.3 of the format: as yazl says of each entry.
  end.writeUInt16LE((3 << 8) | 63, 12);
  end.writeUInt16LE(NEEDS_64_BITS, 14);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(offset + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
