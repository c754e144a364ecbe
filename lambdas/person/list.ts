import type { peopleOperations } from '../../contracts/person/operations.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Directory } from '../../stores/outside.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import type { PeoplePorts } from './ports.ts';
import { personView } from './view.ts';

type Operations = typeof peopleOperations;

/** Names and addresses are in the directory only, and only the owner, who invites, is told them (EK-5.1). */
export async function listPeople(
  ports: PeoplePorts,
  { actor, query }: Call<Operations['listPeople']>,
): Promise<Reply<Operations['listPeople']>> {
  const denied = mayInPractice(actor, 'person.list');
  if (denied) return denied;
  const page = await ports.people.list(query.limit ?? PAGE, fromCursor(query.cursor));
  const items = actor.role === 'owner' ? await namedPeople(ports, page.items) : page.items.map(personView);
  return { ok: true, body: { items, ...toCursor(page.next) } };
}

/** How many accounts are asked for at once: the directory allows so many requests a second. */
const AT_ONCE = 10;

async function namedPeople({ directory }: PeoplePorts, people: readonly Person[]) {
  const named = [];
  for (let from = 0; from < people.length; from += AT_ONCE)
    named.push(
      ...(await Promise.all(people.slice(from, from + AT_ONCE).map((person) => withContact(directory, person)))),
    );
  return named;
}

async function withContact(directory: Pick<Directory, 'contactOf'>, person: Person) {
  const contact = person.state === 'removed' ? undefined : await directory.contactOf(person.personId);
  if (contact === undefined) return personView(person);
  const { locale: _, ...shown } = contact;
  return { ...personView(person), ...shown };
}
