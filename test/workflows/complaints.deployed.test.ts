import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OUTPUTS } from '../../contracts/names.ts';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, fact, type Stage } from '../../local/story/stage.ts';

import {
  account,
  act,
  addressOf,
  becomes,
  complain,
  complaintAbout,
  complaintPath,
  done,
  idOf,
  outsider,
  refusedWithoutTrace,
  register,
  seen,
  settled,
  subjects,
  trail,
  waits,
} from '../support/complaints-deployed.ts';
import { executions } from '../support/consents-deployed.ts';
import { deployedCloud, expectProblem, type Made, ownStage, running } from '../support/deployed.ts';
import { withoutRight } from '../support/rights.ts';
import { outbox, workflow } from './erasures.ts';

let stage: Stage;
let close: () => void = () => undefined;
let made: Made;
let flow: ReturnType<typeof executions>;
let functions: Awaited<ReturnType<typeof workflow>>;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  made = await running(stage);
  flow = executions(deployedCloud(), OUTPUTS.workflow.complaintMachineArn);
  functions = await workflow();
});
afterAll(() => {
  flow?.close();
  functions?.close();
  close();
});

const toClient = (id: string) => subjects(stage, addressOf(stage, 'client'), id);
const decision = { outcome: 'unfounded', reasons: 'Er was een goede reden.' };
const RECEIVED = 'Wij hebben uw klacht ontvangen';
const DECIDED = 'Onze beslissing op klacht';
const CLOSED = 'Uw klacht is gesloten';

