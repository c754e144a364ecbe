import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { OPERATIONS } from '../../../contracts/api.ts';
import { holdToContract } from '../../../local/story/replies.ts';
import { practice } from '../../support/practice.ts';
import { announcement, clientData, registered, running, serviceOf } from '../../support/story.ts';
import { bodyOf, changesNothing, refusal } from '../support.ts';

const newPrincipal = { type: 'employer', name: 'Bakkerij Zonneveld' };

test('a body that is not JSON is refused and changes nothing', async () => {
  const one = practice();
  for (const body of ['{', 'naam=Merel', '{"type":"employer",}', '[', 'undefined']) {
    const reply = await changesNothing(one, () => one.call('registerPrincipal', {}, { body }));
    expect(reply).toEqual(refusal(400, 'not-json'));
  }
});

test('another content type than JSON is refused unread', async () => {
  const one = practice();
  const send = (type: string) =>
    one.call('registerPrincipal', {}, { body: newPrincipal, headers: { 'content-type': type } });
  expect(await changesNothing(one, () => send('text/plain'))).toEqual(refusal(415, 'unsupported-media-type'));
  expect(await changesNothing(one, () => send('multipart/form-data'))).toEqual(refusal(415, 'unsupported-media-type'));
  expect((await send('Application/JSON; charset=utf-8')).status).toBe(201);
});

test('[EK-5.1] an unknown field is refused, also one with a name that JavaScript treats as special', async () => {
  const one = practice();
  const bodies = [
    { ...newPrincipal, bsn: '111222333' },
    `{"type":"employer","name":"Bakkerij","__proto__":{"isOwner":true}}`,
    `{"type":"employer","name":"Bakkerij","constructor":{}}`,
  ];
  for (const body of bodies) {
    const reply = await changesNothing(one, () => one.call('registerPrincipal', {}, { body }));
    expect(reply).toEqual(refusal(400, 'invalid-request'));
    expect(JSON.stringify(reply.body)).not.toContain('111222333');
  }
  expect(await one.call('listPeople', {}, { query: { state: 'removed' } })).toEqual(refusal(400, 'invalid-request'));
  expect(await one.call('listPeople', {}, { body: {} })).toEqual(refusal(400, 'invalid-request'));
});

test('a body that is too large is refused unread', async () => {
  const one = practice();
  const body = JSON.stringify({ ...newPrincipal, name: 'a'.repeat(100_000) });
  const reply = await changesNothing(one, () => one.call('registerPrincipal', {}, { body }));
  expect(reply).toEqual(refusal(413, 'body-too-large'));
});

test('[EK-1.12] [EK-3.1] without a token nothing is answered, except what is public', async () => {
  const one = practice();
  const { dossierId } = await registered(one);
  const attempts = [
    () => one.call('listDossiers', {}, { as: 'nobody' }),
    () => one.call('getDossier', { dossierId }, { as: 'nobody' }),
    () => one.call('registerPrincipal', {}, { as: 'nobody', body: newPrincipal }),
    () => one.call('listCertificates', {}, { as: 'nobody' }),
  ];
  for (const attempt of attempts) expect(await changesNothing(one, attempt)).toEqual(refusal(401, 'unauthenticated'));
  expect((await one.call('listRegulations', {}, { as: 'nobody' })).status).toBe(200);
});

test('an account that exists nowhere, or has an unknown role, can do nothing', async () => {
  const one = practice();
  for (const role of ['coach', 'client', 'manager'] as const) {
    const reply = await one.call('listDossiers', {}, { as: { personId: randomUUID(), role } });
    expect(reply).toEqual(refusal(403, 'account-removed'));
  }
});

test('a token cannot claim a role that its account does not have', async () => {
  const one = practice();
  const client = await one.invite('client');
  const reply = await one.call('listPeople', {}, { as: { ...client, role: 'owner' } });
  expect(reply).toEqual(refusal(403, 'not-allowed'));
});

test('an id that is no id is not found', async () => {
  const one = practice();
  for (const dossierId of ['1', '2026-0001', '../people', "' OR 1=1", randomUUID().slice(1)])
    expect(await one.call('getDossier', { dossierId })).toEqual(refusal(404, 'not-found'));
  expect(await one.call('removePerson', { personId: 'x' })).toEqual(refusal(404, 'not-found'));
});

test('a route that is not there is not found', async () => {
  const { handlers } = practice();
  const event = { routeKey: 'GET /api/everything', rawPath: '/api/everything', requestContext: { requestId: 'r' } };
  expect((await handlers.dossiersHttp(event)).statusCode).toBe(404);
});

