import type { Dossier, DossierSecrets } from '../domain/dossier/dossier.ts';
import type { GuardedWrite } from './commit.ts';
import type { Item, ItemStore, Key, Page, Write } from './items.ts';
import { AGENDA, agendaItemOf, counterKey, dossierKey, dossierPartition, membershipKey, numberKey } from './layout.ts';
import { open, seal } from './sealing.ts';
import type { OpenKey, Vault } from './vault.ts';

export type LoadedDossier = { readonly dossier: Dossier; readonly key: OpenKey };
export type DossierEntry = {
  readonly dossierId: string;
  readonly number: string;
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
    const item = await this.#items.get('records', dossierKey(dossierId));
    if (!item) return undefined;
    const key = await this.#vault.open(dossierId);
    return key && { dossier: dossierOf(item, key), key };
  }

  async idOfNumber(number: string): Promise<string | undefined> {
    const item = await this.#items.get('records', numberKey(number));
    return item && String(item.dossierId);
  }

  /** Own dossiers of a client or coach. */
  async ofPerson(personId: string, limit: number, after?: string): Promise<{ items: DossierEntry[]; next?: string }> {
    const pk = `PERSON#${personId}`;
    return entries(await this.#items.query('records', pk, { limit, ...(after ? { after: { pk, sk: after } } : {}) }));
  }

  /** The register of numbers, for the owner. */
  async register(limit: number, after?: string): Promise<{ items: DossierEntry[]; next?: string }> {
    const pk = numberKey('').pk;
    return entries(await this.#items.query('records', pk, { limit, ...(after ? { after: { pk, sk: after } } : {}) }));
  }

  async agendaOf(dossierId: string) {
    const { items } = await this.#items.query('records', dossierPartition(dossierId), { startsWith: AGENDA });
    return items.map(agendaItemOf);
  }

  /** The next sequence number of a year, with the write that takes it: whoever is second has to ask again. */
  async nextSequence(year: number): Promise<{ sequence: number; write: GuardedWrite<'number-taken'> }> {
    const key = counterKey(year);
    const item = await this.#items.get('records', key);
    const last = item ? Number(item.last) : 0;
    const write: Write = {
      op: 'put',
      table: 'records',
      item: { ...key, last: last + 1 },
      when: item ? { is: 'equal', attribute: 'last', value: last } : { is: 'absent' },
    };
    return { sequence: last + 1, write: { write, conflict: 'number-taken' } };
  }

  /** The writes of a new dossier: itself, its number, and the lists of its client and coach. */
  createWrites(dossier: Dossier, key: OpenKey): GuardedWrite<'number-taken'>[] {
    const { dossierId, number } = dossier;
    const pointer = { dossierId, number };
    const puts: Item[] = [
      dossierItem(dossier, key),
      { ...numberKey(number), ...pointer },
      { ...membershipKey(dossier.clientId, dossierId), ...pointer },
      { ...membershipKey(dossier.coachId, dossierId), ...pointer },
    ];
    return puts.map((item) => ({
      write: { op: 'put', table: 'records', item, when: { is: 'absent' } },
      conflict: 'number-taken',
    }));
  }

  /** The writes that move a dossier from one coach's list to another's. */
  moveWrites({ dossierId, number }: Dossier, from: string, to: string): GuardedWrite<'version-conflict'>[] {
    const writes: Write[] = [
      { op: 'delete', table: 'records', key: membershipKey(from, dossierId) },
      { op: 'put', table: 'records', item: { ...membershipKey(to, dossierId), dossierId, number } },
    ];
    return writes.map((write) => ({ write, conflict: 'version-conflict' }));
  }

  /** Makes a transaction hold only while the dossier is as it was loaded. */
  checkWrite({ dossier }: LoadedDossier): GuardedWrite<'version-conflict'> {
    return {
      write: {
        op: 'check',
        table: 'records',
        key: dossierKey(dossier.dossierId),
        when: { is: 'equal', attribute: 'version', value: dossier.version },
      },
      conflict: 'version-conflict',
    };
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite(before: LoadedDossier, next: Dossier): GuardedWrite<'version-conflict'> {
    const { version } = before.dossier;
    return {
      write: {
        op: 'put',
        table: 'records',
        item: dossierItem({ ...next, version: version + 1 }, before.key),
        when: { is: 'equal', attribute: 'version', value: version },
      },
      conflict: 'version-conflict',
    };
  }
}

/** Keys outside the partition of a dossier that lead to it: its number, and the lists of its client and coach. */
export const dossierWays = ({
  dossierId,
  number,
  clientId,
  coachId,
}: Pick<Dossier, 'dossierId' | 'number' | 'clientId' | 'coachId'>): Key[] => [
  numberKey(number),
  membershipKey(clientId, dossierId),
  membershipKey(coachId, dossierId),
];

function entries(page: Page): { items: DossierEntry[]; next?: string } {
  const items = page.items.map(({ dossierId, number, consentId, startsOn, endsOn }) => ({
    dossierId: String(dossierId),
    number: String(number),
    ...(consentId === undefined ? {} : { consentId: String(consentId) }),
    ...(startsOn === undefined ? {} : { startsOn: String(startsOn) }),
    ...(endsOn === undefined ? {} : { endsOn: String(endsOn) }),
  }));
  return page.next ? { items, next: page.next.sk } : { items };
}

const dossierItem = ({ secrets, ...clear }: Dossier, key: OpenKey): Item => ({
  ...dossierKey(clear.dossierId),
  ...clear,
  sealed: seal(key.bytes, secrets, dossierPartition(clear.dossierId)),
});

function dossierOf({ pk, sk: _, sealed, ...clear }: Item, key: OpenKey): Dossier {
  const secrets = open(key.bytes, String(sealed), pk) as DossierSecrets;
  return { ...(clear as Omit<Dossier, 'secrets'>), secrets };
}
