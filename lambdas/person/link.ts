import type { peopleOperations } from '../../contracts/person/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { linkAccount as decideLinkAccount, linkedTrace } from '../../domain/person/accounts.ts';
import { accountOf, type Person } from '../../domain/person/person.ts';
import type { Call, Problem, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { every } from '../shared/every.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { liveDossier } from '../shared/still-there.ts';
import { nobody } from './accounts.ts';
import { dossiersOf, hasAnything } from './in-use.ts';
import type { PeoplePorts } from './ports.ts';
import { personView } from './view.ts';

type Operations = typeof peopleOperations;
type Link = Call<Operations['linkAccount']>;

/**
 * Gives somebody the account of a new invitation. What they had before works no more from the commit on, whatever token they
 * still hold; the account itself goes after it. A repeat finishes what broke off.
 */
export async function linkAccount(ports: PeoplePorts, call: Link): Promise<Reply<Operations['linkAccount']>> {
  const denied = mayInPractice(call.actor, 'person.link-account');
  if (denied) return denied;
  const { personId } = call.params;
  const { accountId } = call.body;
  const person = await ports.people.load(personId);
  if (!person) return nobody(call);
  if (person.account === accountId) return finished(ports, call, person);
  const invited = await ports.people.load(accountId);
  const outcome = decideLinkAccount(person, invited, invited !== undefined && (await hasAnything(ports, accountId)));
  if (!outcome.ok || !invited) return outcome.ok ? nobody(call) : outcome;
  const writes = ports.people.linkWrites(person, outcome.next, invited);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, writes);
  if (!committed.ok) return committed;
  await ports.accounts.remove(accountOf(person));
  return finished(ports, call, outcome.next);
}

/** Only the chain of a dossier names its client, so each of a client's own dossiers has its trace of this. */
async function finished(ports: PeoplePorts, call: Link, person: Person): Promise<Reply<Operations['linkAccount']>> {
  const own = person.role === 'client' ? await dossiersOf(ports, person.personId) : [];
  for (const { dossierId } of own) {
    const stopped = await traced(ports, call, person, dossierId);
    if (stopped) return stopped;
  }
  return { ok: true, body: personView(person) };
}

async function traced(ports: PeoplePorts, call: Link, person: Person, dossierId: string): Promise<Problem | undefined> {
  const loaded = await liveDossier(ports, dossierId);
  if (!loaded || (await isTraced(ports, person, dossierId))) return undefined;
  const decision = { audit: [linkedTrace(person)] as const, agenda: [], effects: [] };
  const committed = await commitDecision(ports, call, dossierId, decision, [ports.dossiers.checkWrite(loaded)]);
  return committed.ok ? undefined : committed;
}

/** How many entries of a chain are read at once. */
const ENTRIES = 100;

async function isTraced({ audit }: PeoplePorts, person: Person, dossierId: string): Promise<boolean> {
  const entries = await every((after) => audit.list(dossierId, ENTRIES, after));
  return entries.some(({ action, facts }) => action === 'account.link' && facts?.account === person.account);
}
