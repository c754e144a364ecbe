import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar.ts';
import type { Session } from '../../local/story/session.ts';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import {
  agendaOf,
  expectProblem,
  inPlace,
  type Made,
  newDossier,
  ownStage,
  refusedUnchanged,
  registered,
  running,
} from '../support/deployed.ts';
import { uploaded } from './uploads.ts';

let stage: Stage;
let close: () => void = () => undefined;
let made: Made;
let coach: Session;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  made = await running(stage);
  coach = as(stage, 'coach');
});
afterAll(() => close());

describe('a request that is not right is refused, and nothing is made', () => {
  const create = (body: unknown) => coach.call('POST', '/api/dossiers', { body });
  const own = async (): Promise<unknown> => (await coach.call('GET', '/api/dossiers')).body;
  const client = (more: object) => ({ client: { firstName: 'Joris', lastName: 'Terpstra', ...more } });

  test.each<[what: string, body: () => unknown, status: number, code: string]>([
    ['an unknown field', () => newDossier(stage, { colour: 'red' }), 400, 'invalid-request'],
    [
      '[RIO-2.2] an unknown client field',
      () => newDossier(stage, client({ bsn: '111222333' })),
      400,
      'invalid-request',
    ],
    ['a body that is not JSON', () => '{"service": ', 400, 'not-json'],
    ['a body that is a list', () => [], 400, 'invalid-request'],
    ['no body', () => undefined, 400, 'invalid-request'],
    [
      'a name of 10,000 characters',
      () => newDossier(stage, client({ lastName: 'a'.repeat(10_000) })),
      400,
      'invalid-request',
    ],
    ['a body of 200 kB', () => newDossier(stage, client({ lastName: 'a'.repeat(200_000) })), 413, 'body-too-large'],
    ['29 February 2027', () => newDossier(stage, client({ birthDate: '2027-02-29' })), 400, 'invalid-request'],
    ['an unknown service', () => newDossier(stage, { service: 'gardening' }), 422, 'service-unknown'],
    ['a client who is not there', () => newDossier(stage, { clientId: randomUUID() }), 422, 'client-unknown'],
  ])('%s', async (_, body, status, code) => {
    const before = await own();
    const reply = await create(body());
    expectProblem(reply, status, code);
    expect(reply.bytes.toString()).not.toMatch(/111222333|aaaa/);
    expect(await own()).toEqual(before);
  });

  test('another type than JSON', async () => {
    const headers = { 'content-type': 'text/plain' };
    const reply = await coach.call('POST', '/api/dossiers', { body: newDossier(stage), headers });
    expectProblem(reply, 415, 'unsupported-media-type');
  });

  test('the same idempotency key with another body', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await expected(201, coach.call('POST', '/api/dossiers', { body: newDossier(stage), headers }), 'first');
    const before = await own();
    const body = newDossier(stage, { service: 'career-check' });
    expectProblem(await coach.call('POST', '/api/dossiers', { body, headers }), 409, 'idempotency-key-reused');
    expect(await own()).toEqual(before);
  });
});

describe("[RIO-4.1] somebody else's dossier is not there", () => {
  const end = { endedOn: '2020-02-01' };
  test.each<[method: string, rest: string, body: object | undefined]>([
    ['GET', '', undefined],
    ['GET', '/documents', undefined],
    ['GET', '/agenda', undefined],
    ['GET', '/audit', undefined],
    ['POST', '/end', end],
    ['PUT', '/end', end],
    ['PATCH', '/client', { firstName: 'Jan' }],
  ])('%s %s by another coach', async (method, rest, body) => {
    const headers = { 'if-match': '"1"' };
    const ask = () => as(stage, 'other-coach').call(method, `${made.path}${rest}`, { headers, ...(body && { body }) });
    await refusedUnchanged(stage, made, ask, [404, 'not-found']);
  });

  test('the id of another dossier finds no document of this one', async () => {
    const documentId = await uploaded(stage, made);
    const other = await running(stage);
    expectProblem(await coach.call('GET', `${other.path}/documents/${documentId}`), 404, 'not-found');
    const download = coach.call('POST', `${other.path}/documents/${documentId}/downloads`);
    expectProblem(await download, 404, 'not-found');
    await expected(200, coach.call('GET', `${made.path}/documents/${documentId}`), 'its own');
  });

  test.each(['c1d7bd15-4f0e-4e1c-8a44-0d2b7f3d1a6e', 'x', '..%2F..%2Fetc', 'a\nb', "' OR 1=1"])(
    'an id that names nothing: %s',
    async (id) => {
      expectProblem(await coach.call('GET', `/api/dossiers/${encodeURIComponent(id)}`), 404, 'not-found');
    },
  );
});

describe('[RIO-6.3] an end that cannot be', () => {
  const end = (to: Made, endedOn: string) => () => coach.call('POST', `${to.path}/end`, { body: { endedOn } });

  test('before the start', () => refusedUnchanged(stage, made, end(made, '2020-01-09'), [422, 'end-before-start']));
  test('in the future', () =>
    refusedUnchanged(stage, made, end(made, addDays(stage.facts.get('today') ?? '', 1)), [422, 'end-in-future']));
  test('in another age', () => refusedUnchanged(stage, made, end(made, '2099-01-01'), [400, 'invalid-request']));
  test('on 29 February 2027', () => refusedUnchanged(stage, made, end(made, '2027-02-29'), [400, 'invalid-request']));
  test('of a trajectory that has not begun', async () => {
    const early = await registered(stage);
    await refusedUnchanged(stage, early, end(early, '2020-02-01'), [409, 'not-running']);
  });

  test('a second time', async () => {
    const twice = await running(stage);
    await expected(200, end(twice, '2024-02-29')(), 'the leap day that exists');
    await inPlace(stage, twice);
    await refusedUnchanged(stage, twice, end(twice, '2024-02-29'), [409, 'already-ended']);
    expect(await agendaOf(stage, twice)).toEqual([{ kind: 'destruction', dueOn: '2029-02-28', reference: 'dossier' }]);
  });
});
