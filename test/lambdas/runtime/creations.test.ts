import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { keyOf } from '../../../stores/layout.ts';
import { yes } from '../../support/consents.ts';
import { CREATIONS, type Creation, TYPED } from '../../support/creations.ts';
import { type Practice, practice, type Reply } from '../../support/practice.ts';
import { running, TEXT } from '../../support/story.ts';
import { invited, testFile } from '../../support/test-invitations.ts';
import { changesNothing, refusal } from '../support.ts';

const specs = Object.entries(OPERATIONS) as [OperationName, (typeof OPERATIONS)[OperationName]][];
const creating = specs.flatMap(([name, { kind }]) => (kind === 'creates' ? [name] : []));
const open = specs.flatMap(([name, { public: isPublic, kind }]) => (isPublic && kind !== 'reads' ? [name] : []));

test('each creation is in the table below', () => {
  expect(Object.keys(CREATIONS).sort()).toEqual(creating.toSorted());
});

test('nobody in particular creates nothing that is remembered: they would share one space', () => {
  expect(creating.filter((name) => OPERATIONS[name].public)).toEqual([]);
});

const idOf = ({ id }: Creation, { body }: Reply): string => {
  const found = (body as Record<string, unknown>)[id];
  if (typeof found !== 'string') throw new Error(`No ${id}: ${JSON.stringify(body)}`);
  return found;
};
const kept = (one: Practice) => one.items.dump('records').filter(({ pk }) => pk.startsWith('IDEMPOTENCY#'));
/** What is stored, but for the trace that somebody looked. */
const things = (one: Practice) =>
  one.items
    .dump('records')
    .filter(({ pk }) => !pk.startsWith('AUDIT#'))
    .map((item) => JSON.stringify(item))
    .sort();

const KEY = randomUUID();

async function made(name: OperationName) {
  const one = practice();
  const creation = await CREATIONS[name]?.(one);
  if (!creation) throw new Error(`${name} is not in the table`);
  const { as, params = {}, body } = creation;
  const headers = { 'idempotency-key': KEY };
  const send = () => one.call(name, params, { as, body, headers });
  const first = await send();
  expect(first).toMatchObject({ status: 201 });
  const id = idOf(creation, first);
  const dossierId = creation.dossier?.dossierId || (creation.dossier && id);
  return { one, creation, send, first, id, dossierId };
}

const inDossiers = creating.filter((name) => OPERATIONS[name].path.includes('{dossierId}')).concat('createDossier');
const aboutDossiers = [...inDossiers, 'makeComplaint', 'registerComplaint'] as const satisfies OperationName[];

