/** The order of P-256 takes 32 bytes, so r and s do. */
const SIZE = 32;
const SEQUENCE = 0x30;
const INTEGER = 0x02;

/**
 * The two numbers of an ECDSA signature as WebCrypto wants them, r and s of 32 bytes each, out of the DER that KMS makes.
 * DER writes a number in one way only; everything else, and anything behind it, is refused.
 */
export function rawSignature(der: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  // Two numbers of at most 33 bytes: the length always fits in one byte.
  if (der[0] !== SEQUENCE || der[1] !== der.length - 2) return undefined;
  const first = integerAt(der, 2);
  const second = first && integerAt(der, first.end);
  if (!second || second.end !== der.length) return undefined;
  const raw = new Uint8Array(SIZE * 2);
  raw.set(first.value, SIZE - first.value.length);
  raw.set(second.value, SIZE * 2 - second.value.length);
  return raw;
}

/** A positive number, with one zero before it only where its first bit would make it negative. */
function integerAt(der: Uint8Array, at: number): { readonly value: Uint8Array; readonly end: number } | undefined {
  const length = der[at + 1];
  if (der[at] !== INTEGER || length === undefined || length === 0) return undefined;
  const end = at + 2 + length;
  const bytes = der.subarray(at + 2, end);
  const [first = 0, second = 0] = bytes;
  if (bytes.length !== length || first >= 0x80) return undefined;
  if (first !== 0) return bytes.length > SIZE ? undefined : { value: bytes, end };
  if (length > 1 && second < 0x80) return undefined;
  const value = bytes.subarray(1);
  return value.length > SIZE ? undefined : { value, end };
}
