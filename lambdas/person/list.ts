import type { peopleOperations } from '../../contracts/person/operations.ts';
import type { Person, Role } from '../../domain/person/person.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { nobody } from './accounts.ts';
import { dossiersOf, hasOpenComplaint } from './in-use.ts';
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
  const { limit = PAGE, role } = query;
  const after = fromCursor(query.cursor);
  const page = await (role === undefined ? ports.people.list(limit, after) : ofRole(ports, role, limit, after));
  const items = actor.role === 'owner' ? await namedPeople(ports, page.items) : page.items.map(personView);
  return { ok: true, body: { items, ...toCursor(page.next) } };
}

/** A page is filled with people of this role only, and goes on after the last of them. */
async function ofRole(
  { people }: Pick<PeoplePorts, 'people'>,
  role: Role,
  limit: number,
  from: string | undefined,
): Promise<{ items: Person[]; next?: string }> {
  const found: Person[] = [];
  let after = from;
  do {
    const page = await people.list(PAGE, after);
    found.push(...page.items.filter((one) => one.role === role));
    after = page.next;
  } while (after !== undefined && found.length <= limit);
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return last === undefined ? { items } : { items, next: last.personId };
}

/** So many dossiers are named; who has more knows enough. */
const NAMED_DOSSIERS = 25;

/** One account, with what keeps it from being removed: dossiers of their own, or an open part in a complaint. */
export async function getPerson(
  ports: PeoplePorts,
  call: Call<Operations['getPerson']>,
): Promise<Reply<Operations['getPerson']>> {
  const denied = mayInPractice(call.actor, 'person.read');
  if (denied) return denied;
  const { personId } = call.params;
  const person = await ports.people.load(personId);
  if (!person) return nobody(call);
  const view = await named(ports, person);
  const own = (await dossiersOf(ports, personId)).filter(({ consentId }) => consentId === undefined);
  const dossiers = own.slice(0, NAMED_DOSSIERS).map(({ dossierId, number }) => ({ dossierId, number }));
  const openComplaint = await hasOpenComplaint(ports, personId);
  return { ok: true, body: { ...view, inUse: { dossiers, more: own.length > dossiers.length, openComplaint } } };
}

/** How many accounts are asked for at once: the directory allows so many requests a second. */
const AT_ONCE = 10;

async function namedPeople(ports: PeoplePorts, people: readonly Person[]) {
  const found = [];
  for (let from = 0; from < people.length; from += AT_ONCE)
    found.push(...(await Promise.all(people.slice(from, from + AT_ONCE).map((person) => named(ports, person)))));
  return found;
}

async function named({ directory, people }: Pick<PeoplePorts, 'directory' | 'people'>, person: Person) {
  const { personId, principalId, state } = person;
  const [contact, principal] = await Promise.all([
    state === 'removed' ? undefined : directory.contactOf(personId),
    principalId === undefined ? undefined : people.principal(principalId),
  ]);
  const { locale: _, ...shown } = contact ?? { locale: undefined };
  return { ...personView(person), ...shown, ...(principal === undefined ? {} : { principalName: principal.name }) };
}
