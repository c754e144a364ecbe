import {
  type About,
  type Against,
  accountOf,
  type Complaint,
  type Handler,
  OWNER,
} from '../../domain/complaint/complaint.ts';
import type { Candidate, Involved } from '../../domain/complaint/handler.ts';
import type { Person } from '../../domain/person/person.ts';
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
  return hasWorkHere(await people.load(personId));
}

const hasWorkHere = (person: Person | undefined): boolean => person?.role === 'coach' || person?.role === 'manager';

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
  const account = accountOf(complainant);
  const [complainedOf, handled, by] = await Promise.all([
    Promise.all([
      ...(against.personId === undefined ? [] : [somebody(ports, against.personId)]),
      ...(against.owner ? [theOwner(ports)] : []),
    ]),
    Promise.all(before.flatMap((handler) => handlerAs(ports, handler))),
    account === undefined ? undefined : somebody(ports, account),
  ]);
  return { complainedOf, handled, ...(by === undefined ? {} : { complainant: by }) };
}

/** Nobody, as long as it is not known who does it from outside. */
function handlerAs(ports: Ports, handler: Handler): Promise<Somebody>[] {
  if (handler.kind === 'owner') return [theOwner(ports)];
  return handler.personId === undefined ? [] : [somebody(ports, handler.personId)];
}

export async function candidateOf(ports: Ports, handler: Handler): Promise<Candidate> {
  if (handler.kind === 'owner') return { handler, who: await theOwner(ports), able: true };
  if (handler.kind === 'outside')
    return { handler, who: { isOwner: false, email: ports.policy.organisation.outsideHandler.email }, able: true };
  const [person, who] = await Promise.all([ports.people.load(handler.personId), somebody(ports, handler.personId)]);
  const works = person?.role === 'coach' || person?.appointedOn !== undefined;
  return { handler, who, able: person?.state === 'active' && works };
}

/** To whom measures can be left: the owner, and whoever works here now. */
export async function knownOwners({ people }: Ports, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all([...new Set(ids)].filter((id) => id !== OWNER).map((id) => people.load(id)));
  const here = found.flatMap((person) => (person?.state === 'active' && hasWorkHere(person) ? [person.personId] : []));
  return new Set([OWNER, ...here]);
}
