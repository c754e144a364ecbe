import { accountOf } from '../domain/person/person.ts';
import type { ItemStore } from './items.ts';
import type { Contact, Directory, Invited } from './outside.ts';
import { loadPerson, personOfAccount } from './people.ts';

/** The user directory by the ids of people, whichever account each of them has by now. */
export class PeopleDirectory implements Directory {
  readonly #accounts: Directory;
  readonly #items: ItemStore;

  /** @param accounts the directory itself, by the ids of its accounts. */
  constructor(accounts: Directory, items: ItemStore) {
    this.#accounts = accounts;
    this.#items = items;
  }

  async invite(invitation: Parameters<Directory['invite']>[0]): Promise<Invited> {
    const invited = await this.#accounts.invite(invitation);
    if (invited.personId === undefined) return invited;
    return { ...invited, personId: await personOfAccount(this.#items, invited.personId) };
  }

  async remove(personId: string): Promise<void> {
    return this.#accounts.remove(await this.#accountOf(personId));
  }

  async contactOf(personId: string): Promise<Contact | undefined> {
    return this.#accounts.contactOf(await this.#accountOf(personId));
  }

  async changeEmail(personId: string, email: string): Promise<'changed' | 'exists' | 'missing'> {
    return this.#accounts.changeEmail(await this.#accountOf(personId), email);
  }

  async changeLocale(personId: string, locale: 'nl' | 'en'): Promise<void> {
    return this.#accounts.changeLocale(await this.#accountOf(personId), locale);
  }

  async resend(personId: string): Promise<'resent' | 'signed-in' | 'missing'> {
    return this.#accounts.resend(await this.#accountOf(personId));
  }

  async alike(email: string): ReturnType<Directory['alike']> {
    const found = await this.#accounts.alike(email);
    return Promise.all(
      found.map(async (one) => ({ ...one, personId: await personOfAccount(this.#items, one.personId) })),
    );
  }

  owner(): Promise<Contact | undefined> {
    return this.#accounts.owner();
  }

  /** Of who has no record (the owner, or somebody who was forgotten) the account is their own. */
  async #accountOf(personId: string): Promise<string> {
    const person = await loadPerson(this.#items, personId);
    return person ? accountOf(person) : personId;
  }
}
