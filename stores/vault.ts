import { createHash } from 'node:crypto';
import { formerNameForLookup, nameForLookup } from '../domain/dossier/client-name.ts';
import type { ItemStore, Write } from './items.ts';
import type { KeyService } from './keys.ts';
import { find, findAll } from './lookup.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { nameOfRecord, nameRecord, wrappedKeyRecord } from './records/vault.ts';
import { create, put, remove } from './writes.ts';

/** A subject's data key in the clear, for as long as one request lasts: never cached, so that destroyed means destroyed. */
export type OpenKey = { readonly subject: string; readonly bytes: Uint8Array };

/**
 * The data keys, one for each dossier (or principal, or surviving name), wrapped by KMS with the subject's id bound in.
 * The table has no backups: with the wrapped key gone, every backup of what it sealed is unreadable. The keyed hashes of
 * names lie here too, so that a restored table finds nobody by name either.
 */
export class Vault {
  readonly #items: ItemStore;
  readonly #keys: KeyService;

  constructor(items: ItemStore, keys: KeyService) {
    this.#items = items;
    this.#keys = keys;
  }

  /** Makes a key; it exists when the returned write has been committed. */
  async create(subject: string): Promise<{ readonly key: OpenKey; readonly write: Write }> {
    const { plain, wrapped } = await this.#keys.generateDataKey({ subject });
    const write = create(itemOf(wrappedKeyRecord, { subject }, { wrapped: Buffer.from(wrapped).toString('base64') }));
    return { key: { subject, bytes: plain }, write };
  }

  /** Undefined once the key is destroyed: then nobody reads what it sealed. */
  async open(subject: string): Promise<OpenKey | undefined> {
    const item = await find(this.#items, wrappedKeyRecord, { subject });
    if (!item) return undefined;
    const { wrapped } = fieldsOf(wrappedKeyRecord, item);
    const bytes = await this.#keys.unwrap(Buffer.from(wrapped, 'base64'), { subject });
    return { subject, bytes };
  }

  /** The writes that make a subject findable by a name (EK-7.2); none for a name without a letter or a digit. */
  async nameWrites(subject: string, firstName: string, lastName: string): Promise<Write[]> {
    const name = nameForLookup(firstName, lastName);
    if (name === undefined) return [];
    const mac = await this.#macOf(name);
    return [
      put(itemOf(nameRecord, { mac, subject }, { subject })),
      put(itemOf(nameOfRecord, { subject, mac }, { mac })),
    ];
  }

  /** The writes that take the present names of a subject away. */
  async forgetNames(subject: string): Promise<Write[]> {
    const items = await findAll(this.#items, nameOfRecord, { subject });
    return items.flatMap((item): Write[] => {
      const { mac } = fieldsOf(nameOfRecord, item);
      return [remove(nameRecord, { mac, subject }), remove(nameOfRecord, { subject, mac })];
    });
  }

  /** The writes after which nothing sealed for this subject can be read any more. */
  async destroyWrites(subject: string): Promise<Write[]> {
    return [...(await this.forgetNames(subject)), remove(wrappedKeyRecord, { subject })];
  }

  /** Subjects of exactly this name. A part of a name finds nothing. */
  async findByName(firstName: string, lastName: string): Promise<readonly string[]> {
    const forms = [nameForLookup(firstName, lastName), formerNameForLookup(firstName, lastName)];
    const found = forms.map((form) => (form === undefined ? [] : this.#subjectsOf(form)));
    return [...new Set((await Promise.all(found)).flat())];
  }

  async #subjectsOf(name: string): Promise<string[]> {
    const items = await findAll(this.#items, nameRecord, { mac: await this.#macOf(name) });
    return items.map((item) => fieldsOf(nameRecord, item).subject);
  }

  async #macOf(name: string): Promise<string> {
    // One typed letter may be written as many, and then KMS gets the hash of the name.
    const fits = Buffer.byteLength(name) <= MAX_MAC_BYTES;
    return this.#keys.mac(fits ? name : createHash('sha256').update(name).digest('hex'));
  }
}

/** What KMS takes of a message. */
const MAX_MAC_BYTES = 4_096;
