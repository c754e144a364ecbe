import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from 'node:crypto';
import type { DataKey, KeyService } from '../keys.ts';

/** What KMS takes of a message to hash. */
const MAX_MAC_BYTES = 4096;

/** Keys in memory, with real cryptography: what does not open with KMS does not open here. */
export class MemoryKeys implements KeyService {
  /** A cipher finds out what a key is each time that it is given its bytes. */
  readonly #data = createSecretKey(randomBytes(32));
  readonly #index = [randomBytes(32)];
  readonly #signing = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

  async generateDataKey(context: Readonly<Record<string, string>>): Promise<DataKey> {
    const plain = randomBytes(32);
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#data, nonce);
    cipher.setAAD(canonical(context));
    const text = Buffer.concat([cipher.update(plain), cipher.final()]);
    return { plain: Uint8Array.from(plain), wrapped: Buffer.concat([nonce, cipher.getAuthTag(), text]) };
  }

  async unwrap(wrapped: Uint8Array, context: Readonly<Record<string, string>>): Promise<Uint8Array> {
    const decipher = createDecipheriv('aes-256-gcm', this.#data, wrapped.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(canonical(context));
    decipher.setAuthTag(wrapped.subarray(12, 28));
    return Uint8Array.from(Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()]));
  }

  async mac(text: string): Promise<string> {
    if (text === '' || Buffer.byteLength(text) > MAX_MAC_BYTES)
      throw Object.assign(new Error('The message is empty or too long.'), { name: 'ValidationException' });
    return createHmac('sha256', this.#index[0] ?? '')
      .update(text)
      .digest('hex');
  }

  async formerMacs(text: string): Promise<string[]> {
    return this.#index.slice(1).map((key) => createHmac('sha256', key).update(text).digest('hex'));
  }

  get rotatedIndex(): string | undefined {
    return this.#index.length > 1 ? `index-${this.#index.length}` : undefined;
  }

  /** From here on another key hashes. */
  rotateIndex(): void {
    this.#index.unshift(randomBytes(32));
  }

  async sign(bytes: Uint8Array): Promise<Uint8Array> {
    return sign('sha256', bytes, this.#signing);
  }

  async publicKey(): Promise<Uint8Array> {
    return createPublicKey(this.#signing).export({ type: 'spki', format: 'der' });
  }
}

const canonical = (context: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))));
