import { createHash } from 'node:crypto';
import {
  DecryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  GetPublicKeyCommand,
  type KMSClient,
  SignCommand,
} from '@aws-sdk/client-kms';
import type { DataKey, KeyService } from '../keys.ts';

/** Ids of the keys that a function may use. `index`: the present one first, then those before it. */
export type KeyIds = { readonly data?: string; readonly index?: readonly string[]; readonly signing?: string };

/** As a variable has them. */
export const keyList = (ids: string): readonly string[] => ids.split(',');

/** KMS. The keys themselves never leave it. */
export class KmsKeys implements KeyService {
  readonly #client: KMSClient;
  readonly #ids: KeyIds;

  constructor(client: KMSClient, ids: KeyIds) {
    this.#client = client;
    this.#ids = ids;
  }

  async generateDataKey(context: Readonly<Record<string, string>>): Promise<DataKey> {
    const reply = await this.#client.send(
      new GenerateDataKeyCommand({ KeyId: this.#id('data'), KeySpec: 'AES_256', EncryptionContext: { ...context } }),
    );
    return { plain: given(reply.Plaintext), wrapped: given(reply.CiphertextBlob) };
  }

  async unwrap(wrapped: Uint8Array, context: Readonly<Record<string, string>>): Promise<Uint8Array> {
    const reply = await this.#client.send(
      new DecryptCommand({ KeyId: this.#id('data'), CiphertextBlob: wrapped, EncryptionContext: { ...context } }),
    );
    return given(reply.Plaintext);
  }

  mac(text: string): Promise<string> {
    return this.#macWith(this.#id('index'), text);
  }

  formerMacs(text: string): Promise<string[]> {
    return Promise.all((this.#ids.index ?? []).slice(1).map((id) => this.#macWith(id, text)));
  }

  get rotatedIndex(): string | undefined {
    const [present, before] = this.#ids.index ?? [];
    return before === undefined ? undefined : present;
  }

  async #macWith(KeyId: string, text: string): Promise<string> {
    const reply = await this.#client.send(
      new GenerateMacCommand({ KeyId, MacAlgorithm: 'HMAC_SHA_256', Message: Buffer.from(text) }),
    );
    return Buffer.from(given(reply.Mac)).toString('hex');
  }

  async sign(bytes: Uint8Array): Promise<Uint8Array> {
    const reply = await this.#client.send(
      new SignCommand({
        KeyId: this.#id('signing'),
        SigningAlgorithm: 'ECDSA_SHA_256',
        // KMS takes 4 KB of a message itself, and the digest of any.
        MessageType: 'DIGEST',
        Message: createHash('sha256').update(bytes).digest(),
      }),
    );
    return given(reply.Signature);
  }

  async publicKey(): Promise<Uint8Array> {
    const reply = await this.#client.send(new GetPublicKeyCommand({ KeyId: this.#id('signing') }));
    return given(reply.PublicKey);
  }

  #id(key: keyof KeyIds): string {
    const given = this.#ids[key];
    const id = typeof given === 'object' ? given[0] : given;
    if (id === undefined) throw new Error(`This function does not use the ${key} key.`);
    return id;
  }
}

function given(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw new Error('KMS left its answer out.');
  return bytes;
}
