import { type About, type Against, type Complaint, type Handler, OWNER } from '../../domain/complaint/complaint.ts';
import type { Candidate, Involved } from '../../domain/complaint/handler.ts';
import { type Somebody, samePerson } from '../../domain/person/same-person.ts';
import type { Policy } from '../../policies/index.ts';
import type { Directory } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import { somebody, theOwner } from '../shared/somebody.ts';

/** Accounts with the same mailbox are one person. */
type Ports = {
  readonly policy: Policy;
  readonly people: Pick<PeopleStore, 'load'>;
  readonly directory: Pick<Directory, 'contactOf' | 'owner'>;
};

/** An active person with a role in the practice itself. */
export async function worksHere({ people }: Ports, personId: string): Promise<boolean> {
  const person = await people.load(personId);
  return person !== undefined && (person.role === 'coach' || person.role === 'manager');
}

/**
 * The person complained of, also under another account of theirs. A complaint about a decision on a rights request is
 * about the owner, who decides.
 */
export async function againstOf(ports: Ports, about: About): Promise<Against> {
  if (about.kind === 'owner' || about.kind === 'decision') return { owner: true };
  if (about.kind !== 'person') return { owner: false };
  const { personId } = about;
  return { personId, owner: samePerson(await somebody(ports, personId), await theOwner(ports)) };
}

export async function involvedIn(ports: Ports, { against, complainant, before }: Complaint): Promise<Involved> {
  const complainedOf = [
    ...(against.personId === undefined ? [] : [await somebody(ports, against.personId)]),
    ...(against.owner ? [await theOwner(ports)] : []),
  ];
  const handled: Somebody[] = [];
  for (const handler of before) {
    if (handler.kind === 'owner') handled.push(await theOwner(ports));
    else if (handler.personId !== undefined) handled.push(await somebody(ports, handler.personId));
  }
  return complainant.kind === 'anonymous'
    ? { complainedOf, handled }
    : { complainedOf, handled, complainant: await somebody(ports, complainant.personId) };
}

export async function candidateOf(ports: Ports, handler: Handler): Promise<Candidate> {
  if (handler.kind === 'owner') return { handler, who: await theOwner(ports), able: true };
  if (handler.kind === 'outside')
    return { handler, who: { isOwner: false, email: ports.policy.organisation.outsideHandler.email }, able: true };
  const person = await ports.people.load(handler.personId);
  const works = person?.role === 'coach' || person?.appointedOn !== undefined;
  return { handler, who: await somebody(ports, handler.personId), able: person?.state === 'active' && works };
}

/** To whom measures can be left: the owner, and whoever works here now. */
export async function knownOwners({ people }: Ports, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>([OWNER]);
  for (const id of new Set(ids)) {
    const person = id === OWNER ? undefined : await people.load(id);
    if (person?.state === 'active' && (person.role === 'coach' || person.role === 'manager')) known.add(id);
  }
  return known;
}