test('an event that is none of the gateway is a problem too: no function throws', async () => {
  const { handlers } = practice();
  for (const handler of Object.values(handlers))
    for (const event of [{}, null, { headers: 7 }, 'text']) {
      const { statusCode, body = '' } = await handler(event);
      expect([statusCode, JSON.parse(body).type]).toEqual([500, 'urn:dossierwacht:problem:internal']);
    }
});

test('a problem is a problem document, in the language that was asked, with the regulation of the deployment', async () => {
  const rio = practice();
  const { dossierId } = await registered(rio);
  const stranger = await rio.invite('coach');
  const ask = (language: string) =>
    rio.call('getDossier', { dossierId }, { as: stranger, headers: { 'accept-language': language } });
  const dutch = await ask('nl');
  expect(dutch.headers).toMatchObject({
    'content-type': 'application/problem+json',
    'content-language': 'nl',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const english = await ask('en-GB,en;q=0.9');
  expect(english.headers['content-language']).toBe('en');
  expect(bodyOf<{ detail: string }>(english).detail).not.toBe(bodyOf<{ detail: string }>(dutch).detail);
  expect(dutch.body).toMatchObject({ article: expect.stringMatching(/^RIO-/) });

  const ek = practice('eigenkans');
  const other = await registered(ek);
  const reply = await ek.call('getDossier', { dossierId: other.dossierId }, { as: await ek.invite('coach') });
  expect(reply.body).toMatchObject({ article: expect.stringMatching(/^EK-/) });
});

test('a field that is wrong is named, and what was typed does not come back', async () => {
  const one = practice();
  const coach = await one.invite('coach');
  const client = { ...clientData, firstName: 'Q'.repeat(10_000), shoeSize: 'zesenveertig' };
  const body = { service: serviceOf(one, true), purpose: 'x', clientId: randomUUID(), client };
  const reply = await changesNothing(one, () => one.call('createDossier', {}, { as: coach, body }));
  expect(reply).toEqual(refusal(400, 'invalid-request'));
  expect(reply.body).toMatchObject({
    errors: expect.arrayContaining([{ field: 'client.firstName', message: expect.any(String) }]),
  });
  expect(reply.body).toMatchObject({
    errors: expect.arrayContaining([{ field: 'client.shoeSize', message: expect.stringContaining('shoeSize') }]),
  });
  expect(JSON.stringify([reply.body, one.logged])).not.toMatch(/QQQ|zesenveertig/);
});

test('a change needs the version that was read, and a version that is gone is refused', async () => {
  const one = practice();
  const { dossierId, coach } = await registered(one);
  const change = (headers: Record<string, string>) =>
    one.call('changeClient', { dossierId }, { as: coach, headers, body: { phone: '0612345678' } });
  expect(await changesNothing(one, () => change({}))).toEqual(refusal(428, 'precondition-required'));
  expect(await changesNothing(one, () => change({ 'if-match': '"7"' }))).toEqual(refusal(412, 'version-conflict'));
  const first = await change({ 'If-Match': '"1"' });
  expect([first.status, first.headers.etag]).toEqual([200, '"2"']);
  expect(await changesNothing(one, () => change({ 'if-match': '"1"' }))).toEqual(refusal(412, 'version-conflict'));
  expect((await change({ 'if-match': 'W/"2"' })).status).toBe(200);
});

test('an If-Match that names no version never holds', async () => {
  const one = practice();
  const { dossierId, coach } = await running(one);
  const end = (match: string) =>
    one.call(
      'endTrajectory',
      { dossierId },
      { as: coach, headers: { 'if-match': match }, body: { endedOn: one.today() } },
    );
  for (const match of ['"abc"', '"1", "2"', 'W/"x"'])
    expect(await changesNothing(one, () => end(match))).toEqual(refusal(412, 'version-conflict'));
});

test('an answer with a field more or less than the contract has, or another status, passes no test', async () => {
  const one = practice();
  const { dossierId, coach } = await registered(one);
  const reply = await one.call('getDossier', { dossierId }, { as: coach });
  const whole = bodyOf<Record<string, unknown>>(reply);
  const { number: _, ...less } = whole;
  const wrong = [{ ...whole, secret: 'x' }, less, { ...whole, version: '1' }, undefined];
  for (const body of wrong) expect(() => holdToContract('getDossier', { status: 200, body })).toThrow('getDossier');
  expect(() => holdToContract('getDossier', { status: 201, body: whole })).toThrow('promises 200');
  expect(() => holdToContract('getDossier', { status: 200, body: whole })).not.toThrow();
  one.handlers.dossiersHttp = async () => ({
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...whole, secret: 'x' }),
  });
  await expect(one.call('getDossier', { dossierId }, { as: coach })).rejects.toThrow('getDossier answered against');
});

