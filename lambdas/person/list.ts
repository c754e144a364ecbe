import type { peopleOperations } from '../../contracts/person/operations.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import type { PeoplePorts } from './ports.ts';
import { personView } from './view.ts';

type Operations = typeof peopleOperations;

export async function listPeople(
  { people }: PeoplePorts,
  { actor, query }: Call<Operations['listPeople']>,
): Promise<Reply<Operations['listPeople']>> {
  const denied = mayInPractice(actor, 'person.list');
  if (denied) return denied;
  const page = await people.list(query.limit ?? PAGE, fromCursor(query.cursor));
  return { ok: true, body: { items: page.items.map(personView), ...toCursor(page.next) } };
}
