import { expect, test } from 'vitest';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { destroyKeyWrite } from '../../../stores/vault.ts';
import { practice, type Who } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { bodyOf, chainOf, changesNothing, refusal } from '../support.ts';

const invitation = { role: 'coach', email: 'jorrit@voorbeeld.example', givenName: 'Jorrit' };

test('[RIO-1.6] [EK-1.13] only the owner appoints people, and nobody can make a second owner', async () => {
  const one = practice();
  const people = await Promise.all((['coach', 'client', 'manager'] as const).map((role) => one.invite(role)));
  for (const as of people) {
    const invite = () => one.call('invitePerson', {}, { as, body: invitation });
    expect(await changesNothing(one, invite)).toEqual(refusal(403, 'not-allowed'));
    expect(await one.call('listPeople', {}, { as })).toEqual(refusal(403, 'not-allowed'));
    const remove = () => one.call('removePerson', { personId: people[0]?.personId ?? '' }, { as });
    expect(await changesNothing(one, remove)).toEqual(refusal(403, 'not-allowed'));
  }
  const second = { ...invitation, role: 'owner' };
  const refused = await changesNothing(one, () => one.call('invitePerson', {}, { body: second }));
  expect(refused).toEqual(refusal(409, 'owner-fixed'));
  expect(refused.body).toMatchObject({ article: 'RIO-1.6' });
  expect(one.accounts.invited).not.toContain(invitation.email);
});

test('[RIO-1.6] the owner, whom the deployment made, cannot be removed', async () => {
  const one = practice();
  const { personId } = one.owner;
  expect(await changesNothing(one, () => one.call('removePerson', { personId }))).toEqual(refusal(409, 'owner-fixed'));
  expect((await one.call('listPeople')).status).toBe(200);
});

test('[EK-4.1] a removed person is nobody at once, whatever token they hold', async () => {
  const one = practice();
  const { dossierId, coach, client } = await running(one);
  expect((await one.call('getDossier', { dossierId }, { as: coach })).status).toBe(200);
  const body = { fromCoachId: coach.personId, toCoachId: (await one.invite('coach')).personId };
  expect((await one.call('handOver', {}, { body })).status).toBe(201);
  expect((await one.call('removePerson', { personId: coach.personId })).status).toBe(204);
  const attempts = [
    () => one.call('getDossier', { dossierId }, { as: coach }),
    () => one.call('listDossiers', {}, { as: coach }),
    () => one.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn: one.today() } }),
    () => one.call('listPeople', {}, { as: { ...coach, role: 'owner' } }),
  ];
  for (const attempt of attempts) expect(await changesNothing(one, attempt)).toEqual(refusal(403, 'account-removed'));
  expect(await one.directory.contactOf(coach.personId)).toBeUndefined();
  expect((await one.call('getDossier', { dossierId }, { as: client })).status).toBe(200);
});

test('a removal that stopped half way is finished by a second one', async () => {
  const one = practice();
  const coach = await one.invite('coach');
  const remove = one.directory.remove.bind(one.directory);
  one.directory.remove = async () => {
    throw new Error('The directory does not answer');
  };
  const { personId } = coach;
  expect(await one.call('removePerson', { personId })).toEqual(refusal(500, 'internal'));
  expect(await one.call('listDossiers', {}, { as: coach })).toEqual(refusal(403, 'account-removed'));
  one.directory.remove = remove;
  expect(await one.call('removePerson', { personId })).toEqual(refusal(409, 'already-removed'));
  expect(await one.directory.contactOf(personId)).toBeUndefined();
});

test('an invitation that stopped half way is finished by a second one', async () => {
  const one = practice();
  await one.directory.invite({ ...invitation, role: 'coach', locale: 'nl' });
  const reply = await one.call('invitePerson', {}, { body: { ...invitation, email: 'Jorrit@voorbeeld.example' } });
  expect(reply.status).toBe(201);
  expect(one.accounts.invited).toHaveLength(1);
  const again = await changesNothing(one, () => one.call('invitePerson', {}, { body: invitation }));
  expect(again).toEqual(refusal(409, 'person-exists'));
  const asClient = { ...invitation, role: 'client' };
  const other = await changesNothing(one, () => one.call('invitePerson', {}, { body: asClient }));
  expect(other).toEqual(refusal(409, 'person-exists'));
});

test('[EK-5.1] an account is an id and a role: no name and no address in any table', async () => {
  const one = practice();
  await one.call('invitePerson', {}, { body: invitation });
  expect(JSON.stringify(one.items.dump('records'))).not.toMatch(/jorrit|voorbeeld\.example/i);
  const wrong = [
    { ...invitation, birthDate: '1980-01-01' },
    { ...invitation, email: 'geen adres' },
    { ...invitation, role: 'administrator' },
    { ...invitation, givenName: 'J'.repeat(10_000) },
    { ...invitation, givenName: 'Jor\u0000rit' },
    { ...invitation, locale: 'de' },
  ];
  for (const body of wrong)
    expect(await changesNothing(one, () => one.call('invitePerson', {}, { body }))).toEqual(
      refusal(400, 'invalid-request'),
    );
});

