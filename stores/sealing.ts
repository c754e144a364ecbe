import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** The first byte of everything sealed, so that another way of sealing can be told apart one day. */
const FORM = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a JSON value with AES-256-GCM. `place` is authenticated with it: what was sealed for one place does not open in
 * another, so that nobody moves a sealed field from one dossier's record to the next.
 * @returns base64url of form, nonce, tag and ciphertext
 */
export function seal(key: Uint8Array, value: unknown, place: string, random = randomBytes): string {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([Uint8Array.of(FORM), nonce, cipher.getAuthTag(), text]).toString('base64url');
}

/** @throws when the key, the place or a single bit is another. */
export function open(key: Uint8Array, sealed: string, place: string): unknown {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes[0] !== FORM || bytes.toString('base64url') !== sealed)
    throw new Error('Not something that was sealed here');
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
  const tag = bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(place))
    .setAuthTag(tag);
  const text = Buffer.concat([decipher.update(bytes.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(text.toString('utf8'));
}
