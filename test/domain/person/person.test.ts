import { describe, expect, it } from 'vitest';
import {
  addressChanged,
  appointManager,
  changeMail,
  dismissManager,
  invitePerson,
  type PersonInvitation,
  recordBounce,
  removePerson,
  resumePerson,
  suspendPerson,
} from '../../../domain/person/accounts.ts';
import type { Person } from '../../../domain/person/person.ts';
import { citing } from '../../support/citing.ts';
import { allowed, refusal } from '../support/outcomes.ts';
import { person } from '../support/samples.ts';

const invite = (invitation: PersonInvitation) => invitePerson(invitation, { isOwner: false }, []);

describe('inviting a person', () => {
  it('[RIO-1.6] [EK-1.13] refuses a second owner: the deployment makes the one there is', () => {
    expect(refusal(invite({ personId: 'p', role: 'owner' }))).toEqual({
      code: 'owner-fixed',
      rule: citing('RIO-1.6'),
      field: 'role',
    });
  });

  it.each(['coach', 'client', 'manager'] as const)('[EK-4.1] makes an active %s', (role) => {
    const { next, agenda, effects } = allowed(invite({ personId: 'p', role }));
    expect(next).toEqual({ personId: 'p', role, state: 'active', version: 1 });
    expect([agenda, effects]).toEqual([[], []]);
  });

  it('[RIO-1.4] a principal acts for an organisation, and is refused without one', () => {
    expect(refusal(invite({ personId: 'p', role: 'principal' }))).toEqual({
      code: 'principal-required',
      rule: citing('RIO-1.4'),
      field: 'principalId',
    });
    const { next } = allowed(invite({ personId: 'p', role: 'principal', principalId: 'works' }));
    expect(next.principalId).toBe('works');
  });

  it.each(['coach', 'client', 'manager'] as const)('[RIO-1.4] a %s acts for no organisation', (role) => {
    expect(refusal(invite({ personId: 'p', role, principalId: 'works' }))).toEqual({
      code: 'principal-unknown',
      rule: citing('RIO-1.4'),
      field: 'principalId',
    });
  });

  it('[RIO-1.5] records who came, and of a client only that one came', () => {
    const factsOf = (role: 'coach' | 'client') => allowed(invite({ personId: 'p', role })).audit[0].facts;
    expect(factsOf('coach')).toEqual({ role: 'coach', person: 'p' });
    expect(factsOf('client')).toEqual({ role: 'client' });
  });
});

describe('removing a person', () => {
  it('[RIO-1.6] [EK-1.13] never removes the owner', () => {
    expect(refusal(removePerson(person('owner'), false)).code).toBe('owner-fixed');
  });

  it.each(['coach', 'client', 'principal', 'manager'] as const)('[EK-4.1] closes the account of a %s once', (role) => {
    const { next, audit } = allowed(removePerson(person(role), false));
    expect(next).toEqual({ ...person(role), state: 'removed' });
    expect(audit[0].facts).toEqual(role === 'client' ? { role } : { role, person: `${role}-1` });
    expect(refusal(removePerson(next, false)).code).toBe('already-removed');
  });

  it('[EK-4.1] refuses it while they belong to something, whatever their state', () => {
    for (const state of ['active', 'suspended'] as const)
      expect(refusal(removePerson({ ...person('client'), state }, true)).code).toBe('person-in-use');
    expect(refusal(removePerson({ ...person('client'), state: 'removed' }, true)).code).toBe('already-removed');
  });
});

describe('suspending a person', () => {
  it.each(['coach', 'client', 'principal', 'manager'] as const)('[EK-4.1] can be undone, of a %s', (role) => {
    const suspended = allowed(suspendPerson(person(role)));
    expect(suspended.next).toEqual({ ...person(role), state: 'suspended' });
    expect(refusal(suspendPerson(suspended.next)).code).toBe('already-suspended');
    const resumed = allowed(resumePerson(suspended.next));
    expect(resumed.next).toEqual(person(role));
    for (const { audit } of [suspended, resumed])
      expect(audit[0].facts).toEqual(role === 'client' ? { role } : { role, person: `${role}-1` });
    expect(allowed(removePerson(suspended.next, false)).next.state).toBe('removed');
  });

  it('is nothing for the owner, for who is not suspended, and for who was removed', () => {
    expect(refusal(suspendPerson(person('owner'))).code).toBe('owner-fixed');
    expect(refusal(resumePerson(person('coach'))).code).toBe('not-suspended');
    const removed: Person = { ...person('coach'), state: 'removed' };
    expect(refusal(suspendPerson(removed)).code).toBe('already-removed');
    expect(refusal(resumePerson(removed)).code).toBe('already-removed');
  });
});

