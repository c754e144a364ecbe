import { describe, expect, test } from 'vitest';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import type { PeopleStore } from '../../../stores/people.ts';
import { yes } from '../../support/consents.ts';
import { practice, type Who } from '../../support/practice.ts';
import { chainOf, changesNothing, refusal } from '../support.ts';

const email = 'nieuw@voorbeeld.example';

/** A client whose address bounces. */
async function unreachable() {
  const one = practice();
  const client = await one.invite('client');
  const { personId } = client;
  one.accounts.signIn(personId);
  const person = await one.people.load(personId);
  if (!person) throw new Error('The client is there');
  await one.items.transact([one.people.saveWrite(person, { ...person, mailBounced: one.today() }).write]);
  const change = (to: unknown = email, as: Who = one.owner) =>
    one.call('changeEmail', { personId }, { as, body: { email: to } });
  const addressOf = async () => (await one.directory.contactOf(personId))?.email;
  return { one, client, change, addressOf };
}

describe('another address', () => {
  test('[EK-4.1] is given by the owner, and of it nothing is known to bounce', async () => {
    const { one, client, change, addressOf } = await unreachable();
    const listed = async () =>
      yes<{ items: { email?: string; givenName?: string }[] }>(await one.call('listPeople')).items.map(
        ({ email: _, givenName: __, ...account }) => account,
      );
    expect(await listed()).toEqual([{ ...client, state: 'active', mailBounced: one.today() }]);
    expect(yes(await change('Nieuw@Voorbeeld.example'))).toEqual({ ...client, state: 'active' });
    expect(await addressOf()).toBe(email);
    expect(await listed()).toEqual([{ ...client, state: 'active' }]);
  });

  test('[EK-5.1] is in no table, in no chain and in no log', async () => {
    const { one, change } = await unreachable();
    yes(await change());
    const chain = await chainOf(one, ORGANISATION_CHAIN);
    expect(chain.at(-1)).toMatchObject({ action: 'person.change-email', facts: { role: 'client' } });
    expect(JSON.stringify([one.items.dump('records'), chain, one.logged])).not.toContain('nieuw');
  });

  test('is nobody else’s to give', async () => {
    const { one, client, change } = await unreachable();
    const manager = await one.invite('manager');
    yes(await one.call('appointManager', { personId: manager.personId }));
    for (const as of [client, manager, await one.invite('coach')])
      expect(await changesNothing(one, () => change(email, as))).toEqual(refusal(403, 'not-allowed'));
  });

  test('is refused when another account has it', async () => {
    const { one, change, addressOf } = await unreachable();
    const other = await one.invite('coach');
    const taken = (await one.directory.contactOf(other.personId))?.email;
    const before = await addressOf();
    expect(await changesNothing(one, () => change(taken))).toEqual(refusal(409, 'person-exists'));
    expect(await addressOf()).toBe(before);
  });

  test('is refused for whoever is not there, and for the owner, whom the deployment made', async () => {
    const { one, client, change } = await unreachable();
    const of = (personId: string) => () => one.call('changeEmail', { personId }, { body: { email } });
    expect(await changesNothing(one, of('7c0f1f63-6f0a-4a55-8d7f-2f4b1a9e0c11'))).toEqual(refusal(404, 'not-found'));
    expect(await changesNothing(one, of('not-an-id'))).toEqual(refusal(404, 'not-found'));
    expect(await changesNothing(one, of(one.owner.personId))).toEqual(refusal(409, 'owner-fixed'));
    yes(await one.call('removePerson', { personId: client.personId }));
    expect(await changesNothing(one, change)).toEqual(refusal(409, 'already-removed'));
  });

  test('is refused for a record without an account', async () => {
    const { one, client, change } = await unreachable();
    await one.directory.remove(client.personId);
    expect(await changesNothing(one, change)).toEqual(refusal(409, 'account-missing'));
  });

  test('is an address', async () => {
    const { one, change } = await unreachable();
    for (const to of ['geen adres', '', null, 7, `${'a'.repeat(250)}@voorbeeld.example`, 'a\u0000@voorbeeld.example'])
      expect(await changesNothing(one, () => change(to))).toEqual(refusal(400, 'invalid-request'));
  });

  test('that stopped half way is finished by a second try', async () => {
    const { one, client, change, addressOf } = await unreachable();
    const { saveWrite } = one.people;
    one.people.saveWrite = (): ReturnType<PeopleStore['saveWrite']> => {
      throw new Error('The table does not answer');
    };
    expect((await change()).status).toBe(500);
    one.people.saveWrite = saveWrite;
    // The address works already; only the record does not say so yet.
    expect(await addressOf()).toBe(email);
    expect(await one.people.load(client.personId)).toHaveProperty('mailBounced');
    yes(await change());
    expect(await one.people.load(client.personId)).not.toHaveProperty('mailBounced');
  });
});

