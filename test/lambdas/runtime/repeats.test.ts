import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inspect } from '../../../lambdas/document/inspect.ts';
import { practice, type Reply } from '../../support/practice.ts';
import { announcement, clientData, registered, running, serviceOf, TEXT } from '../../support/story.ts';
import { bodyOf, chainOf, changesNothing, refusal } from '../support.ts';

const once = (key: string = randomUUID()) => ({ 'idempotency-key': key });

async function creation() {
  const one = practice();
  const coach = await one.invite('coach');
  const client = await one.invite('client');
  const body = {
    service: serviceOf(one, false),
    purpose: one.policy.purposes[0]?.id,
    clientId: client.personId,
    client: clientData,
  };
  return { one, coach, body };
}

test('a creation that is repeated with its key gets the same answer, and nothing is made again', async () => {
  const { one, coach, body } = await creation();
  const headers = once();
  const create = () => one.call('createDossier', {}, { as: coach, body, headers });
  const first = await create();
  const second = await changesNothing(one, create);
  expect(second).toEqual(first);
  expect(first).toMatchObject({ status: 201, headers: { etag: '"1"' }, body: { number: '2026-0001' } });
});

test('the same key with another body is refused, and so is a key that is none', async () => {
  const { one, coach, body } = await creation();
  const headers = once();
  await one.call('createDossier', {}, { as: coach, body, headers });
  const other = { ...body, client: { ...clientData, firstName: 'Noor' } };
  const reply = await changesNothing(one, () => one.call('createDossier', {}, { as: coach, body: other, headers }));
  expect(reply).toEqual(refusal(409, 'idempotency-key-reused'));
  for (const key of ['short', 'with a blank', 'k'.repeat(101), 'sleutel-é-sleutel'])
    expect(
      await changesNothing(one, () => one.call('createDossier', {}, { as: coach, body, headers: once(key) })),
    ).toEqual(refusal(400, 'idempotency-key-malformed'));
});

test("somebody else's key, or the same key for something else, is another key", async () => {
  const { one, coach, body } = await creation();
  const headers = once();
  await one.call('createDossier', {}, { as: coach, body, headers });
  const colleague = await one.invite('coach');
  const theirs = await one.call('createDossier', {}, { as: colleague, body, headers });
  expect(theirs).toMatchObject({ status: 201, body: { number: '2026-0002' } });
  const { dossierId } = bodyOf<{ dossierId: string }>(theirs);
  const ticket = await one.call('requestUpload', { dossierId }, { as: colleague, body: announcement(one), headers });
  expect(ticket.status).toBe(201);
});

test('a creation that was refused may be tried again with its key', async () => {
  const { one, coach, body } = await creation();
  const headers = once();
  const wrong = { ...body, service: 'no-such-service' };
  const refused = await changesNothing(one, () => one.call('createDossier', {}, { as: coach, body: wrong, headers }));
  expect(refused).toEqual(refusal(422, 'service-unknown'));
  expect((await one.call('createDossier', {}, { as: coach, body, headers })).status).toBe(201);
});

test('the same dossier sent twice at once is made once, and both get the same answer', async () => {
  const { one, coach, body } = await creation();
  const headers = once();
  const create = () => one.call('createDossier', {}, { as: coach, body, headers });
  const [first, second] = await Promise.all([create(), create()]);
  expect(first.status).toBe(201);
  expect(second).toEqual(first);
  expect((await one.call('listDossiers', {}, { as: coach })).body).toMatchObject({ items: [{ number: '2026-0001' }] });
});

