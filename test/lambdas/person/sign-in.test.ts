import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { peopleOperations } from '../../../contracts/person/operations.ts';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { yes } from '../../support/consents.ts';
import { type Practice, practice, type Reply, type Who } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { chainOf, changesNothing, refusal } from '../support.ts';

const NEW = 'goed@voorbeeld.example';
const resend = (one: Practice, { personId }: Who, as: Who = one.owner) =>
  one.call('resendInvitation', { personId }, { as });
const reset = (one: Practice, { personId }: Who, as: Who = one.owner) => one.call('resetSignIn', { personId }, { as });
const correct = (one: Practice, { personId }: Who, email = NEW) =>
  one.call('changeEmail', { personId }, { body: { email } });

const addressOf = async (one: Practice, { personId }: Who) => (await one.directory.contactOf(personId))?.email ?? '';
const actionsIn = async (one: Practice, chain: string) => (await chainOf(one, chain)).map(({ action }) => action);
/** Under which id somebody signs in now. */
const accountOf = async (one: Practice, { personId, role }: Who): Promise<Who> => ({
  personId: (await one.people.load(personId))?.account ?? personId,
  role,
});

describe('[EK-4.1] an invitation', () => {
  test('is sent again to who never signed in, as often as the owner asks, with a trace', async () => {
    const one = practice();
    const client = await one.invite('client');
    const address = await addressOf(one, client);
    for (const _ of [1, 2]) expect(yes(await resend(one, client))).toEqual({ ...client, state: 'active' });
    expect(one.accounts.invited).toEqual([address, address, address]);
    const actions = await actionsIn(one, ORGANISATION_CHAIN);
    expect(actions.filter((action) => action === 'person.resend-invitation')).toHaveLength(2);
  });

  test('is not sent again to who signed in, who was removed, or who has no account', async () => {
    const one = practice();
    const [coach, removed, lost] = [await one.invite('coach'), await one.invite('coach'), await one.invite('coach')];
    one.accounts.signIn(coach.personId);
    expect(await changesNothing(one, () => resend(one, coach))).toEqual(refusal(409, 'already-signed-in'));
    yes(await one.call('removePerson', { personId: removed.personId }));
    expect(await changesNothing(one, () => resend(one, removed))).toEqual(refusal(409, 'already-removed'));
    await one.accounts.remove(lost.personId);
    expect(await changesNothing(one, () => resend(one, lost))).toEqual(refusal(409, 'account-missing'));
    expect(one.accounts.invited).toHaveLength(3);
  });

  test('that waits is shown to the owner', async () => {
    const one = practice();
    const [here, waits] = [await one.invite('coach'), await one.invite('coach')];
    one.accounts.signIn(here.personId);
    const people = yes<{ items: { personId: string }[] }>(await one.call('listPeople')).items;
    expect(people.filter((person) => 'neverSignedIn' in person).map(({ personId }) => personId)).toEqual([
      waits.personId,
    ]);
  });
});

describe('[EK-4.1] the mistyped address of somebody who never signed in', () => {
  test('is corrected: the new one is invited and has everything, the old one hears nothing and opens nothing', async () => {
    const one = practice();
    const { client, dossierId } = await running(one);
    const wrong = await addressOf(one, client);
    expect(yes(await correct(one, client))).toEqual({ ...client, state: 'active' });
    expect(one.accounts.invited.filter((address) => address === NEW || address === wrong)).toEqual([wrong, NEW]);
    expect(await addressOf(one, client)).toBe(NEW);
    expect(await one.accounts.contactOf(client.personId)).toBeUndefined();
    expect(await one.call('getMe', {}, { as: client })).toEqual(refusal(403, 'account-removed'));
    const now = await accountOf(one, client);
    expect(yes(await one.call('getDossier', { dossierId }, { as: now }))).toMatchObject({ dossierId });
    expect(await actionsIn(one, ORGANISATION_CHAIN)).toContain('person.change-email');
    expect((await actionsIn(one, dossierId)).filter((action) => action === 'account.link')).toHaveLength(1);
    // The address that was wrong is free for whoever has it.
    yes(await one.call('invitePerson', {}, { body: { role: 'coach', email: wrong, givenName: 'Jorrit' } }));
  });

  test('can be corrected again, and to the same it changes nothing but the record', async () => {
    const one = practice();
    const client = await one.invite('client');
    for (const email of ['nog-fout@voorbeeld.example', NEW, NEW.toUpperCase()]) yes(await correct(one, client, email));
    expect(await addressOf(one, client)).toBe(NEW);
    expect(one.accounts.invited.filter((address) => address === NEW)).toHaveLength(1);
  });

  test('is refused when the address is another’s', async () => {
    const one = practice();
    const client = await one.invite('client');
    for (const other of [await one.invite('coach'), await one.invite('client')]) {
      const taken = await addressOf(one, other);
      expect(await changesNothing(one, () => correct(one, client, taken))).toEqual(refusal(409, 'person-exists'));
    }
    expect(await addressOf(one, client)).not.toBe(NEW);
  });

  test('that stopped half way is finished by a second try', async () => {
    const one = practice();
    const client = await one.invite('client');
    const { moveWrites } = one.people;
    one.people.moveWrites = () => {
      throw new Error('The table does not answer');
    };
    expect((await correct(one, client)).status).toBe(500);
    one.people.moveWrites = moveWrites;
    yes(await correct(one, client));
    expect(await addressOf(one, client)).toBe(NEW);
    expect(await one.accounts.contactOf(client.personId)).toBeUndefined();
  });
});