const TODAY = '2026-03-05';
const appointed: Person = { ...person('manager'), appointedOn: '2026-03-01' };

describe('appointing a manager', () => {
  it('[EK-6.3] gives the rights from today on, and dismissal takes them away', () => {
    const { next, audit } = allowed(appointManager(person('manager'), TODAY));
    expect(next).toEqual({ ...person('manager'), appointedOn: TODAY });
    expect(audit).toEqual([
      {
        act: 'change',
        action: 'manager.appoint',
        rules: citing('EK-6.3'),
        facts: { role: 'manager', person: 'manager-1' },
      },
    ]);
    const dismissal = allowed(dismissManager(next));
    expect(dismissal.next).toEqual(person('manager'));
    expect(dismissal.audit[0].action).toBe('manager.dismiss');
    expect(allowed(appointManager(dismissal.next, TODAY)).next).toEqual(next);
  });

  it('[EK-6.3] is refused twice, and so is a dismissal', () => {
    expect(refusal(appointManager(appointed, TODAY))).toEqual({ code: 'already-appointed', rule: citing('EK-6.3') });
    expect(refusal(dismissManager(person('manager')))).toEqual({ code: 'not-appointed', rule: citing('EK-6.3') });
  });

  it.each(['owner', 'coach', 'client', 'principal'] as const)('[EK-6.3] is nothing for a %s', (role) => {
    for (const outcome of [appointManager(person(role), TODAY), dismissManager(person(role))])
      expect(refusal(outcome).code).toBe('not-found');
  });

  it('[EK-6.3] is nothing for an account that was removed', () => {
    const removed: Person = { ...appointed, state: 'removed' };
    for (const outcome of [appointManager(removed, TODAY), dismissManager(removed)])
      expect(refusal(outcome).code).toBe('already-removed');
  });
});

describe('mail to a person', () => {
  const bounced: Person = { ...person('client'), mailBounced: '2026-03-01' };

  it('is theirs to do without, and to want again', () => {
    const without = allowed(changeMail(person('client'), false));
    expect(without.next).toEqual({ ...person('client'), noMail: true });
    expect(allowed(changeMail(without.next, true)).next).toEqual(person('client'));
    expect(without.audit[0]).toMatchObject({ action: 'person.mail-off', facts: { role: 'client' } });
  });

  it('that came back is recorded once, without who the client is', () => {
    const decision = recordBounce(person('client'), '2026-03-05T09:00:00.000Z', TODAY);
    expect(decision?.next).toEqual({ ...person('client'), mailBounced: TODAY });
    expect(decision?.audit).toEqual([
      { act: 'record', action: 'person.mail-bounced', rules: citing('EK-4.1'), facts: { role: 'client' } },
    ]);
    expect(recordBounce(bounced, '2026-03-05T09:00:00.000Z', TODAY)).toBeUndefined();
    expect(recordBounce({ ...person('coach'), state: 'removed' }, '2026-03-05T09:00:00.000Z', TODAY)).toBeUndefined();
  });

  it('goes to another address, of which nothing is known to come back', () => {
    const { next } = allowed(addressChanged(bounced, { email: 'x@y.example', at: '2026-03-05T10:00:00.000Z' }, []));
    expect(next).toEqual({ ...person('client'), addressSince: '2026-03-05T10:00:00.000Z' });
    expect(
      refusal(
        addressChanged({ ...bounced, state: 'removed' }, { email: 'x@y.example', at: '2026-03-05T10:00:00.000Z' }, []),
      ).code,
    ).toBe('already-removed');
  });

  it('that was sent to the address before says nothing about the one of now', () => {
    const { next } = allowed(addressChanged(bounced, { email: 'x@y.example', at: '2026-03-05T10:00:00.000Z' }, []));
    expect(recordBounce(next, '2026-03-05T09:59:59.999Z', TODAY)).toBeUndefined();
    expect(recordBounce(next, '2026-03-05T10:00:00.000Z', TODAY)?.next.mailBounced).toBe(TODAY);
  });
});