test('the same upload announced twice at once is announced once, with a ticket each for the same bytes', async () => {
  const one = practice();
  const { dossierId, coach } = await registered(one);
  const headers = once();
  const announce = () => one.call('requestUpload', { dossierId }, { as: coach, body: announcement(one), headers });
  const [first, second] = await Promise.all([announce(), announce()]);
  const ticketOf = (reply: Reply) => bodyOf<{ documentId: string; upload: { url: string; headers: object } }>(reply);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(ticketOf(second).documentId).toBe(ticketOf(first).documentId);
  expect(ticketOf(second).upload.headers).toEqual(ticketOf(first).upload.headers);
  expect(ticketOf(second).upload.url).not.toBe(ticketOf(first).upload.url);
  const { items } = bodyOf<{ items: object[] }>(await one.call('listDocuments', { dossierId }, { as: coach }));
  expect(items).toHaveLength(1);
});

test('an upload that has arrived is not asked for again, and one that may not be sent any more neither', async () => {
  const one = practice();
  const { dossierId, coach } = await running(one);
  const announce = (headers: Record<string, string>) =>
    one.call('requestUpload', { dossierId }, { as: coach, body: announcement(one), headers });
  const [arrives, ends] = [once(), once()];
  const { documentId, upload } = bodyOf<{
    documentId: string;
    upload: { url: string; headers: Record<string, string> };
  }>(await announce(arrives));
  one.objects.accept(upload.url, upload.headers, TEXT);
  const key = `incoming/${dossierId}/${documentId}`;
  await inspect(one, { of: 'content', key });
  await inspect(one, { of: 'malware', key, clean: true });
  expect(await changesNothing(one, () => announce(arrives))).toEqual(refusal(409, 'document-received'));
  expect((await announce(ends)).status).toBe(201);
  await one.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn: one.today() } });
  expect(await changesNothing(one, () => announce(ends))).toEqual(refusal(409, 'trajectory-ended'));
});

test('the same notice sent twice at once is recorded once, and both get the same answer', async () => {
  const one = practice();
  const { dossierId, coach } = await registered(one);
  const body = { regulationVersion: '2018-06-01', givenOn: one.today(), channel: 'email' };
  const headers = once();
  const record = () => one.call('recordNotice', { dossierId }, { as: coach, body, headers });
  const [first, second] = await Promise.all([record(), record()]);
  expect(first.status).toBe(201);
  expect(second).toEqual(first);
  const actions = (await chainOf(one, dossierId)).map(({ action }) => action);
  expect(actions.filter((action) => action === 'notice.record')).toHaveLength(1);
});

test('the same invitation sent twice at once is one account, and both get the same answer', async () => {
  const one = practice();
  const body = { role: 'coach', email: 'jorrit@voorbeeld.example', givenName: 'Jorrit' };
  const headers = once();
  const invite = () => one.call('invitePerson', {}, { body, headers });
  const [first, second] = await Promise.all([invite(), invite()]);
  expect(first.status).toBe(201);
  expect(second).toEqual(first);
  expect(one.accounts.invited).toEqual(['jorrit@voorbeeld.example']);
});

test('twelve dossiers made at once get twelve numbers in a row, or are told to come back', async () => {
  const { one, coach, body } = await creation();
  const replies = await Promise.all(
    Array.from({ length: 12 }, () => one.call('createDossier', {}, { as: coach, body })),
  );
  const made = replies.filter(({ status }) => status === 201);
  for (const reply of replies) if (reply.status !== 201) expect(reply).toEqual(refusal(503, 'busy'));
  const numbers = made.map((reply) => bodyOf<{ number: string }>(reply).number).sort();
  expect(numbers).toEqual(made.map((_, place) => `2026-${String(place + 1).padStart(4, '0')}`));
});

test('the kept answer goes after a day, and holds no word that was typed', async () => {
  const { one, coach, body } = await creation();
  await one.call('createDossier', {}, { as: coach, body, headers: once() });
  const kept = one.items.dump('records').find(({ pk }) => pk.startsWith('IDEMPOTENCY#'));
  expect(kept?.ttl).toBe(one.clock.read().add({ hours: 24 }).epochMilliseconds / 1000);
  expect(JSON.stringify(kept)).not.toMatch(/merel|zomeren|voorbeeld/i);
});
