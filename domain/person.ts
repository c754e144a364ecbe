import { decided, type Outcome } from './decision.ts';
import { refuse } from './refusal.ts';

export type Role = 'owner' | 'coach' | 'client' | 'principal' | 'manager';

/** Who is asking, after the token is verified and the account looked up. */
export type Actor = { readonly personId: string; readonly role: Role; readonly principalId?: string };

/** An account. The name and address live in the user directory only; here is what the rules need. */
export type Person = {
  readonly personId: string;
  readonly role: Role;
  readonly state: 'active' | 'removed';
  /** The organisation that a principal's person acts for. */
  readonly principalId?: string;
  readonly version: number;
};

export type PersonInvitation = { readonly personId: string; readonly role: Role; readonly principalId?: string };

/** Invites a person (RIO-1.3, 1.4, 1.7; EK-1.11, EK-4.1). The owner is made by the deployment only (RIO-1.6, EK-1.13). */
export function invitePerson(invitation: PersonInvitation): Outcome<Person> {
  if (invitation.role === 'owner') return refuse('owner-fixed', 'RIO-1.6', 'role');
  if (invitation.role === 'principal' && invitation.principalId === undefined)
    return refuse('principal-required', 'RIO-1.4', 'principalId');
  const { personId, role, principalId } = invitation;
  const person: Person = { personId, role, state: 'active', ...(principalId ? { principalId } : {}), version: 1 };
  return decided(person, {
    act: 'record',
    action: 'person.invite',
    articles: ['EK-4.1'],
    facts: role === 'client' ? { role } : { role, person: personId },
  });
}

/** Removes a person: from this moment no request of theirs is answered, whatever token they still hold. */
export function removePerson(person: Person): Outcome<Person> {
  if (person.role === 'owner') return refuse('owner-fixed', 'RIO-1.6');
  if (person.state === 'removed') return refuse('already-removed', 'EK-4.1');
  return decided(
    { ...person, state: 'removed' },
    {
      act: 'change',
      action: 'person.remove',
      articles: ['EK-4.1'],
      facts: person.role === 'client' ? { role: person.role } : { role: person.role, person: person.personId },
    },
  );
}
