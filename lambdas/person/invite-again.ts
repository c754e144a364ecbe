import type { Person } from '../../domain/person/person.ts';
import type { Contact } from '../../stores/outside.ts';
import { languageOf } from '../letters/language.ts';
import type { PeoplePorts } from './ports.ts';

/**
 * A new account of somebody who is known, at the address of this contact.
 * @returns its id; undefined when the address is another's. An account that nobody has is an attempt that broke off.
 */
export async function invitedAgain(
  { accounts, people }: PeoplePorts,
  { role }: Person,
  contact: Contact,
): Promise<string | undefined> {
  if (role === 'owner') return undefined;
  const { email, givenName = '' } = contact;
  const { ok, personId: accountId } = await accounts.invite({ email, givenName, role, locale: languageOf(contact) });
  if (accountId === undefined) return undefined;
  return ok || (await people.ofAccount(accountId)) === undefined ? accountId : undefined;
}
