import { createHash } from 'node:crypto';
import { formerNameForLookup, NAME_FORM, nameForLookup } from '../domain/dossier/client-name.ts';
import type { Item, ItemStore, Write } from './items.ts';
import type { KeyService } from './keys.ts';
import { keyOf, partitionOf } from './layout.ts';
import { find, findAll, queryAll } from './lookup.ts';
import { nameOfRecord, nameRecord, namesMovedRecord } from './records/names.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { put, remove } from './writes.ts';

type IndexKeys = Pick<KeyService, 'mac' | 'formerMacs' | 'rotatedIndex'>;

/**
 * Under which names a subject is found: keyed hashes, in a table of their own without backups, so that a restored table finds nobody
 * by name. Before, they lay in the vault, and their form was another one.
 * What still does counts until the subject has a name here; the sweep renews each, and then only the present form and place are looked at.
 */
export class NameIndex {
  readonly #items: ItemStore;
  readonly #keys: IndexKeys;

  constructor(items: ItemStore, keys: IndexKeys) {
    this.#items = items;
    this.#keys = keys;
  }

  /** The writes that make a subject findable by a name (EK-7.2); none for a name without a letter or a digit. */
  async writes(subject: string, firstName: string, lastName: string): Promise<Write[]> {
    const name = nameForLookup(firstName, lastName);
    return name === undefined ? [] : writesOf(subject, await this.#macOf(name));
  }

  /** The writes that take the present names of a subject away. */
  async forgetWrites(subject: string): Promise<Write[]> {
    return (await this.#macsOf(subject)).flatMap((mac) => removalsOf(subject, mac));
  }

  /** The same, with what still lies in the vault: nobody is found any more. */
  async destroyWrites(subject: string): Promise<Write[]> {
    const left = (await this.#leftIn(subject)).flatMap((mac) => removalsFromVault(subject, mac));
    return [...(await this.forgetWrites(subject)), ...left];
  }

  /** Subjects of exactly this name. A part of a name finds nothing. */
  async find(firstName: string, lastName: string): Promise<readonly string[]> {
    const present = nameForLookup(firstName, lastName);
    const renewed = await this.allRenewed();
    const forms = renewed ? [present] : [present, formerNameForLookup(firstName, lastName)];
    const found = forms.map((form) => (form === undefined ? [] : this.#subjectsOf(form, renewed)));
    return [...new Set((await Promise.all(found)).flat())];
  }

  /** By how many names a subject is found. */
  async count(subject: string): Promise<number> {
    return new Set([...(await this.#macsOf(subject)), ...(await this.#leftIn(subject))]).size;
  }

  /** The writes that leave a subject its present name alone, in its present form and place; none when it is so. */
  async renewWrites(subject: string, firstName: string, lastName: string): Promise<Write[]> {
    const left = (await this.#leftIn(subject)).flatMap((mac) => removalsFromVault(subject, mac));
    const name = nameForLookup(firstName, lastName);
    const present = name === undefined ? undefined : await this.#macOf(name);
    const macs = await this.#macsOf(subject);
    const stale = macs.filter((mac) => mac !== present).flatMap((mac) => removalsOf(subject, mac));
    const missing = present === undefined || macs.includes(present) ? [] : writesOf(subject, present);
    return [...missing, ...stale, ...left];
  }

  /** Whether every name is in the present form and hashed by the present key, and in this table. */
  async allRenewed(): Promise<boolean> {
    const item = await find(this.#items, namesMovedRecord, {});
    if (item === undefined) return false;
    const { form, key } = fieldsOf(namesMovedRecord, item);
    return form === NAME_FORM && key === this.#keys.rotatedIndex;
  }

  async setAllRenewed(at: string): Promise<void> {
    const key = this.#keys.rotatedIndex;
    await this.#items.transact([
      put(itemOf(namesMovedRecord, {}, { at, form: NAME_FORM, ...(key === undefined ? {} : { key }) })),
    ]);
  }

  async #macsOf(subject: string): Promise<string[]> {
    return (await findAll(this.#items, nameOfRecord, { subject })).map(macOf);
  }

  async #leftIn(subject: string): Promise<string[]> {
    const partition = partitionOf('name-of', { subject });
    return (await queryAll(this.#items, 'vault', partition, 'NAME#')).map(macOf);
  }

  async #subjectsOf(name: string, renewed: boolean): Promise<string[]> {
    const mac = await this.#macOf(name);
    // By an older key too, as long as not every name was hashed anew.
    const macs = renewed ? [mac] : [mac, ...(await this.#keys.formerMacs(messageOf(name)))];
    const found = await Promise.all(macs.map((one) => findAll(this.#items, nameRecord, { mac: one })));
    const here = found.flat().map(subjectOf);
    if (renewed) return here;
    const left = (await queryAll(this.#items, 'vault', partitionOf('name', { mac }))).map(subjectOf);
    const unnamed = left.map(async (subject) => ((await this.#macsOf(subject)).length === 0 ? [subject] : []));
    return [...here, ...(await Promise.all(unnamed)).flat()];
  }

  #macOf(name: string): Promise<string> {
    return this.#keys.mac(messageOf(name));
  }
}

/** One typed letter may be written as many, and then KMS gets the hash of the name. */
const messageOf = (name: string): string =>
  Buffer.byteLength(name) <= MAX_MAC_BYTES ? name : createHash('sha256').update(name).digest('hex');

/** What KMS takes of a message. */
const MAX_MAC_BYTES = 4_096;

const macOf = (item: Item): string => fieldsOf(nameOfRecord, item).mac;
const subjectOf = (item: Item): string => fieldsOf(nameRecord, item).subject;

const writesOf = (subject: string, mac: string): Write[] => [
  put(itemOf(nameRecord, { mac, subject }, { subject })),
  put(itemOf(nameOfRecord, { subject, mac }, { mac })),
];

const removalsOf = (subject: string, mac: string): Write[] => [
  remove(nameRecord, { mac, subject }),
  remove(nameOfRecord, { subject, mac }),
];

const removalsFromVault = (subject: string, mac: string): Write[] => [
  { op: 'delete', table: 'vault', key: keyOf('name', { mac, subject }) },
  { op: 'delete', table: 'vault', key: keyOf('name-of', { subject, mac }) },
];
