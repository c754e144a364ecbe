import type { peopleOperations } from '../../contracts/person/operations.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { liveDossier } from '../shared/still-there.ts';
import type { PeoplePorts } from './ports.ts';

type Operations = typeof peopleOperations;
type Chosen = { readonly personId: string; readonly givenName?: string };

/**
 * The coaches of the practice but oneself. A page is filled with coaches only, and goes on after the last of them: a place
 * among all people would be the id of somebody else's client.
 */
export async function listColleagues(
  ports: PeoplePorts,
  { actor, query }: Call<Operations['listColleagues']>,
): Promise<Reply<Operations['listColleagues']>> {
  const denied = mayInPractice(actor, 'colleague.list');
  if (denied) return denied;
  const limit = query.limit ?? PAGE;
  const coaches: Person[] = [];
  let after = fromCursor(query.cursor);
  do {
    const page = await ports.people.list(PAGE, after);
    coaches.push(...page.items.filter((one) => isColleague(one, actor.personId)));
    after = page.next;
  } while (after !== undefined && coaches.length <= limit);
  const shown = coaches.slice(0, limit);
  const items = await Promise.all(shown.map(({ personId }) => named(ports, personId)));
  const next = coaches.length > limit ? shown.at(-1)?.personId : undefined;
  return { ok: true, body: { items, ...toCursor(next) } };
}

const isColleague = ({ role, state, personId }: Person, ownId: string): boolean =>
  role === 'coach' && state === 'active' && personId !== ownId;

/** The clients of one's own dossiers, and of nobody else's: a dossier that a consent opened is another coach's. */
export async function listClients(
  ports: PeoplePorts,
  { actor, query }: Call<Operations['listClients']>,
): Promise<Reply<Operations['listClients']>> {
  const denied = mayInPractice(actor, 'client.list');
  if (denied) return denied;
  const page = await ports.dossiers.ofPerson(actor.personId, query.limit ?? PAGE, fromCursor(query.cursor));
  const own = page.items.filter(({ consentId }) => consentId === undefined);
  const loaded = await Promise.all(own.map(({ dossierId }) => liveDossier(ports, dossierId)));
  const ids = loaded.flatMap((one) => (one?.dossier.coachId === actor.personId ? [one.dossier.clientId] : []));
  const items = await Promise.all([...new Set(ids)].map((personId) => named(ports, personId)));
  return { ok: true, body: { items, ...toCursor(page.next) } };
}

async function named({ directory }: Pick<PeoplePorts, 'directory'>, personId: string): Promise<Chosen> {
  const givenName = (await directory.contactOf(personId))?.givenName;
  return { personId, ...(givenName === undefined ? {} : { givenName }) };
}
