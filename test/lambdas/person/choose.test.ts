import { describe, expect, test } from 'vitest';
import { askedPartner, granted, yes } from '../../support/consents.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { registered, running } from '../../support/story.ts';
import { changesNothing, refusal } from '../support.ts';

type Listed = { items: { personId: string; givenName?: string }[]; next?: string };
type Route = 'listColleagues' | 'listClients';

/** All pages, and every cursor on the way. */
async function all(one: Practice, route: Route, as: Who, limit = 50) {
  const items: Listed['items'] = [];
  const cursors: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: String(limit), ...(cursor ? { cursor } : {}) };
    const page: Listed = yes(await one.call(route, {}, { as, query }));
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    if (page.next) cursors.push(Buffer.from(page.next, 'base64url').toString());
    cursor = page.next;
  } while (cursor);
  return { items, cursors };
}
const ids = (people: readonly Who[]) => people.map(({ personId }) => personId).toSorted();

describe('[RIO-1.7] a coach chooses from', () => {
  test.each([1, 2, 50])('their colleagues, %i at a time: active coaches, by id and name and no more', async (limit) => {
    const one = practice();
    const [me, anke, bo, suspended, removed] = await Promise.all([1, 2, 3, 4, 5].map(() => one.invite('coach')));
    if (!me || !anke || !bo || !suspended || !removed) throw new Error('Five coaches');
    const others = await Promise.all((['client', 'client', 'manager'] as const).map((role) => one.invite(role)));
    yes(await one.call('suspendPerson', { personId: suspended.personId }));
    yes(await one.call('removePerson', { personId: removed.personId }));
    const { items, cursors } = await all(one, 'listColleagues', me, limit);
    expect(items.map(({ personId }) => personId).toSorted()).toEqual(ids([anke, bo]));
    for (const item of items) expect(item).toEqual({ personId: item.personId, givenName: 'Anke' });
    // Not by a cursor either is anybody named who is not a colleague.
    for (const { personId } of others) expect(cursors).not.toContain(personId);
  });

  test.each([1, 50])('the clients of their own dossiers, %i at a time, and of nobody else’s', async (limit) => {
    const one = practice();
    const me = await one.invite('coach');
    const [first, second] = [await registered(one, {}, { coach: me }), await registered(one, {}, { coach: me })];
    const elsewhere = await running(one);
    const { consentId } = await askedPartner(one, elsewhere, me);
    await granted(one, elsewhere, consentId);
    await one.invite('client');
    const { items } = await all(one, 'listClients', me, limit);
    expect(items.map(({ personId }) => personId).toSorted()).toEqual(ids([first.client, second.client]));
    for (const item of items) expect(Object.keys(item).toSorted()).toEqual(['givenName', 'personId']);
    const body = { fromCoachId: me.personId, toCoachId: elsewhere.coach.personId };
    yes(await one.call('handOver', {}, { body }));
    expect((await all(one, 'listClients', me)).items).toEqual([]);
  });
});

test('[EK-4.1] nobody else asks for them', async () => {
  const one = practice();
  const manager = await one.invite('manager');
  yes(await one.call('appointManager', { personId: manager.personId }));
  for (const as of [await one.invite('client'), manager])
    for (const route of ['listColleagues', 'listClients'] as const)
      expect(await changesNothing(one, () => one.call(route, {}, { as }))).toEqual(refusal(403, 'not-allowed'));
});

describe('[RIO-1.7] [EK-6.2] the dossiers of a coach who is not there', () => {
  const waiting = async (one: Practice, as: Who = one.owner) =>
    yes<{ items: object[] }>(await one.call('listHandovers', {}, { as })).items;

  test('wait with the owner until they are handed over, and say why', async () => {
    const one = practice();
    const { dossierId, coach } = await running(one);
    const { coach: other } = await running(one);
    expect(await waiting(one)).toEqual([]);
    yes(await one.call('suspendPerson', { personId: coach.personId }));
    const number = '2026-0001';
    const waits = { dossierId, number, coachId: coach.personId };
    expect(await waiting(one)).toEqual([{ ...waits, coachName: 'Anke', coach: 'suspended' }]);
    // Removed before that was refused.
    const person = await one.people.load(coach.personId);
    if (!person) throw new Error('The coach is there');
    await one.items.transact([one.people.saveWrite(person, { ...person, state: 'removed' }).write]);
    expect(await waiting(one)).toEqual([{ ...waits, coachName: 'Anke', coach: 'removed' }]);
    const manager = await one.invite('manager');
    yes(await one.call('appointManager', { personId: manager.personId }));
    expect(await waiting(one, manager)).toEqual([{ ...waits, coach: 'removed' }]);
    expect(await one.call('listHandovers', {}, { as: other })).toEqual(refusal(403, 'not-allowed'));
    const body = { fromCoachId: coach.personId, toCoachId: other.personId };
    yes(await one.call('handOver', {}, { body }));
    expect(await waiting(one)).toEqual([]);
  });
});
