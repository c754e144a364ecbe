import type { Machine } from '../domain/catalogue.ts';
import type { Role } from '../domain/person/person.ts';

/** `exists`: the address has an account already; its id, when it is one in the same role. */
export type Invited =
  | { readonly ok: true; readonly personId: string }
  | { readonly ok: false; readonly reason: 'exists'; readonly personId?: string };

export type Contact = {
  readonly email: string;
  readonly givenName?: string;
  readonly locale?: string;
  /** They still have the temporary password of their invitation, which dies after some days. */
  readonly neverSignedIn?: true;
};

/** The user directory: names and addresses of accounts live there only. */
export interface Directory {
  /** Invites by mail, at the address in lower case. `exists` when it already has an account. */
  invite(invitation: {
    readonly email: string;
    readonly givenName: string;
    readonly role: Exclude<Role, 'owner'>;
    readonly locale: 'nl' | 'en';
    /** The account is made, and nobody is told. */
    readonly withoutMail?: true;
  }): Promise<Invited>;
  /** Ends the sessions and removes the account; not being there is no error. */
  remove(personId: string): Promise<void>;
  contactOf(personId: string): Promise<Contact | undefined>;
  /** Gives an account another address, in lower case; verified, since the owner vouches for it. `exists` when another account has it. */
  changeEmail(personId: string, email: string): Promise<'changed' | 'exists' | 'missing'>;
  /** The language in which somebody wants to be written to. Who has no account gets none, and that is no error. */
  changeLocale(personId: string, locale: 'nl' | 'en'): Promise<void>;
  /** The accounts with this mailbox, in whatever form the address is written. */
  alike(email: string): Promise<readonly { readonly personId: string; readonly email: string }[]>;
  /** Sends the invitation of who never signed in again, with a new temporary password. */
  resend(personId: string): Promise<'resent' | 'signed-in' | 'missing'>;
  /** The address of the deployment's owner. */
  owner(): Promise<Contact | undefined>;
}

export type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly html: string };

/** @throws when the mail service does not take the mail: the outbox keeps it then. */
export interface Mailer {
  /** @returns the id under which the mail service reports what became of it. */
  send(mail: Mail): Promise<string>;
}

/** The addresses to which the mail service sends nothing more, since they bounced or complained. */
export interface Suppressions {
  /** Takes an address off; not being on it is no error. */
  forget(address: string): Promise<void>;
}

/** What can be asked of the directory where no account ends: by whoever ends one, its address is forgotten too. */
export type Invitations = Omit<Directory, 'remove' | 'changeEmail' | 'changeLocale'>;

/** Starts workflows and answers their waits. Doing it twice is doing it once. */
export interface Executions {
  /** `name` is the case id. A running or ended execution of that name is success. */
  start(machine: Machine, name: string, input: Readonly<Record<string, string>>): Promise<void>;
  /** Answers a waiting task. Nobody waiting any more (answered before, timed out, stopped) is success. */
  answer(token: string, output: Readonly<Record<string, string>>): Promise<void>;
}

/** What is being worked on, for whoever watches over it. */
export interface RunningExecutions {
  /** How many executions still run that were started before a moment. */
  countStartedBefore(machine: Machine, moment: import('temporal-polyfill').Temporal.Instant): Promise<number>;
}

/** Where events come that were tried to their end. */
export interface DeadLetters {
  /** How many wait for somebody to look, about: the queue counts by approximation. */
  count(): Promise<number>;
}

export interface Events {
  publish(event: { readonly source: string; readonly type: string; readonly detail: unknown }): Promise<void>;
}

/** The one source of time. In production the system's; elsewhere it may be shifted. */
export interface Clock {
  now(): Promise<import('temporal-polyfill').Temporal.Instant>;
}

/** Ids and random bytes come from outside too. */
export type Ids = { readonly next: () => string };
