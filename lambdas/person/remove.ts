import type { peopleOperations } from '../../contracts/person/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { removePerson as decideRemovePerson } from '../../domain/person/accounts.ts';
import type { DossierEntry } from '../../stores/dossiers.ts';
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
 * What clients allowed this person ends first, each with its receipt. Then the record: from then on no request is answered.
 * Then the account, also when a repeat comes after a failure.
 */
export async function removePerson(ports: PeoplePorts, call: Remove): Promise<Reply<Operations['removePerson']>> {
  const denied = mayInPractice(call.actor, 'person.remove');
  if (denied) return denied;
  const { personId } = call.params;
  const person = await ports.people.load(personId);
  if (!person) return nobody(call);
  const listed = await dossiersOf(ports, personId);
  const own = listed.some(({ consentId }) => consentId === undefined);
  const outcome = decideRemovePerson(person, own || (await hasOpenComplaint(ports, personId)));
  if (!outcome.ok) {
    if (outcome.refusal.code === 'already-removed') await ports.directory.remove(personId);
    return outcome;
  }
  const stopped = await endGrants(ports, call, listed);
  if (stopped) return stopped;
  const writes = ports.people.removeWrites(person, outcome.next);
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, writes);
  if (!committed.ok) return committed;
  await ports.directory.remove(personId);
  return { ok: true, body: undefined };
}

/** @returns the problem that stopped it. */
async function endGrants(
  ports: PeoplePorts,
  call: Remove,
  listed: readonly DossierEntry[],
): Promise<Problem | undefined> {
  for (const { dossierId, consentId } of listed) {
    const ended = consentId && (await endOne(ports, call, { dossierId, consentId }, 'account-removed'));
    if (typeof ended === 'object') return ended;
  }
  return undefined;
}
