import type { peopleOperations } from '../../contracts/person/operations.ts';
import { accountOf, type Person, type Role } from '../../domain/person/person.ts';
import type { Contact } from '../../stores/outside.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { nobody } from './accounts.ts';
import { dossiersOf, hasOpenComplaint } from './in-use.ts';
import type { PeoplePorts } from './ports.ts';
import { personView } from './view.ts';

type Operations = typeof peopleOperations;

/**
 * Names and addresses are in the directory only. The owner, who invites, is told them (EK-5.1); an appointed manager, who hands dossiers over, the first
 * names of coaches, as they see them with what is handed over, and of nobody else.
 */
export async function listPeople(
  ports: PeoplePorts,
  { actor, query }: Call<Operations['listPeople']>,
): Promise<Reply<Operations['listPeople']>> {
  const denied = mayInPractice(actor, 'person.list');
  if (denied) return denied;
  const { limit = PAGE, role } = query;
  const after = fromCursor(query.cursor);
  const page = await (role === undefined ? ports.people.list(limit, after) : ofRole(ports, role, limit, after));
  const items = await (actor.role === 'owner' ? namedPeople(ports, page.items) : namedCoaches(ports, page.items));
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
  const [contact, principals, listed, openComplaint] = await Promise.all([
    contactOf(ports, person),
    principalNames(ports, [person]),
    dossiersOf(ports, personId),
    hasOpenComplaint(ports, personId),
  ]);
  const own = listed.filter(({ consentId }) => consentId === undefined);
  const dossiers = own.slice(0, NAMED_DOSSIERS).map(({ dossierId, number }) => ({ dossierId, number }));
  return {
    ok: true,
    body: {
      ...named(person, contact, principals),
      inUse: { dossiers, more: own.length > dossiers.length, openComplaint },
    },
  };
}

/** How many accounts are asked for at once: the directory allows so many requests a second. */
const AT_ONCE = 10;

async function namedPeople(ports: PeoplePorts, people: readonly Person[]) {
  // The account of each is known here, so it isn't looked up again.
  const contacts: (Contact | undefined)[] = [];
  for (let from = 0; from < people.length; from += AT_ONCE)
    contacts.push(...(await Promise.all(people.slice(from, from + AT_ONCE).map((person) => contactOf(ports, person)))));
  const names = await principalNames(ports, people);
  return people.map((person, place) => named(person, contacts[place], names));
}

async function namedCoaches(ports: PeoplePorts, people: readonly Person[]) {
  const coaches = await namedPeople(
    ports,
    people.filter(({ role }) => role === 'coach'),
  );
  const names = new Map(coaches.map(({ personId, givenName }) => [personId, givenName]));
  return people.map((person) => {
    const givenName = names.get(person.personId);
    return { ...personView(person), ...(givenName === undefined ? {} : { givenName }) };
  });
}

const contactOf = async ({ accounts }: Pick<PeoplePorts, 'accounts'>, person: Person): Promise<Contact | undefined> =>
  person.state === 'removed' ? undefined : accounts.contactOf(accountOf(person));

async function principalNames({ people }: Pick<PeoplePorts, 'people'>, of: readonly Person[]) {
  const ids = new Set(of.flatMap(({ principalId }) => (principalId === undefined ? [] : [principalId])));
  const found = await Promise.all([...ids].map((principalId) => people.principal(principalId)));
  return new Map(found.flatMap((one) => (one ? [[one.principalId, one.name] as const] : [])));
}

function named(person: Person, contact: Contact | undefined, principals: ReadonlyMap<string, string>) {
  const { locale: _, ...shown } = contact ?? { locale: undefined };
  const principalName = person.principalId === undefined ? undefined : principals.get(person.principalId);
  return { ...personView(person), ...shown, ...(principalName === undefined ? {} : { principalName }) };
}
