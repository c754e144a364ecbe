import type { Contact, Directory, Invited, Suppressions } from './outside.ts';

/**
 * The accounts of a directory, of which an address that is left is forgotten by the mail service too: its list of addresses that bounced
 * knows no term of its own (AVG 5(1)(e)).
 */
export class ForgettingDirectory implements Directory {
  readonly #accounts: Directory;
  readonly #suppressions: Suppressions;

  constructor(accounts: Directory, suppressions: Suppressions) {
    this.#accounts = accounts;
    this.#suppressions = suppressions;
  }

  /** The address first: what breaks off after that is done again, as the account is still there. */
  async remove(personId: string): Promise<void> {
    const contact = await this.#accounts.contactOf(personId);
    if (contact) await this.#suppressions.forget(contact.email);
    return this.#accounts.remove(personId);
  }

  async changeEmail(personId: string, email: string): Promise<'changed' | 'exists' | 'missing'> {
    const before = await this.#accounts.contactOf(personId);
    const changed = await this.#accounts.changeEmail(personId, email);
    if (changed === 'changed' && before && before.email.toLowerCase() !== email.toLowerCase())
      await this.#suppressions.forget(before.email);
    return changed;
  }

  invite(invitation: Parameters<Directory['invite']>[0]): Promise<Invited> {
    return this.#accounts.invite(invitation);
  }

  contactOf(personId: string): Promise<Contact | undefined> {
    return this.#accounts.contactOf(personId);
  }

  changeLocale(personId: string, locale: 'nl' | 'en'): Promise<void> {
    return this.#accounts.changeLocale(personId, locale);
  }

  alike(email: string): ReturnType<Directory['alike']> {
    return this.#accounts.alike(email);
  }

  resend(personId: string): Promise<'resent' | 'signed-in' | 'missing'> {
    return this.#accounts.resend(personId);
  }

  owner(): Promise<Contact | undefined> {
    return this.#accounts.owner();
  }
}
