import { randomUUID } from 'node:crypto';
import { mailbox } from '../../domain/person/same-person.ts';
import type { Contact, Directory, Invited } from '../outside.ts';

type Account = { readonly personId: string; readonly role: string; readonly contact: Contact };

/** A user directory in memory. Addresses are the same whatever their capitals. */
export class MemoryDirectory implements Directory {
  readonly #accounts: Account[] = [];
  /** The invitations that were mailed, by address. */
  readonly invited: string[] = [];
  readonly #nextId: () => string;

  /** @param owner the account that the deployment makes; without one there is no owner. */
  constructor(owner?: Contact, nextId: () => string = randomUUID) {
    this.#nextId = nextId;
    if (owner) this.#accounts.push({ personId: nextId(), role: 'owner', contact: owner });
  }

  async invite({
    givenName,
    role,
    locale,
    withoutMail,
    ...invitation
  }: Parameters<Directory['invite']>[0]): Promise<Invited> {
    const email = invitation.email.toLowerCase();
    const known = this.#accounts.find(({ contact }) => contact.email.toLowerCase() === email);
    if (known) return { ok: false, reason: 'exists', ...(known.role === role ? { personId: known.personId } : {}) };
    const personId = this.#nextId();
    this.#accounts.push({ personId, role, contact: { email, givenName, locale, neverSignedIn: true } });
    if (!withoutMail) this.invited.push(email);
    return { ok: true, personId };
  }

  async remove(personId: string): Promise<void> {
    const at = this.#accounts.findIndex((account) => account.personId === personId);
    if (at >= 0) this.#accounts.splice(at, 1);
  }

  async contactOf(personId: string): Promise<Contact | undefined> {
    return this.#accounts.find((account) => account.personId === personId)?.contact;
  }

  async changeEmail(personId: string, email: string): Promise<'changed' | 'exists' | 'missing'> {
    const address = email.toLowerCase();
    const at = this.#accounts.findIndex((account) => account.personId === personId);
    const account = this.#accounts[at];
    if (!account) return 'missing';
    if (this.#accounts.some((one) => one !== account && one.contact.email.toLowerCase() === address)) return 'exists';
    this.#accounts[at] = { ...account, contact: { ...account.contact, email: address } };
    return 'changed';
  }

  async changeLocale(personId: string, locale: 'nl' | 'en'): Promise<void> {
    const at = this.#accounts.findIndex((account) => account.personId === personId);
    const account = this.#accounts[at];
    if (account) this.#accounts[at] = { ...account, contact: { ...account.contact, locale } };
  }

  async alike(email: string): ReturnType<Directory['alike']> {
    const found = this.#accounts.filter(({ contact }) => mailbox(contact.email) === mailbox(email));
    return found.map(({ personId, contact }) => ({ personId, email: contact.email }));
  }

  async resend(personId: string): Promise<'resent' | 'signed-in' | 'missing'> {
    const contact = await this.contactOf(personId);
    if (!contact) return 'missing';
    if (!contact.neverSignedIn) return 'signed-in';
    this.invited.push(contact.email);
    return 'resent';
  }

  /** They choose a password of their own. */
  signIn(personId: string): void {
    const at = this.#accounts.findIndex((account) => account.personId === personId);
    const account = this.#accounts[at];
    if (!account) throw new Error('There is no such account');
    const { neverSignedIn: _, ...contact } = account.contact;
    this.#accounts[at] = { ...account, contact };
  }

  async owner(): Promise<Contact | undefined> {
    return this.#accounts.find(({ role }) => role === 'owner')?.contact;
  }
}