describe('[EK-4.1] who lost their authenticator', () => {
  test('is invited anew at their own address, is told, and what they had signs in no more', async () => {
    const one = practice();
    const { client, dossierId } = await running(one);
    one.accounts.signIn(client.personId);
    const address = await addressOf(one, client);
    expect(yes(await reset(one, client))).toEqual({ ...client, state: 'active' });
    expect(await one.directory.contactOf(client.personId)).toEqual({
      ...{ email: address, givenName: 'Anke', locale: 'nl' },
      neverSignedIn: true,
    });
    expect(one.accounts.invited.filter((to) => to === address)).toHaveLength(2);
    expect(await one.call('getMe', {}, { as: client })).toEqual(refusal(403, 'account-removed'));
    const now = await accountOf(one, client);
    expect(yes(await one.call('getDossier', { dossierId }, { as: now }))).toMatchObject({ dossierId });
    expect(await actionsIn(one, ORGANISATION_CHAIN)).toContain('person.reset-sign-in');
    expect(await actionsIn(one, dossierId)).toContain('account.link');
    expect(JSON.stringify(one.items.dump('records'))).toContain('"sign-in-reset"');
    yes(await reset(one, client));
    expect(await one.call('getMe', {}, { as: now })).toEqual(refusal(403, 'account-removed'));
  });

  test('is reset neither when removed nor without an account', async () => {
    const one = practice();
    const [removed, lost] = [await one.invite('coach'), await one.invite('coach')];
    yes(await one.call('removePerson', { personId: removed.personId }));
    expect(await changesNothing(one, () => reset(one, removed))).toEqual(refusal(409, 'already-removed'));
    await one.accounts.remove(lost.personId);
    expect(await changesNothing(one, () => reset(one, lost))).toEqual(refusal(409, 'account-missing'));
  });

  test('and whose reset broke off after the old account went gets back with an invitation that is linked', async () => {
    const one = practice();
    const coach = await one.invite('coach');
    const address = await addressOf(one, coach);
    const invite = one.accounts.invite.bind(one.accounts);
    one.accounts.invite = async () => {
      throw new Error('The directory does not answer');
    };
    expect((await reset(one, coach)).status).toBe(500);
    one.accounts.invite = invite;
    expect(await reset(one, coach)).toEqual(refusal(409, 'account-missing'));
    const body = { role: 'coach', email: address, givenName: 'Anke' };
    const { personId: accountId } = yes<{ personId: string }>(await one.call('invitePerson', {}, { body }));
    yes(await one.call('linkAccount', { personId: coach.personId }, { body: { accountId } }));
    expect(yes(await one.call('getMe', {}, { as: { ...coach, personId: accountId } }))).toMatchObject({
      personId: coach.personId,
    });
  });
});

/** Every operation that does something with the account of somebody else. */
const ON_SOMEBODY = (Object.keys(peopleOperations) as (keyof typeof peopleOperations & OperationName)[]).filter(
  (name) => OPERATIONS[name].path.includes('{personId}'),
);
const BODIES: Partial<Record<OperationName, object>> = {
  changeEmail: { email: NEW },
  linkAccount: { accountId: '7c0f1f63-6f0a-4a55-8d7f-2f4b1a9e0c12' },
};

describe.each(ON_SOMEBODY)('[EK-4.1] [RIO-1.6] %s', (name) => {
  const on = (one: Practice, personId: string, as: Who = one.owner): Promise<Reply> =>
    one.call(name, { personId }, { as, ...(BODIES[name] ? { body: BODIES[name] } : {}) });

  test('is the owner’s alone, and never about the owner or about nobody', async () => {
    const one = practice();
    const target = await one.invite('coach');
    const manager = await one.invite('manager');
    yes(await one.call('appointManager', { personId: manager.personId }));
    for (const as of [manager, target, await one.invite('client'), await one.invite('coach')])
      expect(await changesNothing(one, () => on(one, target.personId, as))).toEqual(refusal(403, 'not-allowed'));
    expect(await changesNothing(one, () => on(one, one.owner.personId))).toEqual(refusal(409, 'owner-fixed'));
    expect(await changesNothing(one, () => on(one, randomUUID()))).toEqual(refusal(404, 'not-found'));
  });
});
