import type { consentOperations } from '../../contracts/consent/operations.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { every } from '../shared/every.ts';
import { mayInPractice } from '../shared/open-dossier.ts';

type Waiting = (typeof consentOperations)['listHandovers'];

/** Dossiers that nobody looks after, since their coach was suspended or removed: the owner hands them over. */
export async function listHandovers(ports: ConsentHttpPorts, call: Call<Waiting>): Promise<Reply<Waiting>> {
  const denied = mayInPractice(call.actor, 'dossier.hand-over');
  if (denied) return denied;
  const page = await ports.people.list(call.query.limit ?? PAGE, fromCursor(call.query.cursor));
  const items: { dossierId: string; number: string; coachId: string; coach: 'suspended' | 'removed' }[] = [];
  for (const { personId: coachId, role, state } of page.items) {
    if (role !== 'coach' || state === 'active') continue;
    const entries = await every((after) => ports.dossiers.ofPerson(coachId, PAGE, after));
    for (const { dossierId, number, consentId } of entries)
      if (consentId === undefined) items.push({ dossierId, number, coachId, coach: state });
  }
  return { ok: true, body: { items, ...toCursor(page.next) } };
}
