import type { consentOperations } from '../../contracts/consent/operations.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { every } from '../shared/every.ts';
import { mayInPractice } from '../shared/open-dossier.ts';

type Waiting = (typeof consentOperations)['listHandovers'];
type Waits = {
  readonly dossierId: string;
  readonly number: string;
  readonly coachId: string;
  readonly coachName?: string;
  readonly coach: 'suspended' | 'removed';
};

/** Dossiers that nobody looks after, since their coach was suspended or removed: the owner hands them over. */
export async function listHandovers(ports: ConsentHttpPorts, call: Call<Waiting>): Promise<Reply<Waiting>> {
  const denied = mayInPractice(call.actor, 'dossier.hand-over');
  if (denied) return denied;
  const page = await ports.people.list(call.query.limit ?? PAGE, fromCursor(call.query.cursor));
  const items: Waits[] = [];
  for (const { personId: coachId, role, state } of page.items) {
    if (role !== 'coach' || state === 'active') continue;
    // A manager reads ids, here as in the list of people (EK-5.1).
    const contact = call.actor.role === 'owner' ? await ports.directory.contactOf(coachId) : undefined;
    const coachName = contact?.givenName;
    const named = coachName === undefined ? { coachId } : { coachId, coachName };
    const entries = await every((after) => ports.dossiers.ofPerson(coachId, PAGE, after));
    for (const { dossierId, number, consentId } of entries)
      if (consentId === undefined) items.push({ dossierId, number, ...named, coach: state });
  }
  return { ok: true, body: { items, ...toCursor(page.next) } };
}
