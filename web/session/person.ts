import type { User } from 'oidc-client-ts';
import { ROLES } from '../../contracts/names.ts';

type Role = (typeof ROLES)[number];

/** Who is signed in, as far as a page shows it. */
export type Person = { readonly id: string; readonly role: Role | undefined; readonly name: string | undefined };

/** What is kept of who has signed in; all of it is in the text. */
export type Signed = Pick<User, 'profile' | 'access_token' | 'expires_at' | 'toStorageString'>;

const SECOND = 1_000;

/** How many seconds the token still holds. */
export const left = ({ expires_at = 0 }: Pick<Signed, 'expires_at'>): number =>
  expires_at - Math.floor(Date.now() / SECOND);

/** The API decides what somebody may; this only chooses what is shown first. */
export function personOf({ profile }: Pick<User, 'profile'>): Person {
  const groups = profile['cognito:groups'];
  const role = Array.isArray(groups) ? ROLES.find((known) => groups.includes(known)) : undefined;
  return { id: profile.sub, role, name: profile.given_name };
}
