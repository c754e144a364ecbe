import type { Person } from '../domain/person/person.ts';
import type { GuardedWrite } from './commit.ts';
import type { Item, ItemStore, Write } from './items.ts';
import { personKey, principalKey, principalPartition, REPRESENTATIVES, representativeKey } from './layout.ts';
import { open, seal } from './sealing.ts';
import type { OpenKey, Vault } from './vault.ts';

/** An organisation that commissions trajectories (RIO-1.4, EK-1.5); its name is sealed like a client's (RIO-1.2). */
export type Principal = { readonly principalId: string; readonly type: string; readonly name: string };

/** Accounts as the rules see them: id, role, state. Names and addresses are in the directory only. */
export class PeopleStore {
  readonly #items: ItemStore;
  readonly #vault: Vault;

  constructor(items: ItemStore, vault: Vault) {
    this.#items = items;
    this.#vault = vault;
  }

  load(personId: string): Promise<Person | undefined> {
    return loadPerson(this.#items, personId);
  }

  /** Who acts for a principal now. */
  async ofPrincipal(principalId: string): Promise<Person[]> {
    const pk = principalPartition(principalId);
    const { items } = await this.#items.query('records', pk, { startsWith: REPRESENTATIVES });
    const people = await Promise.all(items.map(({ personId }) => this.load(String(personId))));
    return people.filter((person) => person !== undefined).filter(({ state }) => state === 'active');
  }

  async list(limit: number, after?: string): Promise<{ items: Person[]; next?: string }> {
    const { pk } = personKey('');
    const page = await this.#items.query('records', pk, { limit, ...(after ? { after: { pk, sk: after } } : {}) });
    const items = page.items.map(personOf);
    return page.next ? { items, next: page.next.sk } : { items };
  }

  createWrites(person: Person): GuardedWrite<'person-exists'>[] {
    const conflict = 'person-exists';
    const item = { ...personKey(person.personId), ...person };
    return [
      { write: { op: 'put', table: 'records', item, when: { is: 'absent' } }, conflict },
      ...representativeWrites(person).map((write) => ({ write, conflict }) as const),
    ];
  }

  saveWrite(before: Person, next: Person): GuardedWrite<'version-conflict'> {
    return {
      write: {
        op: 'put',
        table: 'records',
        item: { ...personKey(before.personId), ...next, version: before.version + 1 },
        when: { is: 'equal', attribute: 'version', value: before.version },
      },
      conflict: 'version-conflict',
    };
  }

  /** Closes the account, and takes it off the list of whom it acted for. */
  removeWrites(before: Person, removed: Person): GuardedWrite<'version-conflict'>[] {
    const conflict = 'version-conflict';
    return [
      this.saveWrite(before, removed),
      ...representativeWrites(removed).map((write) => ({ write, conflict }) as const),
    ];
  }

  async principalKnown(principalId: string): Promise<boolean> {
    return (await this.#items.get('records', principalKey(principalId))) !== undefined;
  }

  /** With its name; undefined when there is none. */
  async principal(principalId: string): Promise<Principal | undefined> {
    const item = await this.#items.get('records', principalKey(principalId));
    return item && this.#principalOf(item);
  }

  async principals(limit: number, after?: string): Promise<{ items: Principal[]; next?: string }> {
    const { pk } = principalKey('');
    const page = await this.#items.query('records', pk, { limit, ...(after ? { after: { pk, sk: after } } : {}) });
    const items = await Promise.all(page.items.map((item) => this.#principalOf(item)));
    return page.next ? { items, next: page.next.sk } : { items };
  }

  principalWrites({ principalId, type, name }: Principal, key: OpenKey): GuardedWrite<'person-exists'>[] {
    const place = principalKey(principalId);
    const item: Item = { ...place, principalId, type, sealed: seal(key.bytes, { name }, `${place.pk}/${place.sk}`) };
    return [{ write: { op: 'put', table: 'records', item, when: { is: 'absent' } }, conflict: 'person-exists' }];
  }

  async #principalOf(item: Item): Promise<Principal> {
    const principalId = String(item.principalId);
    const key = await this.#vault.open(principalId);
    const secrets = key && (open(key.bytes, String(item.sealed), `${item.pk}/${item.sk}`) as { name: string });
    return { principalId, type: String(item.type), name: secrets?.name ?? '' };
  }
}

/** An account as the rules see it; nothing sealed is needed for that. */
export async function loadPerson(items: ItemStore, personId: string): Promise<Person | undefined> {
  const item = await items.get('records', personKey(personId));
  return item && personOf(item);
}

/** The people of a principal lie under it too, so that they are found without reading everybody. */
function representativeWrites({ principalId, personId, state }: Person): Write[] {
  if (principalId === undefined) return [];
  const key = representativeKey(principalId, personId);
  return state === 'active'
    ? [{ op: 'put', table: 'records', item: { ...key, personId } }]
    : [{ op: 'delete', table: 'records', key }];
}

/** The write after which an account is nobody's: the directory's own account goes by the relay. */
export const forgetPersonWrite = (personId: string): Write => ({
  op: 'delete',
  table: 'records',
  key: personKey(personId),
});

const personOf = ({ pk: _, sk: __, ...person }: Item): Person => person as Person;
