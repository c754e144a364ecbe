import type { User } from 'oidc-client-ts';
import { ROLES } from '../../contracts/names.ts';

type Role = (typeof ROLES)[number];

/** Who is signed in, as far as a page shows it. */
export type Person = { readonly id: string; readonly role: Role | undefined; readonly name: string | undefined };

/** The API decides what somebody may; this only chooses what is shown first. */
export function personOf({ profile }: User): Person {
  const groups = profile['cognito:groups'];
  const role = Array.isArray(groups) ? ROLES.find((known) => groups.includes(known)) : undefined;
  return { id: profile.sub, role, name: profile.given_name };
}
