import type { peopleOperations } from '../../contracts/person/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import type { Outcome } from '../../domain/decision.ts';
import { addressChanged } from '../../domain/person/accounts.ts';
import { accountOf, type Person } from '../../domain/person/person.ts';
import type { Contact } from '../../stores/outside.ts';
import { type Call, type Problem, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { nobody, saved } from './accounts.ts';
import { alikeInRole } from './alike.ts';
import { invitedAgain } from './invite-again.ts';
import type { PeoplePorts } from './ports.ts';
import { traceAccount } from './trace-account.ts';
import { personView } from './view.ts';

type Change = (typeof peopleOperations)['changeEmail'];

/** Who never signed in is invited at the new address: the temporary password went to the old one. */
export async function changeEmail(ports: PeoplePorts, call: Call<Change>): Promise<Reply<Change>> {
  const denied = mayInPractice(call.actor, 'person.change-email');
  if (denied) return denied;
  const { personId } = call.params;
  const person = await ports.people.load(personId);
  if (!person) return nobody(call);
  const others = await alikeInRole(ports, person.role, call.body.email);
  const decide = (account?: string): Outcome<Person> =>
    addressChanged(person, { email: call.body.email, at: instantOf(call), ...(account ? { account } : {}) }, others);
  const outcome = decide();
  if (!outcome.ok) return outcome;
  const contact = await ports.directory.contactOf(personId);
  if (!contact) return missing;
  const another = contact.email.toLowerCase() !== call.body.email.toLowerCase();
  return contact.neverSignedIn && another
    ? inviteThere(ports, call, person, contact, decide)
    : changeThere(ports, call, person, outcome);
}

const instantOf = ({ now }: Pick<Call<Change>, 'now'>): string => now.toString({ fractionalSecondDigits: 3 });
const missing: Problem = problem('account-missing', { rule: 'person.managed-by-owner' });
const taken: Problem = problem('person-exists', { rule: 'person.managed-by-owner', field: 'email' });

/**
 * The directory first: the record never says of an address that does not work that it does. What broke off in between is
 * mended by a repeat, since giving an account the address that it has is no error.
 */
async function changeThere(
  ports: PeoplePorts,
  call: Call<Change>,
  person: Person,
  outcome: Outcome<Person>,
): Promise<Reply<Change>> {
  const changed = await ports.directory.changeEmail(person.personId, call.body.email);
  if (changed !== 'changed') return changed === 'missing' ? missing : taken;
  // A correction that broke off before it left the first account behind.
  if (person.account !== undefined) await ports.accounts.remove(person.personId);
  return saved(ports, call, person, outcome);
}

/** The new account, then the record, and last the old account: of that address nobody can sign in any more, or hears anything. */
async function inviteThere(
  ports: PeoplePorts,
  call: Call<Change>,
  person: Person,
  contact: Contact,
  decide: (account: string) => Outcome<Person>,
): Promise<Reply<Change>> {
  const account = await invitedAgain(ports, person, { ...contact, email: call.body.email });
  if (account === undefined) return taken;
  const outcome = decide(account);
  if (!outcome.ok) return outcome;
  const writes = ports.people.moveWrites(person, outcome.next);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, writes);
  if (!committed.ok) return committed;
  await ports.accounts.remove(accountOf(person));
  return (await traceAccount(ports, call, outcome.next)) ?? { ok: true, body: personView(outcome.next) };
}
