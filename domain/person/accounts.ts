import type { AuditDraft } from '../audit.ts';
import type { RuleId } from '../catalogue.ts';
import { type Decision, decided, type Outcome } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { Person, Role } from './person.ts';
import { refuseAmong, type Somebody } from './same-person.ts';

export type PersonInvitation = { readonly personId: string; readonly role: Role; readonly principalId?: string };

/**
 * Invites a person (RIO-1.3, 1.4, 1.7; EK-1.11, EK-4.1). The owner is made by the deployment only (RIO-1.6, EK-1.13).
 * @param others who have this role already: nobody has the same role twice, at another form of the same address.
 * @param rule by which it may be done: a coach invites whom they will guide.
 */
export function invitePerson(
  invitation: PersonInvitation,
  who: Somebody,
  others: readonly Somebody[],
  rule: RuleId = 'person.managed-by-owner',
): Outcome<Person> {
  if (invitation.role === 'owner') return refuse('owner-fixed', 'person.one-owner', 'role');
  if (invitation.role === 'principal' && invitation.principalId === undefined)
    return refuse('principal-required', 'person.principal', 'principalId');
  // Nobody else acts for an organisation: a coach or client of one does not exist.
  if (invitation.role !== 'principal' && invitation.principalId !== undefined)
    return refuse('principal-unknown', 'person.principal', 'principalId');
  const known = refuseAmong(who, others, 'person-exists', rule, 'email');
  if (known) return known;
  const { personId, role, principalId } = invitation;
  const person: Person = { personId, role, state: 'active', ...(principalId ? { principalId } : {}), version: 1 };
  return decided(person, {
    act: 'record',
    action: 'person.invite',
    rules: [rule],
    facts: factsOf(person),
  });
}

/**
 * A coach gives the address of somebody who is a client already: they get the account that there is. An answer of its own would
 * say of any address whether it is a client's.
 */
export const clientKnown = ({ personId, role, state, version }: Person): Decision<Person> =>
  decided<Person>(
    { personId, role, state, version },
    { act: 'consult', action: 'person.invite', rules: ['dossier.assigned-coach'], facts: { role } },
  );

/**
 * Removes a person: from this moment no request of theirs is answered, whatever token they still hold.
 * @param inUse a dossier of theirs lives, or they have an open part in a complaint: what only they can do there (withdraw a
 * consent, ask, answer) nobody could do any more. It can be suspended meanwhile.
 */
export function removePerson(person: Person, inUse: boolean): Outcome<Person> {
  if (person.role === 'owner') return refuse('owner-fixed', 'person.one-owner');
  if (person.state === 'removed') return refuse('already-removed', 'person.managed-by-owner');
  if (inUse) return refuse('person-in-use', 'person.managed-by-owner');
  return decided(
    { ...person, state: 'removed' },
    { act: 'change', action: 'person.remove', rules: ['person.managed-by-owner'], facts: factsOf(person) },
  );
}

/** From this moment no request of theirs is answered, until the owner resumes the account. */
export function suspendPerson(person: Person): Outcome<Person> {
  if (person.role === 'owner') return refuse('owner-fixed', 'person.one-owner');
  if (person.state === 'removed') return refuse('already-removed', 'person.managed-by-owner');
  if (person.state === 'suspended') return refuse('already-suspended', 'person.managed-by-owner');
  return decided<Person>(
    { ...person, state: 'suspended' },
    { act: 'change', action: 'person.suspend', rules: ['person.managed-by-owner'], facts: factsOf(person) },
  );
}

/** Requests are answered again. What was removed stays so. */
export function resumePerson(person: Person): Outcome<Person> {
  if (person.state === 'removed') return refuse('already-removed', 'person.managed-by-owner');
  if (person.state !== 'suspended') return refuse('not-suspended', 'person.managed-by-owner');
  return decided<Person>(
    { ...person, state: 'active' },
    { act: 'change', action: 'person.resume', rules: ['person.managed-by-owner'], facts: factsOf(person) },
  );
}

/**
 * Gives a manager the rights of one (EK-6.3); until then the account has none.
 * @param today ISO day.
 */