test('a mistake of ours is logged without a word that somebody typed', async () => {
  const one = practice();
  const { dossierId, coach } = await registered(one);
  one.objects.presignUpload = async () => {
    throw new Error('cannot sign\nMerel van Zomeren\n at Dorpsstraat 12');
  };
  const reply = await one.call('requestUpload', { dossierId }, { as: coach, body: announcement(one) });
  expect(reply).toEqual(refusal(500, 'internal'));
  expect(JSON.stringify(one.logged)).toContain('"name":"Error"');
  expect(JSON.stringify([one.logged, reply])).not.toMatch(/Merel|Zomeren|Dorpsstraat/);
});

test('who names no version is decided again when something else came between; who names one hears it', async () => {
  const one = practice();
  const { dossierId, client, coach } = await running(one);
  const end = (headers: Record<string, string> = {}) =>
    one.call('endTrajectory', { dossierId }, { as: coach, headers, body: { endedOn: one.today() } });
  const { load } = one.dossiers;
  let between = 1;
  one.dossiers.load = async (id) => {
    const loaded = await load.call(one.dossiers, id);
    // Somebody else is just faster: the version that was loaded is no longer there when this commits.
    if (loaded && id === dossierId && between-- > 0)
      await one.items.transact([
        one.dossiers.saveWrite(loaded, { ...loaded.dossier, clientId: client.personId }).write,
      ]);
    return loaded;
  };
  const version = (await load.call(one.dossiers, dossierId))?.dossier.version;
  expect(await end({ 'if-match': `"${version}"` })).toEqual(refusal(412, 'version-conflict'));
  between = 99;
  const busy = await end();
  expect(busy).toEqual(refusal(503, 'busy'));
  expect(busy.headers['retry-after']).toMatch(/^\d+$/);
  between = 1;
  expect((await end()).status).toBe(200);
});

test.each([
  ['ThrottlingException', {}],
  ['TransactionConflictException', {}],
  ['TimeoutError', {}],
  ['TransactionCanceledException', { CancellationReasons: [{ Code: 'None' }, { Code: 'ThrottlingError' }] }],
])(
  'asked too much of AWS, or not answered in time (%s), it is busy, and says when to come again',
  async (name, more) => {
    const one = practice();
    const { dossierId } = await registered(one);
    one.dossiers.load = async () => {
      throw Object.assign(new Error('Merel van Zomeren'), { name, ...more });
    };
    const reply = await changesNothing(one, () => one.call('getDossier', { dossierId }));
    expect(reply).toEqual(refusal(503, 'busy'));
    expect(reply.headers['retry-after']).toMatch(/^\d+$/);
    expect(JSON.stringify([one.logged, reply])).not.toContain('Merel');
  },
);

test('out of time it says so before the gateway does, and does nothing again', async () => {
  const one = practice();
  const { dossierId, coach } = await running(one);
  const spec = OPERATIONS.endTrajectory;
  let loads = 0;
  const late = Promise.withResolvers<void>();
  const { load } = one.dossiers;
  one.dossiers.load = async (id) => {
    loads += 1;
    await late.promise;
    const loaded = await load.call(one.dossiers, id);
    return loaded && { ...loaded, dossier: { ...loaded.dossier, version: 1 } };
  };
  const event = {
    routeKey: `${spec.method} ${spec.path}`,
    rawPath: '/',
    headers: { 'content-type': 'application/json' },
    pathParameters: { dossierId },
    body: JSON.stringify({ endedOn: one.today() }),
    requestContext: {
      requestId: 'test',
      authorizer: { jwt: { claims: { sub: coach.personId, token_use: 'access', 'cognito:groups': '[coach]' } } },
    },
  };
  // Less is left than it takes to say so.
  const response = await one.handlers.dossiersHttp(event, { getRemainingTimeInMillis: () => 900 });
  expect(JSON.parse(response.body ?? '')).toMatchObject({ type: 'urn:dossierwacht:problem:out-of-time' });
  expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '10']);
  late.resolve();
  await new Promise(setImmediate);
  expect(loads).toBe(1);
});
