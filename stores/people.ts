import { accountOf, type Person } from '../domain/person/person.ts';
import type { Item, ItemStore, Write } from './items.ts';
import { keyOf } from './layout.ts';
import { find, findAll, findPage } from './lookup.ts';
import { accountRecord, personRecord, principalRecord, representativeRecord } from './records/person.ts';
import { fieldsOf, itemOf, openedOf, sealedItemOf } from './records/record.ts';
import type { OpenKey, Vault } from './vault.ts';
import { create, type GuardedWrite, guarded, put, remove, replace, unchanged } from './writes.ts';

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

  /** Whose account this is; `replaced` when they have another one by now. */
  ofAccount(accountId: string): Promise<Person | 'replaced' | undefined> {
    return personWithAccount(this.#items, accountId);
  }

  /** Who acts for a principal now. */
  async ofPrincipal(principalId: string): Promise<Person[]> {
    const items = await findAll(this.#items, representativeRecord, { principalId });
    const people = await Promise.all(items.map((item) => this.load(fieldsOf(representativeRecord, item).personId)));
    return people.filter((person) => person !== undefined).filter(({ state }) => state === 'active');
  }

  list(limit: number, after?: string): Promise<{ items: Person[]; next?: string }> {
    return findPage(this.#items, personRecord, {}, { limit, after }, (item) => fieldsOf(personRecord, item));
  }

  createWrites(person: Person): GuardedWrite<'person-exists'>[] {
    const writes = [create(itemOf(personRecord, person, person)), ...representativeWrites(person)];
    return writes.map((write) => ({ write, conflict: 'person-exists' }));
  }

  saveWrite({ version }: Person, next: Person): GuardedWrite<'version-conflict'> {
    return guarded(replace(itemOf(personRecord, next, { ...next, version: version + 1 }), version));
  }

  /** Closes the account, and takes it off the list of whom it acted for. */
  removeWrites(before: Person, removed: Person): GuardedWrite<'version-conflict'>[] {
    return [this.saveWrite(before, removed), ...representativeWrites(removed).map(guarded)];
  }

  /** Makes a transaction hold only while the account is active: nothing is given to somebody who is removed meanwhile. */
  activeWrite(personId: string): GuardedWrite<'version-conflict'> {
    const when = { is: 'equal', attribute: 'state', value: 'active' } as const;
    return guarded({ op: 'check', table: 'records', key: keyOf('person', { personId }), when });
  }

  /** From now on they have another account: it leads to them, and the one before no longer does. */
  moveWrites(before: Person, moved: Person): GuardedWrite<'version-conflict'>[] {
    const way = put(itemOf(accountRecord, { accountId: accountOf(moved) }, { personId: moved.personId }));
    return [this.saveWrite(before, moved), ...[...endWayWrites(before), way].map(guarded)];
  }

  /** The same, and the record of whoever was invited with that account ends. */
  linkWrites(before: Person, linked: Person, invited: Person): GuardedWrite<'version-conflict'>[] {
    const ended = [
      remove(personRecord, invited, invited.version),
      ...representativeWrites({ ...invited, state: 'removed' }),
    ];
    return [...this.moveWrites(before, linked), ...[...ended, ...representativeWrites(linked)].map(guarded)];
  }

  /** Makes a transaction hold only while the account is as it was read. */
  sameWrite({ personId, version }: Person): GuardedWrite<'version-conflict'> {
    return guarded(unchanged(personRecord, { personId }, version));
  }

  async principalKnown(principalId: string): Promise<boolean> {
    return (await find(this.#items, principalRecord, { principalId })) !== undefined;
  }

  /** With its name; undefined when there is none. */
  async principal(principalId: string): Promise<Principal | undefined> {
    const [item, key] = await Promise.all([
      find(this.#items, principalRecord, { principalId }),
      this.#vault.open(principalId),
    ]);
    return item && principalOf(item, key);
  }

  principals(limit: number, after?: string): Promise<{ items: Principal[]; next?: string }> {
    const read = async (item: Item) =>
      principalOf(item, await this.#vault.open(fieldsOf(principalRecord, item).principalId));
    return findPage(this.#items, principalRecord, {}, { limit, after }, read);
  }

  principalWrites({ principalId, type, name }: Principal, key: OpenKey): GuardedWrite<'person-exists'>[] {
    const principal = { principalId, type, secrets: { name } };
    const item = sealedItemOf(principalRecord, { principalId }, principal, key.bytes);
    return [{ write: create(item), conflict: 'person-exists' }];
  }
}

function principalOf(item: Item, key: OpenKey | undefined): Principal {
  const { principalId, type } = fieldsOf(principalRecord, item);
  return { principalId, type, name: key ? openedOf(principalRecord, item, key.bytes).secrets.name : '' };
}

/** An account as the rules see it; nothing sealed is needed for that. */
export async function loadPerson(items: ItemStore, personId: string): Promise<Person | undefined> {
  const item = await find(items, personRecord, { personId });
  return item && fieldsOf(personRecord, item);
}

/** Whose account this is; nothing sealed is needed for that either. */
export async function personWithAccount(items: ItemStore, accountId: string): Promise<Person | 'replaced' | undefined> {
  const [known, personId] = await Promise.all([loadPerson(items, accountId), personOfAccount(items, accountId)]);
  // Who was linked to another account has another id; the owner, whom the deployment made, has no record at all.
  const person = known ?? (personId === accountId ? undefined : await loadPerson(items, personId));
  return person && accountOf(person) !== accountId ? 'replaced' : person;
}

/** The people of a principal lie under it too, so that they are found without reading everybody. */
function representativeWrites({ principalId, personId, state }: Person): Write[] {
  if (principalId === undefined) return [];
  const parts = { principalId, personId };
  return state === 'active'
    ? [put(itemOf(representativeRecord, parts, { personId }))]
    : [remove(representativeRecord, parts)];
}

/** The id of who has this account; the account's own where no other is known. */
export async function personOfAccount(items: Pick<ItemStore, 'get'>, accountId: string): Promise<string> {
  const way = await find(items, accountRecord, { accountId });
  return way ? fieldsOf(accountRecord, way).personId : accountId;
}

const endWayWrites = ({ account }: Person): Write[] =>
  account === undefined ? [] : [remove(accountRecord, { accountId: account })];

/**
 * The writes after which an account is nobody's, as long as the person is as they were read: the directory's own account goes by
 * the relay.
 */
export const forgetPersonWrites = (person: Person): Write[] => [
  remove(personRecord, person, person.version),
  ...endWayWrites(person),
];
