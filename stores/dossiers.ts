import type { Dossier } from '../domain/dossier/dossier.ts';
import { agendaItemOf } from './agenda.ts';
import type { Item, ItemStore, Key } from './items.ts';
import { keyOf } from './layout.ts';
import { find, findAll, findPage } from './lookup.ts';
import { guestRecord } from './records/consent.ts';
import {
  counterRecord,
  type DossierPointer,
  dossierRecord,
  membershipRecord,
  numberRecord,
} from './records/dossier.ts';
import { fieldsOf, isA, itemOf, openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import type { OpenKey, Vault } from './vault.ts';
import { create, type GuardedWrite, guarded, nextOf, put, remove, replace, unchanged } from './writes.ts';

export type LoadedDossier = { readonly dossier: Dossier; readonly key: OpenKey };
export type DossierParties = Pick<Dossier, 'coachId' | 'principalId' | 'endedOn'>;
export type DossierEntry = DossierPointer & {
  /** The consent that opened it, when it is somebody else's client; with its days. */
  readonly consentId?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
};

/** Dossiers, with everything somebody typed sealed under the dossier's own key. */
export class DossierStore {
  readonly #items: ItemStore;
  readonly #vault: Vault;

  constructor(items: ItemStore, vault: Vault) {
    this.#items = items;
    this.#vault = vault;
  }

  /** Undefined when there is none, or when its key is destroyed. */
  async load(dossierId: string): Promise<LoadedDossier | undefined> {
    const [item, key] = await Promise.all([
      find(this.#items, dossierRecord, { dossierId }),
      this.#vault.open(dossierId),
    ]);
    return item && key && { dossier: openedOf(dossierRecord, item, key.bytes), key };
  }

  /** Whose it is and when it ended, without what is sealed in it. */
  async parties(dossierId: string): Promise<DossierParties | undefined> {
    const item = await find(this.#items, dossierRecord, { dossierId });
    return item && fieldsOf(dossierRecord, item);
  }

  async idOfNumber(number: string): Promise<string | undefined> {
    const item = await find(this.#items, numberRecord, { number });
    return item && fieldsOf(numberRecord, item).dossierId;
  }

  /** Own dossiers of a client or coach, and those that a consent opened for a coach. */
  ofPerson(personId: string, limit: number, after?: string): Promise<{ items: DossierEntry[]; next?: string }> {
    return findPage(this.#items, membershipRecord, { personId }, { limit, after }, entryOf);
  }

  /** The register of numbers, for the owner. */
  register(limit: number, after?: string): Promise<{ items: DossierEntry[]; next?: string }> {
    return findPage(this.#items, numberRecord, {}, { limit, after }, (item) => fieldsOf(numberRecord, item));
  }

  async agendaOf(dossierId: string) {
    return (await findAll(this.#items, { name: 'agenda' }, { subject: dossierId })).map(agendaItemOf);
  }

  /** Takes the next sequence number of a year. It is nobody else's from then on, also when it is not used. */
  nextSequence(year: number): Promise<number> {
    return nextOf(this.#items, itemOf(counterRecord, { year: String(year) }, { last: 0 }), 'last');
  }

  /** The writes of a new dossier: itself, its number, and the lists of its client and coach. */
  createWrites(dossier: Dossier, key: OpenKey): GuardedWrite<'number-taken'>[] {
    const { dossierId, number, clientId, coachId } = dossier;
    const items = [
      dossierItem(dossier, key),
      itemOf(numberRecord, { number }, { dossierId, number }),
      listItem(dossier, clientId),
      listItem(dossier, coachId),
    ];
    return items.map((item) => ({ write: create(item), conflict: 'number-taken' }));
  }

  /** The writes that move a dossier from one coach's list to another's. */
  moveWrites(dossier: Dossier, from: string, to: string): GuardedWrite<'version-conflict'>[] {
    const { dossierId } = dossier;
    return [remove(membershipRecord, { personId: from, dossierId }), put(listItem(dossier, to))].map(guarded);
  }

  /** Makes a transaction hold only while the dossier is as it was loaded. */
  checkWrite({ dossier }: LoadedDossier): GuardedWrite<'version-conflict'> {
    return guarded(unchanged(dossierRecord, dossier, dossier.version));
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite({ dossier: { version }, key }: LoadedDossier, next: Dossier): GuardedWrite<'version-conflict'> {
    return guarded(replace(dossierItem({ ...next, version: version + 1 }, key), version));
  }
}

/** Keys outside the partition of a dossier that lead to it: its number, and the lists of its client and coach. */
export const dossierWays = ({
  dossierId,
  number,
  clientId,
  coachId,
}: Pick<Dossier, 'dossierId' | 'number' | 'clientId' | 'coachId'>): Key[] => [
  keyOf('number', { number }),
  keyOf('membership', { personId: clientId, dossierId }),
  keyOf('membership', { personId: coachId, dossierId }),
];

const entryOf = (item: Item): DossierEntry =>
  isA(guestRecord, item) ? fieldsOf(guestRecord, item) : fieldsOf(membershipRecord, item);

const listItem = ({ dossierId, number }: Dossier, personId: string): StoredItem =>
  itemOf(membershipRecord, { personId, dossierId }, { dossierId, number });

const dossierItem = (dossier: Dossier, { bytes }: OpenKey): StoredItem =>
  sealedItemOf(dossierRecord, dossier, dossier, bytes);
