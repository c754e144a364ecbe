import { createHash } from 'node:crypto';
import { nameForLookup } from '../domain/dossier/client-name.ts';
import type { ItemStore, Write } from './items.ts';
import type { KeyService } from './keys.ts';
import { nameKey, nameOfKey, vaultPartition, wrappedKeyKey } from './layout.ts';

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
    const write: Write = {
      op: 'put',
      table: 'vault',
      item: { ...wrappedKeyKey(subject), wrapped: Buffer.from(wrapped).toString('base64') },
      when: { is: 'absent' },
    };
    return { key: { subject, bytes: plain }, write };
  }

  /** Undefined once the key is destroyed: then nobody reads what it sealed. */
  async open(subject: string): Promise<OpenKey | undefined> {
    const item = await this.#items.get('vault', wrappedKeyKey(subject));
    if (!item) return undefined;
    const bytes = await this.#keys.unwrap(Buffer.from(String(item.wrapped), 'base64'), { subject });
    return { subject, bytes };
  }

  /** The writes that make a subject findable by a name (EK-7.2); none for a name without a letter or a digit. */
  async nameWrites(subject: string, firstName: string, lastName: string): Promise<Write[]> {
    const mac = await this.#macOf(firstName, lastName);
    if (mac === undefined) return [];
    return [
      { op: 'put', table: 'vault', item: { ...nameKey(mac, subject), subject } },
      { op: 'put', table: 'vault', item: { ...nameOfKey(subject, mac), mac } },
    ];
  }

  /** The writes that take the present names of a subject away. */
  async forgetNames(subject: string): Promise<Write[]> {
    const { items } = await this.#items.query('vault', vaultPartition(subject), { startsWith: 'NAME#' });
    return items.flatMap((item): Write[] => [
      { op: 'delete', table: 'vault', key: nameKey(String(item.mac), subject) },
      { op: 'delete', table: 'vault', key: { pk: item.pk, sk: item.sk } },
    ]);
  }

  /** The writes after which nothing sealed for this subject can be read any more. */
  async destroyWrites(subject: string): Promise<Write[]> {
    return [...(await this.forgetNames(subject)), { op: 'delete', table: 'vault', key: wrappedKeyKey(subject) }];
  }

  /** Subjects of exactly this name. A part of a name finds nothing. */
  async findByName(firstName: string, lastName: string): Promise<readonly string[]> {
    const mac = await this.#macOf(firstName, lastName);
    if (mac === undefined) return [];
    const { items } = await this.#items.query('vault', `NAME#${mac}`);
    return items.map((item) => String(item.subject));
  }

  async #macOf(firstName: string, lastName: string): Promise<string | undefined> {
    const name = nameForLookup(firstName, lastName);
    if (name === '') return undefined;
    // One typed letter may be written as many, and then KMS gets the hash of the name.
    const fits = Buffer.byteLength(name) <= MAX_MAC_BYTES;
    return this.#keys.mac(fits ? name : createHash('sha256').update(name).digest('hex'));
  }
}

/** What KMS takes of a message. */
const MAX_MAC_BYTES = 4_096;
