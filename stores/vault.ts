import type { ItemStore, Write } from './items.ts';
import type { KeyMaker, KeyService } from './keys.ts';
import { find } from './lookup.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { wrappedKeyRecord } from './records/vault.ts';
import { create, remove } from './writes.ts';

/** A subject's data key in the clear, for as long as one request lasts: never cached, so that destroyed means destroyed. */
export type OpenKey = { readonly subject: string; readonly bytes: Uint8Array };

/**
 * The data keys, one for each dossier (or principal, or surviving name), wrapped by KMS with the subject's id bound in.
 * The table has no backups: with the wrapped key gone, every backup of what it sealed is unreadable.
 */
export class Vault {
  readonly #items: Pick<ItemStore, 'get'>;
  readonly #keys: Pick<KeyService, 'unwrap'>;
  readonly #maker: KeyMaker;

  constructor(items: Pick<ItemStore, 'get'>, keys: Pick<KeyService, 'unwrap'>, maker: KeyMaker) {
    this.#items = items;
    this.#keys = keys;
    this.#maker = maker;
  }

  /** Makes a key, which is there from now on: whatever comes of the request, it seals nothing else. */
  async create(subject: string): Promise<OpenKey> {
    await this.#maker.make(subject);
    const key = await this.open(subject);
    if (!key) throw new Error('The key that was made is not there.');
    return key;
  }

  /** Undefined once the key is destroyed: then nobody reads what it sealed. */
  async open(subject: string): Promise<OpenKey | undefined> {
    const item = await find(this.#items, wrappedKeyRecord, { subject });
    if (!item) return undefined;
    const { wrapped } = fieldsOf(wrappedKeyRecord, item);
    const bytes = await this.#keys.unwrap(Buffer.from(wrapped, 'base64'), { subject });
    return { subject, bytes };
  }
}

/** The write after which nothing sealed for this subject can be read any more. */
export const destroyKeyWrite = (subject: string): Write => remove(wrappedKeyRecord, { subject });

/** Makes the key of a subject that has none. Twice is harmless, and no key is ever written over. */
export async function makeKey(
  { items, keys }: { readonly items: ItemStore; readonly keys: Pick<KeyService, 'generateDataKey'> },
  subject: string,
): Promise<'made' | 'there'> {
  const { wrapped } = await keys.generateDataKey({ subject });
  const item = itemOf(wrappedKeyRecord, { subject }, { wrapped: Buffer.from(wrapped).toString('base64') });
  const { ok } = await items.transact([create(item)]);
  if (ok) return 'made';
  if (await find(items, wrappedKeyRecord, { subject })) return 'there';
  throw new Error('The key of a subject is contended.');
}