test('[RIO-1.4] [EK-1.5] a principal is an organisation of a known type, and its people act for it', async () => {
  const one = practice();
  const register = (body: object) => one.call('registerPrincipal', {}, { body });
  expect(await changesNothing(one, () => register({ type: 'insurer', name: 'Zekerheid' }))).toEqual(
    refusal(422, 'principal-unknown'),
  );
  const { principalId } = bodyOf<{ principalId: string }>(await register({ type: 'uwv', name: 'UWV Oost' }));
  const person = { ...invitation, role: 'principal' };
  const invite = (body: object) => one.call('invitePerson', {}, { body });
  expect(await changesNothing(one, () => invite(person))).toEqual(refusal(422, 'principal-required'));
  const unknown = { ...person, principalId: one.owner.personId };
  expect(await changesNothing(one, () => invite(unknown))).toEqual(refusal(422, 'principal-unknown'));
  expect(await invite({ ...person, principalId })).toMatchObject({ status: 201, body: { principalId } });
});

test('[RIO-1.2] [RIO-3.1] the name of a principal is sealed where it is stored, and read with its own key', async () => {
  const one = practice();
  const reply = await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'Bakkerij Zonneveld' } });
  expect(JSON.stringify([one.items.dump('records'), reply.body, one.logged])).not.toContain('Zonneveld');
  const list = () => one.call('listPrincipals');
  expect((await list()).body).toMatchObject({ items: [{ type: 'employer', name: 'Bakkerij Zonneveld' }] });
  const { principalId } = bodyOf<{ principalId: string }>(reply);
  await one.items.transact([destroyKeyWrite(principalId)]);
  expect((await list()).body).toEqual({ items: [{ principalId, type: 'employer', name: '' }] });
});

test('[RIO-1.5] every appointment and removal is a link of the chain, with an article and without a name', async () => {
  const one = practice('eigenkans');
  await one.call('invitePerson', {}, { body: invitation });
  const client = await one.invite('client');
  await one.call('removePerson', { personId: client.personId });
  await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'Bakkerij Zonneveld' } });
  const chain = await chainOf(one, ORGANISATION_CHAIN);
  expect(chain.map(({ action }) => action)).toEqual([
    'person.invite',
    'person.invite',
    // Closed before the look that counts.
    'person.suspend',
    'person.remove',
    'principal.register',
  ]);
  for (const { articles } of chain) expect(articles).toEqual(expect.arrayContaining([expect.stringMatching(/^EK-/)]));
  expect(JSON.stringify(chain)).not.toMatch(/Jorrit|Zonneveld|voorbeeld/);
  expect(JSON.stringify(chain)).not.toContain(client.personId);
});

test('people are listed page by page, each once', async () => {
  const one = practice();
  const made = await Promise.all(Array.from({ length: 7 }, () => one.invite('coach')));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const reply = await one.call('listPeople', {}, { query: { limit: '3', ...(cursor ? { cursor } : {}) } });
    const page = bodyOf<{ items: { personId: string }[]; next?: string }>(reply);
    expect(page.items.length).toBeLessThanOrEqual(3);
    seen.push(...page.items.map(({ personId }) => personId));
    cursor = page.next;
  } while (cursor);
  expect(seen.toSorted()).toEqual(made.map(({ personId }) => personId).toSorted());
  const wrong: Record<string, string>[] = [
    { limit: '0' },
    { limit: '101' },
    { limit: 'all' },
    { cursor: '../' },
    { offset: '3' },
  ];
  for (const query of wrong)
    expect(await one.call('listPeople', {}, { query })).toEqual(refusal(400, 'invalid-request'));
});

test('[EK-5.1] the owner sees who the accounts are, a manager the first names of coaches and no address, and of others only that they are there', async () => {
  const one = practice();
  const coach = await one.invite('coach');
  const manager = await one.invite('manager');
  await one.call('appointManager', { personId: manager.personId });
  const gone = await one.invite('client');
  await one.call('removePerson', { personId: gone.personId });
  const list = async (as: Who) =>
    bodyOf<{ items: { personId: string }[] }>(await one.call('listPeople', {}, { as })).items;
  one.accounts.signIn(coach.personId);
  const contact = await one.directory.contactOf(coach.personId);
  const seen = await list(one.owner);
  expect(seen).toContainEqual({ ...coach, state: 'active', givenName: 'Anke', email: contact?.email });
  expect(seen).toContainEqual({ ...gone, state: 'removed' });
  const byManager = await list(manager);
  expect(byManager).toContainEqual({ ...coach, state: 'active', givenName: 'Anke' });
  for (const person of byManager) {
    const { role } = person as { role?: string };
    expect(Object.keys(person).includes('givenName'), role).toBe(role === 'coach');
  }
  expect(JSON.stringify(byManager)).not.toContain('@');
  expect(JSON.stringify([one.items.dump('records'), one.logged])).not.toMatch(/Anke|@/);
});
