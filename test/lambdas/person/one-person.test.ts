import { describe, expect, test } from 'vitest';
import { principal, yes } from '../../support/consents.ts';
import { practice, type Who } from '../../support/practice.ts';
import { registered, running } from '../../support/story.ts';
import { bodyOf, refusal } from '../support.ts';

type One = {
  readonly inUse: { readonly dossiers: readonly { readonly number: string }[]; readonly openComplaint: boolean };
};

describe('one account', () => {
  test('says what still belongs to it, as long as that keeps it from being removed', async () => {
    const one = practice();
    const { dossierId, coach, client } = await running(one);
    const inUse = async (personId: string) => bodyOf<One>(await one.call('getPerson', { personId })).inUse;
    const dossiers = [{ dossierId, number: '2026-0001' }];
    for (const { personId } of [coach, client]) {
      expect(await inUse(personId)).toEqual({ dossiers, more: false, openComplaint: false });
      expect(await one.call('removePerson', { personId })).toEqual(refusal(409, 'person-in-use'));
    }
    const next = await one.invite('coach');
    yes(await one.call('handOver', {}, { body: { fromCoachId: coach.personId, toCoachId: next.personId } }));
    expect(await inUse(coach.personId)).toEqual({ dossiers: [], more: false, openComplaint: false });
    expect((await one.call('removePerson', { personId: coach.personId })).status).toBe(204);
  });

  test('says that a complaint is open in which somebody has a part', async () => {
    const one = practice();
    const client = await one.invite('client');
    yes(await one.call('makeComplaint', {}, { as: client, body: { about: { kind: 'other' }, text: 'Niet gebeld' } }));
    const { inUse } = bodyOf<One>(await one.call('getPerson', { personId: client.personId }));
    expect(inUse).toEqual({ dossiers: [], more: false, openComplaint: true });
  });

  test('names at most so many dossiers, and says that there are more', async () => {
    const one = practice();
    const coach = await one.invite('coach');
    for (let made = 0; made < 26; made++) await registered(one, {}, { coach });
    const { inUse } = bodyOf<One>(await one.call('getPerson', { personId: coach.personId }));
    expect([inUse.dossiers.length, inUse]).toEqual([25, expect.objectContaining({ more: true })]);
  });

  test('[EK-5.1] has a name and address for the owner, and for nobody else', async () => {
    const one = practice();
    const zonneveld = await principal(one);
    const manager = await one.invite('manager');
    const [employee] = zonneveld.people;
    const { personId } = employee;
    const read = (as: Who) => one.call('getPerson', { personId }, { as });
    expect((await read(one.owner)).body).toMatchObject({ givenName: 'Anke', principalName: 'Zonneveld' });
    expect(await read(manager)).toEqual(refusal(403, 'not-allowed'));
    yes(await one.call('appointManager', { personId: manager.personId }));
    for (const as of [manager, employee]) expect(await read(as)).toEqual(refusal(403, 'not-allowed'));
  });
});

test('a list of people of one role has those only, and goes on where it ended', async () => {
  const one = practice();
  const coaches = [];
  for (let made = 0; made < 3; made++) {
    coaches.push((await one.invite('coach')).personId);
    await one.invite('client');
  }
  type Page = { readonly items: readonly { readonly personId: string }[]; readonly next?: string };
  const read = async (query: Record<string, string>) =>
    bodyOf<Page>(await one.call('listPeople', {}, { query: { role: 'coach', limit: '2', ...query } }));
  const first = await read({});
  expect(first.items).toHaveLength(2);
  const second = await read({ cursor: first.next ?? '' });
  expect([...first.items, ...second.items].map(({ personId }) => personId).sort()).toEqual(coaches.sort());
  expect(second.next).toBeUndefined();
  expect(await one.call('listPeople', {}, { query: { role: 'administrator' } })).toEqual(
    refusal(400, 'invalid-request'),
  );
});

test('[EK-6.3] a manager reads since when the appointment is, and no longer after it', async () => {
  const one = practice();
  const manager = await one.invite('manager');
  const { personId } = manager;
  const me = async () => (await one.call('getMe', {}, { as: manager })).body;
  expect(await me()).not.toHaveProperty('appointedOn');
  yes(await one.call('appointManager', { personId }));
  expect(await me()).toMatchObject({ appointed: true, appointedOn: one.today() });
  await one.call('dismissManager', { personId });
  expect(await me()).not.toHaveProperty('appointedOn');
});
