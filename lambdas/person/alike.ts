import type { Role } from '../../domain/person/person.ts';
import type { Somebody } from '../../domain/person/same-person.ts';
import type { PeoplePorts } from './ports.ts';

/** Who has this role already with the mailbox of this address; an account without a record is an invitation that broke off. */
export async function alikeInRole(
  { directory, people }: Pick<PeoplePorts, 'directory' | 'people'>,
  role: Role,
  email: string,
): Promise<Somebody[]> {
  const others: Somebody[] = [];
  for (const one of await directory.alike(email)) {
    const person = await people.load(one.personId);
    if (person?.role === role && person.state !== 'removed') others.push({ ...one, isOwner: false });
  }
  return others;
}
