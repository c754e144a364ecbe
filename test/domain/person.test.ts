import { describe, expect, it } from 'vitest';
import { invitePerson, removePerson } from '../../domain/person.ts';
import { allowed, refusal } from './support/outcomes.ts';
import { person } from './support/samples.ts';

describe('inviting a person', () => {
  it('[RIO-1.6] [EK-1.13] refuses a second owner: the deployment makes the one there is', () => {
    expect(refusal(invitePerson({ personId: 'p', role: 'owner' }))).toEqual({
      code: 'owner-fixed',
      article: 'RIO-1.6',
      field: 'role',
    });
  });

  it.each(['coach', 'client', 'manager'] as const)('[EK-4.1] makes an active %s', (role) => {
    const { next, agenda, effects } = allowed(invitePerson({ personId: 'p', role }));
    expect(next).toEqual({ personId: 'p', role, state: 'active', version: 1 });
    expect([agenda, effects]).toEqual([[], []]);
  });

  it('[RIO-1.4] a principal acts for an organisation, and is refused without one', () => {
    expect(refusal(invitePerson({ personId: 'p', role: 'principal' })).code).toBe('principal-required');
    const { next } = allowed(invitePerson({ personId: 'p', role: 'principal', principalId: 'works' }));
    expect(next.principalId).toBe('works');
  });

  it('[RIO-1.5] records who came, and of a client only that one came', () => {
    const factsOf = (role: 'coach' | 'client') => allowed(invitePerson({ personId: 'p', role })).audit[0].facts;
    expect(factsOf('coach')).toEqual({ role: 'coach', person: 'p' });
    expect(factsOf('client')).toEqual({ role: 'client' });
  });
});

describe('removing a person', () => {
  it('[RIO-1.6] [EK-1.13] never removes the owner', () => {
    expect(refusal(removePerson(person('owner'))).code).toBe('owner-fixed');
  });

  it.each(['coach', 'client', 'principal', 'manager'] as const)('[EK-4.1] closes the account of a %s once', (role) => {
    const { next, audit } = allowed(removePerson(person(role)));
    expect(next).toEqual({ ...person(role), state: 'removed' });
    expect(audit[0].facts).toEqual(role === 'client' ? { role } : { role, person: `${role}-1` });
    expect(refusal(removePerson(next)).code).toBe('already-removed');
  });
});
