import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import {
  account,
  act,
  addressOf,
  complain,
  complaintAbout,
  done,
  idOf,
  refusedWithoutTrace,
  register,
  waits,
} from '../support/complaints-deployed.ts';
import { contents, expectProblem, type Made, ownStage, running } from '../support/deployed.ts';
import { inspected, put, ticket } from './uploads.ts';

let stage: Stage;
let close: () => void = () => undefined;
let made: Made;
const decision = { outcome: 'unfounded', reasons: 'Er was een goede reden.' };

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  made = await running(stage);
});
afterAll(() => close());

describe('bad input changes nothing', () => {
  const send = (more: object) => () =>
    as(stage, 'client').call('POST', '/api/complaints', { body: complaintAbout(stage, made, more) });

  test('[RIO-7.2] the one complained of as handler, also under a second account; no hearing; a deferral twice', async () => {
    const own = await running(stage);
    const id = await complain(stage, own);
    await waits(stage, own, id);
    const owner = as(stage, 'owner');
    const refused = (what: string, body: object, problem: readonly [number, string]) =>
      refusedWithoutTrace(stage, own, () => act(owner, id, what, body), problem);
    const [local, domain] = addressOf(stage, 'coach').split('@');
    const second = await account(stage, `${local?.toUpperCase()}+twee@${domain}`, 'manager');
    for (const personId of [idOf(stage, 'coach'), second])
      await refused('/handler', { personId }, [422, 'handler-complained-of']);
    await refused('/decision', decision, [409, 'hearing-missing']);
    await done(owner, id, '/deferral', { reasons: 'De coach is met verlof.' });
    await refused('/deferral', { reasons: 'Nog een keer.' }, [409, 'deferral-twice']);
    await done(as(stage, 'client'), id, '/withdrawal');
  });

  test('[RIO-7.1] [EK-4.3] an attachment that failed inspection', async () => {
    const own = await running(stage);
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
    const sent = await ticket(stage, own, program, { fileName: 'brief.txt' });
    expect(await put(sent, program)).toBe(200);
    expect((await inspected(stage, own, sent.documentId)).state).toBe('rejected');
    await eventually('that the object is gone', async () => {
      const { objects } = (await contents(stage, own.dossierId)) as { objects: unknown[] };
      return objects.length === 0 ? true : undefined;
    });
    const attached = send({ dossierId: own.dossierId, attachments: [sent.documentId] });
    await refusedWithoutTrace(stage, own, attached, [409, 'document-rejected']);
  });

  test('[RIO-7.1] 100,000 characters, the dossier of somebody else, and a coach who complains', async () => {
    const clientId = await account(stage, `client-${randomUUID()}@voorbeeld.example`, 'client');
    const theirs = await running(stage, '2020-01-10', { clientId });
    const refused = (more: object, problem: readonly [number, string]) =>
      refusedWithoutTrace(stage, theirs, send(more), problem);
    await refused({ text: 'a'.repeat(100_000) }, [413, 'body-too-large']);
    await refused({ text: 'a'.repeat(4_001) }, [400, 'invalid-request']);
    for (const dossierId of [theirs.dossierId, randomUUID()]) await refused({ dossierId }, [404, 'not-found']);
    const coach = () => as(stage, 'coach').call('POST', '/api/complaints', { body: complaintAbout(stage, theirs) });
    await refusedWithoutTrace(stage, theirs, coach, [403, 'not-allowed']);
  });
});

test('[RIO-7.1] [RIO-7.3] a signal without an account has a number and the way to the authority, and is in the register', async () => {
  const text = 'In de wachtkamer is te horen wat in de spreekkamer wordt gezegd.';
  const sent = await expected(201, stage.anyone.call('POST', '/api/signals', { body: { text } }), 'the signal');
  const url = stage.policy.links.supervisoryAuthority.url;
  expect(sent.body).toMatchObject({ number: expect.stringMatching(/^K-/), ways: { supervisoryAuthority: { url } } });
  const { number } = sent.body as { number: string };
  const lines = await register(stage);
  expect(lines.find((line) => line.number === number)).toMatchObject({ channel: 'anonymous', kind: 'other' });
  expect(JSON.stringify(lines)).not.toContain('wachtkamer');
  const long = stage.anyone.call('POST', '/api/signals', { body: { text: 'a'.repeat(100_000) } });
  expectProblem(await long, 413, 'body-too-large');
});
