import type { Person } from '../domain/person.ts';
import type { GuardedWrite } from './commit.ts';
import type { Item, ItemStore, Write } from './items.ts';
import { personKey, principalKey } from './layout.ts';
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

  async load(personId: string): Promise<Person | undefined> {
    const item = await this.#items.get('records', personKey(personId));
    return item && personOf(item);
  }

  async list(limit: number, after?: string): Promise<{ items: Person[]; next?: string }> {
    const { pk } = personKey('');
    const page = await this.#items.query('records', pk, { limit, ...(after ? { after: { pk, sk: after } } : {}) });
    const items = page.items.map(personOf);
    return page.next ? { items, next: page.next.sk } : { items };
  }

  createWrite(person: Person): GuardedWrite<'person-exists'> {
    return {
      write: {
        op: 'put',
        table: 'records',
        item: { ...personKey(person.personId), ...person },
        when: { is: 'absent' },
      },
      conflict: 'person-exists',
    };
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

  async principalKnown(principalId: string): Promise<boolean> {
    return (await this.#items.get('records', principalKey(principalId))) !== undefined;
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

/** The write after which an account is nobody's: the directory's own account goes by the relay. */
export const forgetPersonWrite = (personId: string): Write => ({
  op: 'delete',
  table: 'records',
  key: personKey(personId),
});

const personOf = ({ pk: _, sk: __, ...person }: Item): Person => person as Person;
