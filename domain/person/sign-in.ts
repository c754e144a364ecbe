import type { AuditDraft } from '../audit.ts';
import type { Notice } from '../catalogue.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Effect } from '../effect.ts';
import { refuse } from '../refusal.ts';
import { factsOf } from './accounts.ts';
import type { Person } from './person.ts';

/**
 * Gives somebody the account that they were invited again with, and with it all that was theirs: who was removed has access
 * again, and who was suspended has not.
 * @param invited the record that the new invitation made; it ends with this.
 * @param inUse a dossier, a complaint or a suggestion is of that record: it is somebody by itself.
 */
export function linkAccount(person: Person, invited: Person | undefined, inUse: boolean): Outcome<Person> {
  if (invited === undefined || invited.state !== 'active' || invited.account !== undefined)
    return refuse('account-unknown', 'person.managed-by-owner', 'accountId');
  const alike = invited.role === person.role && invited.principalId === person.principalId;
  if (invited.personId === person.personId || !alike)
    return refuse('account-of-another', 'person.managed-by-owner', 'accountId');
  if (inUse) return refuse('account-in-use', 'person.managed-by-owner', 'accountId');
  const { mailBounced: _, addressSince: __, ...reachable } = person;
  const state = person.state === 'removed' ? 'active' : person.state;
  return decided<Person>(
    { ...reachable, state, account: invited.personId },
    { act: 'change', action: 'person.link-account', rules: ['person.managed-by-owner'], facts: factsOf(person) },
    { effects: [toldOf(person, 'account-linked')] },
  );
}

/** What the log of a client's own dossier says of another account, since no other chain names a client. */
export const linkedTrace = ({ account = '' }: Person) =>
  ({
    act: 'change',
    action: 'account.link',
    rules: ['person.managed-by-owner'],
    facts: { account },
  }) as const satisfies AuditDraft;

/**
 * Sends an invitation again, as its temporary password works for some days only.
 * @param signedIn they have a password of their own; `undefined` when the directory has no account of them.
 */
export function resendInvitation(person: Person, signedIn: boolean | undefined): Outcome<Person> {
  if (person.state === 'removed') return refuse('already-removed', 'person.managed-by-owner');
  if (signedIn === undefined) return refuse('account-missing', 'person.managed-by-owner');
  if (signedIn) return refuse('already-signed-in', 'person.managed-by-owner');
  return decided<Person>(person, {
    act: 'use',
    action: 'person.resend-invitation',
    rules: ['person.managed-by-owner'],
    facts: factsOf(person),
  });
}

/**
 * Lets somebody sign in anew who lost what they sign in with: password, authenticator and passkeys of before are gone, and so is
 * every session.
 * @param account of the new invitation, at the same address.
 */
export function resetSignIn(person: Person, account: string | undefined): Outcome<Person> {
  if (person.state === 'removed') return refuse('already-removed', 'person.managed-by-owner');
  if (account === undefined) return refuse('account-missing', 'person.managed-by-owner');
  return decided<Person>(
    { ...person, account },
    { act: 'change', action: 'person.reset-sign-in', rules: ['person.managed-by-owner'], facts: factsOf(person) },
    { effects: [toldOf(person, 'sign-in-reset')] },
  );
}

const toldOf = ({ personId }: Person, notice: Notice): Effect => ({
  type: 'notify',
  notice,
  recipient: { to: 'person', personId },
  facts: {},
});