export function appointManager(person: Person, today: string): Outcome<Person> {
  if (person.state === 'removed') return refuse('already-removed', 'person.managed-by-owner');
  if (person.role !== 'manager') return refuse('not-found', 'person.appointed-manager');
  if (person.appointedOn !== undefined) return refuse('already-appointed', 'person.appointed-manager');
  return decided<Person>(
    { ...person, appointedOn: today },
    { act: 'change', action: 'manager.appoint', rules: ['person.appointed-manager'], facts: factsOf(person) },
  );
}

/** Takes the rights of a manager away, at once; the account stays (EK-6.3). */
export function dismissManager(person: Person): Outcome<Person> {
  if (person.state === 'removed') return refuse('already-removed', 'person.managed-by-owner');
  if (person.role !== 'manager') return refuse('not-found', 'person.appointed-manager');
  const { appointedOn, ...dismissed } = person;
  if (appointedOn === undefined) return refuse('not-appointed', 'person.appointed-manager');
  return decided<Person>(dismissed, {
    act: 'change',
    action: 'manager.dismiss',
    rules: ['person.appointed-manager'],
    facts: factsOf(person),
  });
}

/** Turns optional mail on or off; notices that the law requires are always sent. */
/** Whether somebody wants mail that need not be sent, and in which language all of it is. */
export type Wishes = { readonly mail: boolean; readonly locale: 'nl' | 'en' };

export const changeMail = (person: Person, mail: boolean): Outcome<Person> =>
  wished(person, mail, [mail ? 'person.mail-on' : 'person.mail-off']);

/** The directory has the language; that it was changed is recorded. */
export function changeWishes(person: Person, before: Wishes, { mail, locale }: Wishes): Outcome<Person> {
  if (locale === before.locale) return changeMail(person, mail);
  const language = 'person.change-language';
  if (mail === before.mail) return wished(person, mail, [language]);
  return wished(person, mail, [mail ? 'person.mail-on' : 'person.mail-off', language]);
}

function wished(
  { noMail: _, ...wanting }: Person,
  mail: boolean,
  [first, ...others]: readonly [AuditDraft['action'], ...AuditDraft['action'][]],
): Outcome<Person> {
  const facts = factsOf(wanting);
  const entry = (action: AuditDraft['action']): AuditDraft => ({
    act: 'change',
    action,
    rules: ['person.own-account'],
    facts,
  });
  return decided<Person>(mail ? wanting : { ...wanting, noMail: true }, [entry(first), ...others.map(entry)]);
}

export type Address = {
  readonly email: string;
  /** ISO instant since when. */
  readonly at: string;
  /** Of a new invitation, to this address: that of somebody who never signed in. */
  readonly account?: string;
};

/**
 * They have another address, and of that one nothing is known to bounce.
 * @param others who have the same role, at any form of that address.
 */
export function addressChanged(
  person: Person,
  { email, at, account }: Address,
  others: readonly Somebody[],
): Outcome<Person> {
  if (person.state === 'removed') return refuse('already-removed', 'person.managed-by-owner');
  const another = others.filter(({ personId }) => personId !== person.personId);
  const who = { email, isOwner: false };
  const known = refuseAmong(who, another, 'person-exists', 'person.managed-by-owner', 'email');
  if (known) return known;
  const { mailBounced: _, ...reachable } = person;
  return decided<Person>(
    { ...reachable, addressSince: at, ...(account === undefined ? {} : { account }) },
    { act: 'change', action: 'person.change-email', rules: ['person.managed-by-owner'], facts: factsOf(person) },
  );
}

/**
 * A mail to this account came back for good.
 * @param sentAt ISO instant.
 * @param today ISO day.
 * @returns undefined when that says nothing new: it is known, the account is closed, or the address is another one by now.
 */
export function recordBounce(person: Person, sentAt: string, today: string): Decision<Person> | undefined {
  const { state, mailBounced, addressSince } = person;
  if (state === 'removed' || mailBounced !== undefined) return undefined;
  if (addressSince !== undefined && sentAt < addressSince) return undefined;
  return decided<Person>(
    { ...person, mailBounced: today },
    { act: 'record', action: 'person.mail-bounced', rules: ['person.managed-by-owner'], facts: factsOf(person) },
  );
}

/** The id of a client is in no chain but their dossier's. */
export const factsOf = ({ role, personId }: Person): AuditDraft['facts'] =>
  role === 'client' ? { role } : { role, person: personId };