describe.each(creating)('%s, sent again with its key', (name) => {
  test('[EK-5.1] keeps the id of what was made, and nothing that was typed or that opens anything', async () => {
    const { one, id } = await made(name);
    const [item, ...others] = kept(one);
    expect(others).toEqual([]);
    expect(item).toEqual({
      pk: expect.stringMatching(/^IDEMPOTENCY#[0-9a-f]{64}$/),
      sk: 'REPLY',
      record: 'idempotency',
      v: 2,
      body: expect.stringMatching(/^[0-9a-f]{64}$/),
      id,
      ttl: one.clock.read().add({ hours: 24 }).epochMilliseconds / 1000,
    });
    expect(JSON.stringify(item).toLowerCase()).not.toContain(TYPED.toLowerCase());
  });

  test('tells of the same thing, and makes nothing', async () => {
    const { one, creation, send, first, id } = await made(name);
    const before = things(one);
    const second = await send();
    expect([second.status, idOf(creation, second)]).toEqual([201, id]);
    expect(Object.keys(second.body).sort()).toEqual(Object.keys(first.body).sort());
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(things(one)).toEqual(before);
  });

  test('[RIO-4.1] tells nothing to somebody whose right has gone', async () => {
    const { one, creation, send, id } = await made(name);
    // A manager who was not appointed may do nothing in the practice.
    const person = await one.people.load(creation.as.personId);
    const gone = { personId: creation.as.personId, role: 'manager', state: 'active', version: 1 } as const;
    const writes = person ? [one.people.saveWrite(person, gone)] : one.people.createWrites(gone);
    await one.items.transact(writes.map(({ write }) => write));
    const reply = await changesNothing(one, send);
    expect([403, 404]).toContain(reply.status);
    expect(JSON.stringify(reply)).not.toContain(id);
  });

  test('[RIO-4.1] is somebody else’s first request when they use that key', async () => {
    const { one, creation, id, dossierId } = await made(name);
    const { params = {}, body, dossier, as: maker } = creation;
    const manager = await one.invite('manager');
    yes(await one.call('appointManager', { personId: manager.personId }));
    const others = [one.owner, manager, await one.invite('coach'), ...(dossier ? [dossier.coach, dossier.client] : [])];
    for (const as of others.filter(({ personId }) => personId !== maker.personId)) {
      const before = things(one);
      const reply = await one.call(name, params, { as, body, headers: { 'idempotency-key': KEY } });
      // Who may do it too makes a thing of their own, and who may not is told of none.
      expect([as, things(one)]).not.toEqual([as, reply.status === 201 ? before : []]);
      if (id !== dossierId) expect(JSON.stringify(reply.body)).not.toContain(id);
    }
  });

  test('is a new request after a day by the clock, also while the table still has the old one', async () => {
    const { one, creation, send, id } = await made(name);
    one.clock.advance('PT23H59M59S');
    expect(idOf(creation, await send())).toBe(id);
    one.clock.advance('PT1S');
    const before = one.items.dump('records').length;
    const reply = await send();
    if (creation.second) return expect(reply).toEqual(refusal(409, creation.second));
    expect(reply.status).toBe(201);
    expect(one.items.dump('records').length).toBeGreaterThan(before);
    // What is kept from now on is the new one.
    const again = await send();
    expect(idOf(creation, again)).toBe(idOf(creation, reply));
    if (creation.id !== 'dossierId' || name === 'createDossier') expect(idOf(creation, reply)).not.toBe(id);
  });
});

/** Made by the client or the owner, whom a handover leaves as they are. */
const NOT_BY_COACHES: readonly OperationName[] = ['makeRights', 'registerRights', 'askQuestion', 'takeAlong'];

test.each(inDossiers.filter((name) => !NOT_BY_COACHES.includes(name)))(
  '[RIO-4.1] %s, sent again by the former coach after a handover: the dossier does not exist for them',
  async (name) => {
    const { one, creation, send } = await made(name);
    const next = await one.invite('coach');
    const body = { fromCoachId: creation.as.personId, toCoachId: next.personId };
    yes(await one.call('handOver', {}, { body }));
    expect(await changesNothing(one, send)).toEqual(refusal(404, 'not-found'));
  },
);

test.each(aboutDossiers)('[RIO-6.3] %s, sent again after the erasure: there is nothing', async (name) => {
  const { one, send, dossierId } = await made(name);
  await one.items.deleteAll('vault', [keyOf('wrapped-key', { subject: String(dossierId) })]);
  expect(await changesNothing(one, send)).toEqual(refusal(404, 'not-found'));
});

/** The same by two people, and something else: a text, or a file by a link of their own. */
async function sentByNobody(one: Practice, name: OperationName): Promise<object[]> {
  if (name !== 'sendTestResult')
    return ['De deur stond open.', 'De deur stond open.', 'Iets anders.'].map((text) => ({ text }));
  const dossier = await running(one);
  const bodies: object[] = [];
  for (const bytes of [TEXT, TEXT, Buffer.from('Iets anders.\n')])
    bodies.push({ token: (await invited(one, dossier)).token, ...testFile(bytes) });
  return bodies;
}

describe.each(open)('%s, of two people who do not sign in', (name) => {
  test('is theirs each, whatever key they send', async () => {
    const one = practice();
    const headers = { 'idempotency-key': 'the-same-key-for-all' };
    const replies: Reply[] = [];
    for (const body of await sentByNobody(one, name))
      replies.push(await one.call(name, {}, { as: 'nobody', body, headers }));
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(3);
    expect(kept(one)).toEqual([]);
  });
});
