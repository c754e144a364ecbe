import type { peopleOperations } from '../../contracts/person/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import type { Outcome } from '../../domain/decision.ts';
import { removePerson as decideRemovePerson, resumePerson, suspendPerson } from '../../domain/person/accounts.ts';
import type { Person } from '../../domain/person/person.ts';
import { endOne } from '../consent/end.ts';
import type { Call, Problem, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { nobody } from './accounts.ts';
import { dossiersOf, hasOpenComplaint } from './in-use.ts';
import type { PeoplePorts } from './ports.ts';

type Operations = typeof peopleOperations;
type Remove = Call<Operations['removePerson']>;

/**
 * The account is suspended before the look that counts, since nothing is given to somebody who is not active; with something of
 * theirs after all it is resumed. Once they are removed, what clients allowed them ends, each with its receipt, and what clients
 * were asked about them is taken back. The account goes last. A repeat finishes what broke off.
 */
export async function removePerson(ports: PeoplePorts, call: Remove): Promise<Reply<Operations['removePerson']>> {
  const denied = mayInPractice(call.actor, 'person.remove');
  if (denied) return denied;
  const { personId } = call.params;
  const person = await ports.people.load(personId);
  if (!person) return nobody(call);
  ports.committer.readAhead(ORGANISATION_CHAIN, call.now);
  const possible = decideRemovePerson(person, await isInUse(ports, personId));
  if (!possible.ok) {
    const stopped = possible.refusal.code === 'already-removed' && (await finish(ports, call));
    return stopped || possible;
  }
  const closed = person.state === 'active' ? await changed(ports, call, person, suspendPerson(person)) : person;
  if ('ok' in closed) return closed;
  ports.committer.readAhead(ORGANISATION_CHAIN, call.now);
  const outcome = decideRemovePerson(closed, await isInUse(ports, personId));
  if (!outcome.ok) {
    const reopened = person.state === 'active' && (await changed(ports, call, closed, resumePerson(closed)));
    return reopened && 'ok' in reopened ? reopened : outcome;
  }
  const writes = ports.people.removeWrites(closed, outcome.next);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, writes);
  if (!committed.ok) return committed;
  return (await finish(ports, call)) ?? { ok: true, body: undefined };
}

async function isInUse(ports: PeoplePorts, personId: string): Promise<boolean> {
  const [listed, complains] = await Promise.all([dossiersOf(ports, personId), hasOpenComplaint(ports, personId)]);
  return complains || listed.some(({ consentId }) => consentId === undefined);
}

async function changed(
  ports: PeoplePorts,
  call: Remove,
  person: Person,
  outcome: Outcome<Person>,
): Promise<Person | Problem> {
  if (!outcome.ok) return outcome;
  const write = ports.people.saveWrite(person, outcome.next);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [write]);
  return committed.ok ? { ...outcome.next, version: person.version + 1 } : committed;
}

/** @returns the problem that stopped it. */
async function finish(ports: PeoplePorts, call: Remove): Promise<Problem | undefined> {
  const { personId } = call.params;
  const opened = await Promise.all([dossiersOf(ports, personId), ports.consents.askedAbout(personId)]);
  for (const { dossierId, consentId } of opened.flat()) {
    const ended = consentId && (await endOne(ports, call, { dossierId, consentId }, 'account-removed'));
    if (typeof ended === 'object') return ended;
  }
  await ports.directory.remove(personId);
  return undefined;
}