test('[RIO-7.1] [RIO-7.2] [RIO-7.3] [EK-7.1] [EK-11.1] [EK-11.2] about the coach: another one handles it; not solved goes to somebody from outside; each mail once', async () => {
  const [client, owner, handler] = [as(stage, 'client'), as(stage, 'owner'), as(stage, 'other-coach')];
  const authority = stage.policy.links.supervisoryAuthority.url;
  const id = await complain(stage, made);
  await becomes(stage, id, 'confirmed');
  const confirmation = await eventually('the confirmation', async () =>
    (await stage.machinery.mails()).find(({ BodyText }) => BodyText.includes(`/complaints/${id}`)),
  );
  expect(confirmation.BodyText).toContain(authority);

  const reads = () => handler.call('GET', made.path);
  expectProblem(await reads(), 404, 'not-found');
  await done(owner, id, '/handler', { personId: idOf(stage, 'other-coach') });
  await expected(200, reads(), 'the handler reads the dossier');
  expect(await trail(stage, made)).toContainEqual(
    expect.objectContaining({ action: 'dossier.read', facts: expect.objectContaining({ case: id }) }),
  );
  const today = fact(stage, 'today');
  await done(handler, id, '/hearing', { on: today, time: '10:30', place: 'Marktplein 1' });
  const words = { report: 'Een gesprek.', complainantWords: 'Ik stond er alleen.', otherWords: 'Ik was ziek.' };
  await done(handler, id, '/hearing/report', { heldOn: today, ...words });
  await done(handler, id, '/decision', decision);
  expectProblem(await reads(), 404, 'not-found');
  const letter = await client.call('GET', complaintPath(id, '/letters/decision/pdf'));
  expect(letter.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');

  const again = await done(client, id, '/answer', { solved: false, words: 'Ik kreeg geen uitleg.' });
  expect(again).toMatchObject({ ways: { supervisoryAuthority: { url: authority } }, case: { reopened: true } });
  const outside = await outsider(stage, id);
  expect((await seen(client, id)).case?.handler).toMatchObject({ kind: 'outside' });
  const before = { personId: idOf(stage, 'other-coach') };
  expectProblem(await act(owner, id, '/handler', before), 409, 'handler-again');
  expectProblem(await act(owner, id, '/decision', decision), 403, 'not-allowed');
  expect((await act(handler, id, '/decision', decision)).status).toBeGreaterThanOrEqual(403);
  await expected(200, outside.call('GET', made.path), 'the dossier it is about');
  await done(client, id, '/hearing', { waived: true });
  await done(outside, id, '/decision', { ...decision, outcome: 'founded' });
  expectProblem(await outside.call('GET', made.path), 404, 'not-found');
  expect((await done(client, id, '/answer', { solved: true })).state).toBe('closed');
  await flow.reaches(id, 'SUCCEEDED');
  expect(JSON.parse((await flow.describe(id)).input)).toEqual({ complaintId: id });

  await settled(stage, functions, id);
  const HEARD = 'Horen in klacht';
  expect(await toClient(id)).toEqual([HEARD, DECIDED, DECIDED, CLOSED, RECEIVED, RECEIVED]);
  expect(await subjects(stage, addressOf(stage, 'coach'), id)).toEqual([HEARD]);
  expect(await subjects(stage, addressOf(stage, 'other-coach'), id)).toEqual(['U behandelt klacht']);
  const { email } = stage.policy.organisation.outsideHandler;
  expect(await subjects(stage, email, id)).toEqual([HEARD, 'U behandelt klacht']);
  const toOwner = ['Er is een klacht', 'Klacht is opnieuw geopend'];
  expect(await subjects(stage, stage.ownerEmail, id)).toEqual(toOwner);
});

describe('[RIO-7.2] [EK-7.1] about the owner', () => {
  test('somebody from outside handles it, with an account for this case only, and the owner has no say', async () => {
    const [owner, elsewhere] = [as(stage, 'owner'), await running(stage)];
    const id = await complain(stage, made, { about: { kind: 'owner' } });
    const outside = await outsider(stage, id);
    expect((await seen(outside, id)).case?.handler?.kind).toBe('outside');
    await waits(stage, made, id);
    const refused = (what: string, body: object, problem: readonly [number, string]) =>
      refusedWithoutTrace(stage, made, () => act(owner, id, what, body), problem);
    for (const whom of [{ owner: true }, { personId: idOf(stage, 'other-coach') }])
      await refused('/handler', whom, [409, 'handler-outside-only']);
    await refused('/decision', decision, [403, 'not-allowed']);
    await expected(200, outside.call('GET', made.path), 'the dossier it is about');
    expectProblem(await outside.call('GET', elsewhere.path), 404, 'not-found');
    expectProblem(await outside.call('GET', '/api/people'), 403, 'not-allowed');
    await done(as(stage, 'client'), id, '/hearing', { waived: true });
    await done(outside, id, '/decision', { ...decision, outcome: 'founded' });
    expectProblem(await outside.call('GET', made.path), 404, 'not-found');
    expect((await done(as(stage, 'client'), id, '/answer', { solved: true })).state).toBe('closed');
    await flow.reaches(id, 'SUCCEEDED');
    await settled(stage, functions, id);
    expect(await toClient(id)).toEqual([DECIDED, CLOSED, RECEIVED]);
    expect(await subjects(stage, stage.ownerEmail, id)).toEqual(['Er is een klacht']);
  });

  test('also under another account of theirs', async () => {
    const [local, domain] = stage.ownerEmail.split('@');
    const personId = await account(stage, `${local}+${randomUUID()}@${domain}`);
    const id = await complain(stage, made, { about: { kind: 'person', personId } });
    await outsider(stage, id);
    expect((await seen(as(stage, 'client'), id)).case?.handler?.kind).toBe('outside');
    expectProblem(await act(as(stage, 'owner'), id, '/decision', decision), 403, 'not-allowed');
    await done(as(stage, 'client'), id, '/withdrawal');
    await flow.reaches(id, 'SUCCEEDED');
  });
});

describe('[RIO-7.2] nothing goes wrong twice', () => {
  test('sent twice with one key it is one complaint with one confirmation', async () => {
    const headers = { 'idempotency-key': `klacht-${randomUUID()}` };
    const body = complaintAbout(stage, made);
    const send = () => as(stage, 'client').call('POST', '/api/complaints', { body, headers });
    const before = await register(stage);
    const [one, other] = [await expected(201, send(), 'once'), await expected(201, send(), 'twice')];
    const { complaintId: id, number } = one.body as { complaintId: string; number: string };
    // As it stands by then: its receipt may be confirmed already.
    expect(other.body).toMatchObject({ complaintId: id, number });
    expect(await register(stage)).toHaveLength(before.length + 1);
    await waits(stage, made, id);
    await settled(stage, functions, id);
    expect(await toClient(id)).toEqual([RECEIVED]);
    expect(await subjects(stage, stage.ownerEmail, id)).toEqual(['Er is een klacht']);
    await done(as(stage, 'client'), id, '/withdrawal');
    await flow.reaches(id, 'SUCCEEDED');
  });

  test('an execution that is stopped by hand holds nothing up', async () => {
    const id = await complain(stage, made);
    await waits(stage, made, id);
    await flow.stop(id);
    await done(as(stage, 'client'), id, '/hearing', { waived: true });
    await done(as(stage, 'owner'), id, '/decision', decision);
    expect((await done(as(stage, 'client'), id, '/answer', { solved: true })).state).toBe('closed');
    await settled(stage, functions, id);
    expect((await flow.describe(id)).status).toBe('ABORTED');
    expect(await toClient(id)).toEqual([DECIDED, CLOSED, RECEIVED]);
  });

  test('[RIO-7.3] with the mail down the confirmation waits, and comes once', async () => {
    const giveBack = await withoutRight(deployedCloud(), 'relay', 'ses:SendEmail');
    let id = '';
    try {
      id = await complain(stage, made);
      await waits(stage, made, id);
      await functions.invoke('relay', {});
      const waiting = (await outbox(stage)).filter((entry) => JSON.stringify(entry).includes(id));
      expect(JSON.stringify(waiting)).toContain('"complaint-received"');
      expect(await toClient(id)).toEqual([]);
    } finally {
      await giveBack();
    }
    await settled(stage, functions, id);
    expect(await toClient(id)).toEqual([RECEIVED]);
    await done(as(stage, 'client'), id, '/withdrawal');
    await flow.reaches(id, 'SUCCEEDED');
  });
});