describe('[EK-6.3] a manager', () => {
  test('is appointed by the owner, who sees since when', async () => {
    const one = practice();
    const manager = await one.invite('manager');
    const { personId } = manager;
    one.accounts.signIn(personId);
    const contact = await one.directory.contactOf(personId);
    const shown = { ...manager, state: 'active' };
    const named = { givenName: 'Anke', email: contact?.email };
    expect(yes<{ items: object[] }>(await one.call('listPeople')).items).toEqual([{ ...shown, ...named }]);
    const appointed = { ...shown, appointedOn: '2026-03-05' };
    expect(yes(await one.call('appointManager', { personId }))).toEqual(appointed);
    expect(yes<{ items: object[] }>(await one.call('listPeople')).items).toEqual([{ ...appointed, ...named }]);
    expect(await changesNothing(one, () => one.call('appointManager', { personId }))).toEqual(
      refusal(409, 'already-appointed'),
    );
    expect((await one.call('dismissManager', { personId })).status).toBe(204);
    expect(yes<{ items: object[] }>(await one.call('listPeople')).items).toEqual([{ ...shown, ...named }]);
    expect(await changesNothing(one, () => one.call('dismissManager', { personId }))).toEqual(
      refusal(409, 'not-appointed'),
    );
  });

  test('is nobody with another role, and nobody who is not there', async () => {
    const one = practice();
    const coach = await one.invite('coach');
    for (const route of ['appointManager', 'dismissManager'] as const) {
      const of = (personId: string) => () => one.call(route, { personId });
      expect(await changesNothing(one, of(coach.personId))).toEqual(refusal(404, 'not-found'));
      expect(await changesNothing(one, of('7c0f1f63-6f0a-4a55-8d7f-2f4b1a9e0c11'))).toEqual(refusal(404, 'not-found'));
      expect(await changesNothing(one, of(one.owner.personId))).toEqual(refusal(409, 'owner-fixed'));
    }
  });

  test('that two owners’ windows appoint at once is appointed once', async () => {
    const one = practice();
    const { personId } = await one.invite('manager');
    const replies = await Promise.all([1, 2].map(() => one.call('appointManager', { personId })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const links = await chainOf(one, ORGANISATION_CHAIN);
    expect(links.filter(({ action }) => action === 'manager.appoint')).toHaveLength(1);
  });
});

test('[RIO-1.4] nobody but the person of a principal acts for one', async () => {
  const one = practice();
  const registering = await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'Zonneveld' } });
  const { principalId } = yes<{ principalId: string }>(registering);
  for (const role of ['coach', 'client', 'manager']) {
    const body = { role, email, givenName: 'Jorrit', principalId };
    const invite = () => one.call('invitePerson', {}, { body });
    expect(await changesNothing(one, invite)).toEqual(refusal(422, 'principal-unknown'));
  }
  expect(one.accounts.invited).toEqual([]);
  const employee = await one.invite('principal', { principalId });
  expect(await one.people.ofPrincipal(principalId)).toMatchObject([employee]);
  yes(await one.call('removePerson', { personId: employee.personId }));
  expect(await one.people.ofPrincipal(principalId)).toEqual([]);
});
