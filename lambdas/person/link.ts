import type { peopleOperations } from '../../contracts/person/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { accountOf, type Person } from '../../domain/person/person.ts';
import { linkAccount as decideLinkAccount } from '../../domain/person/sign-in.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { enterPractice } from '../shared/open-dossier.ts';
import { nobody } from './accounts.ts';
import { hasAnything } from './in-use.ts';
import type { PeoplePorts } from './ports.ts';
import { traceAccount } from './trace-account.ts';
import { personView } from './view.ts';

type Link = (typeof peopleOperations)['linkAccount'];

/**
 * Gives somebody the account of a new invitation. What they had before works no more from the commit on, whatever token they
 * still hold; the account itself goes after it. A repeat finishes what broke off.
 */
export async function linkAccount(ports: PeoplePorts, call: Call<Link>): Promise<Reply<Link>> {
  const denied = enterPractice(ports, call, 'person.link-account');
  if (denied) return denied;
  const { personId } = call.params;
  const { accountId } = call.body;
  const [person, invited, isSomebody] = await Promise.all([
    ports.people.load(personId),
    ports.people.load(accountId),
    hasAnything(ports, accountId),
  ]);
  if (!person) return nobody(call);
  if (person.account === accountId) return finished(ports, call, person);
  const outcome = decideLinkAccount(person, invited, invited !== undefined && isSomebody);
  if (!outcome.ok) return outcome;
  // Nobody who was not found is linked.
  if (!invited) return nobody(call);
  const writes = ports.people.linkWrites(person, outcome.next, invited);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, writes);
  if (!committed.ok) return committed;
  await ports.accounts.remove(accountOf(person));
  return finished(ports, call, outcome.next);
}

async function finished(ports: PeoplePorts, call: Call<Link>, person: Person): Promise<Reply<Link>> {
  // Also when the first try broke off before it.
  await ports.accounts.remove(person.personId);
  return (await traceAccount(ports, call, person)) ?? { ok: true, body: personView(person) };
}
