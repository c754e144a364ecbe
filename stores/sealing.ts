import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

/** AES-256-GCM: a nonce of 96 bits, a tag of 128. */
const ALGORITHM = 'aes-256-gcm';
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a JSON value, so that it can be read with this key at this place only.
 * @param key 32 bytes.
 * @param aad where it belongs (its item's key): a sealed value moved elsewhere does not open.
 * @param nonce never the same twice with one key; random by default.
 * @returns base64url of version, nonce, ciphertext and tag.
 * @throws TypeError for a value that JSON has no form for.
 */
export function seal(
  key: Uint8Array,
  value: unknown,
  aad: string,
  nonce: Uint8Array = randomBytes(NONCE_BYTES),
): string {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new TypeError('Only a JSON value can be sealed.');
  const cipher = createCipheriv(ALGORITHM, secret(key), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(aad, 'utf8'));
  const text = Buffer.concat([cipher.update(json, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, text, cipher.getAuthTag()]).toString('base64url');
}

/** @throws Error when anything differs from what was sealed: a character, the key, the place. It says no more than that. */
export function open(key: Uint8Array, sealed: string, aad: string): unknown {
  const bytes = Buffer.from(sealed, 'base64url');
  // Decoding skips what is no base64url and the last bits; a seal has one spelling only.
  if (bytes.toString('base64url') !== sealed) throw unreadable();
  if (bytes.length < 1 + NONCE_BYTES + TAG_BYTES || bytes[0] !== VERSION) throw unreadable();
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
  const tag = bytes.subarray(bytes.length - TAG_BYTES);
  const text = bytes.subarray(1 + NONCE_BYTES, bytes.length - TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, secret(key), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(aad, 'utf8'));
  decipher.setAuthTag(tag);
  try {
    return JSON.parse(Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8'));
  } catch {
    throw unreadable();
  }
}

/** A cipher finds out three times as slowly what a key is when it is given its bytes. */
const secret = (key: Uint8Array) => createSecretKey(key);

const unreadable = (): Error => new Error('The sealed value cannot be opened.');
