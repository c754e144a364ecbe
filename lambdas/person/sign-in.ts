import type { peopleOperations } from '../../contracts/person/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { accountOf, type Person } from '../../domain/person/person.ts';
import {
  resendInvitation as decideResendInvitation,
  resetSignIn as decideResetSignIn,
} from '../../domain/person/sign-in.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { nobody } from './accounts.ts';
import { invitedAgain } from './invite-again.ts';
import type { PeoplePorts } from './ports.ts';
import { traceAccount } from './trace-account.ts';
import { personView } from './view.ts';

type Operations = typeof peopleOperations;

/** The trace first: nobody is invited of whom nothing says so. A repeat invites once more. */
export async function resendInvitation(
  ports: PeoplePorts,
  call: Call<Operations['resendInvitation']>,
): Promise<Reply<Operations['resendInvitation']>> {
  const denied = mayInPractice(call.actor, 'person.resend-invitation');
  if (denied) return denied;
  const { personId } = call.params;
  const person = await ports.people.load(personId);
  if (!person) return nobody(call);
  const contact = await ports.directory.contactOf(personId);
  const outcome = decideResendInvitation(person, contact && contact.neverSignedIn !== true);
  if (!outcome.ok) return outcome;
  const write = ports.people.saveWrite(person, outcome.next);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [write]);
  if (!committed.ok) return committed;
  const resent = await ports.directory.resend(personId);
  if (resent === 'resent') return { ok: true, body: personView(outcome.next) };
  return problem(resent === 'missing' ? 'account-missing' : 'already-signed-in', { rule: 'person.managed-by-owner' });
}

/**
 * Cognito turns off no authenticator in a pool that asks for one, and ends no passkey of somebody else: so the account is made
 * anew. One address is one account, so the old one goes first; what breaks off after that is finished by an invitation to that
 * address, which is linked.
 */
export async function resetSignIn(
  ports: PeoplePorts,
  call: Call<Operations['resetSignIn']>,
): Promise<Reply<Operations['resetSignIn']>> {
  const denied = mayInPractice(call.actor, 'person.reset-sign-in');
  if (denied) return denied;
  const person = await ports.people.load(call.params.personId);
  if (!person) return nobody(call);
  const contact = await ports.directory.contactOf(person.personId);
  const possible = decideResetSignIn(person, contact && accountOf(person));
  if (!possible.ok) return possible;
  const account = contact && (await madeAnew(ports, person, contact));
  const outcome = decideResetSignIn(person, account);
  if (!outcome.ok) return outcome;
  const writes = ports.people.moveWrites(person, outcome.next);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, writes);
  if (!committed.ok) return committed;
  return (await traceAccount(ports, call, outcome.next)) ?? { ok: true, body: personView(outcome.next) };
}

async function madeAnew(ports: PeoplePorts, person: Person, contact: Parameters<typeof invitedAgain>[2]) {
  await ports.accounts.remove(accountOf(person));
  return invitedAgain(ports, person, contact);
}
