import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OUTPUTS } from '../../contracts/names.ts';
import type { ComplaintReply } from '../../contracts/replies/complaints.ts';
import { eventually } from '../../local/story/machinery.ts';
import type { Session } from '../../local/story/session.ts';
import { as, expected, PASSWORD, type Part, type Stage } from '../../local/story/stage.ts';
import { put, ticket } from '../e2e/uploads.ts';
import { executions, mailsAbout } from '../support/consents-deployed.ts';
import {
  contents,
  deployedCloud,
  expectProblem,
  type Made,
  ownStage,
  refusedUnchanged,
  running,
} from '../support/deployed.ts';
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

const idOf = (part: Part): string => stage.people.get(part)?.personId ?? '';
const path = (id: string, more = ''): string => `/api/complaints/${id}${more}`;
const complaint = (more: object = {}) => ({
  dossierId: made.dossierId,
  about: { kind: 'person', personId: idOf('coach') },
  text: 'Mijn coach zegde twee keer op de dag zelf af.',
  ...more,
});
async function complain(more: object = {}): Promise<string> {
  const asked = as(stage, 'client').call('POST', '/api/complaints', { body: complaint(more) });
  return ((await expected(201, asked, 'the complaint')).body as { complaintId: string }).complaintId;
}
const act = (by: Session, id: string, what: string, body?: object) =>
  by.call('POST', path(id, what), body === undefined ? {} : { body });
async function done(by: Session, id: string, what: string, body?: object): Promise<ComplaintReply> {
  return (await expected(200, act(by, id, what, body), what)).body as ComplaintReply;
}
async function seen(id: string): Promise<ComplaintReply> {
  return (await expected(200, as(stage, 'client').call('GET', path(id)), 'the complaint')).body as ComplaintReply;
}
const becomes = (id: string, state: string) =>
  eventually(`the complaint ${state}`, async () => ((await seen(id)).state === state ? true : undefined));
/** Until its execution waits for the decision: from then on nothing changes by itself. */
const waiting = (id: string) =>
  eventually('the execution to wait', async () => {
    const { items } = (await contents(stage, made.dossierId)) as { items: { complaintId?: string; token?: string }[] };
    return items.some(({ complaintId, token }) => complaintId === id && token !== undefined) ? true : undefined;
  });
const toClient = (id: string) => mailsAbout(stage, stage.people.get('client')?.email ?? '', id);
const decision = { outcome: 'unfounded', reasons: 'Er was een goede reden.' };

test('[RIO-7.2] [EK-11.1] not solved goes to somebody from outside; each mail once, and the execution knows ids only', async () => {
  const [client, owner] = [as(stage, 'client'), as(stage, 'owner')];
  const id = await complain();
  await becomes(id, 'confirmed');
  await done(client, id, '/hearing', { waived: true });
  await done(owner, id, '/decision', decision);
  const again = await done(client, id, '/answer', { solved: false, words: 'Ik kreeg geen uitleg.' });
  expect(again.case).toMatchObject({ reopened: true, handler: { kind: 'outside' } });
  const { email } = stage.policy.complaints.outsideHandler;
  await eventually('the mail to who is from outside', async () =>
    (await mailsAbout(stage, email, id)).length > 0 ? true : undefined,
  );
  await stage.accounts.setPassword(email, PASSWORD);
  const outside = await stage.accounts.signIn(email, PASSWORD);
  expectProblem(await act(owner, id, '/decision', decision), 403, 'not-allowed');
  expectProblem(await act(owner, id, '/handler', { owner: true }), 409, 'handler-again');
  await expected(200, outside.call('GET', made.path), 'the dossier it is about');
  await done(client, id, '/hearing', { waived: true });
  await done(outside, id, '/decision', { ...decision, outcome: 'founded' });
  expectProblem(await outside.call('GET', made.path), 404, 'not-found');
  expect((await done(client, id, '/answer', { solved: true })).state).toBe('closed');
  await flow.reaches(id, 'SUCCEEDED');
  expect(JSON.parse((await flow.describe(id)).input)).toEqual({ complaintId: id });
  // Receipt and decision of each round, and that it is closed.
  const mails = await eventually('the last mail', async () => {
    const sent = await toClient(id);
    return sent.length >= 5 ? sent : undefined;
  });
  expect(mails.map((subject) => subject.replace(/:? ?K-.*/, '')).sort()).toEqual([
    'Onze beslissing op klacht',
    'Onze beslissing op klacht',
    'Uw klacht',
    'Wij hebben uw klacht ontvangen',
    'Wij hebben uw klacht ontvangen',
  ]);
});

describe('[RIO-7.2] nothing goes wrong twice', () => {
  test('sent twice with one key it is one complaint with one confirmation', async () => {
    const headers = { 'idempotency-key': `klacht-${randomUUID()}` };
    const send = () => as(stage, 'client').call('POST', '/api/complaints', { body: complaint(), headers });
    const [one, other] = [await expected(201, send(), 'once'), await expected(201, send(), 'twice')];
    expect(other.body).toEqual(one.body);
    const { complaintId } = one.body as { complaintId: string };
    await becomes(complaintId, 'confirmed');
    await eventually('the mail', async () => ((await toClient(complaintId)).length > 0 ? true : undefined));
    expect(await toClient(complaintId)).toHaveLength(1);
    await done(as(stage, 'client'), complaintId, '/withdrawal');
    await flow.reaches(complaintId, 'SUCCEEDED');
  });

  test('an execution that is stopped by hand holds nothing up', async () => {
    const id = await complain();
    await becomes(id, 'confirmed');
    await flow.stop(id);
    await done(as(stage, 'client'), id, '/hearing', { waived: true });
    await done(as(stage, 'owner'), id, '/decision', decision);
    expect((await done(as(stage, 'client'), id, '/answer', { solved: true })).state).toBe('closed');
    await eventually('an outbox without it', async () => {
      await functions.invoke('relay', {});
      return JSON.stringify(await outbox(stage)).includes(id) ? undefined : true;
    });
    expect((await flow.describe(id)).status).toBe('ABORTED');
    expect(await toClient(id)).toHaveLength(3);
  });

  test('[RIO-7.3] with the mail down the confirmation waits, and comes once', async () => {
    const giveBack = await withoutRight(deployedCloud(), 'relay', 'ses:SendEmail');
    const id = await complain();
    await becomes(id, 'confirmed');
    expect(await toClient(id)).toEqual([]);
    await giveBack();
    await eventually('an outbox without it', async () => {
      await functions.invoke('relay', {});
      return JSON.stringify(await outbox(stage)).includes(id) ? undefined : true;
    });
    expect(await toClient(id)).toHaveLength(1);
    await done(as(stage, 'client'), id, '/withdrawal');
  });
});

describe('bad input changes nothing', () => {
  test('[RIO-7.2] the one complained of as handler, also under a second account; no hearing; a deferral twice', async () => {
    const id = await complain();
    await waiting(id);
    const owner = as(stage, 'owner');
    const refused = (what: string, body: object, problem: readonly [number, string]) =>
      refusedUnchanged(stage, made, () => act(owner, id, what, body), problem);
    await refused('/handler', { personId: idOf('coach') }, [422, 'handler-complained-of']);
    const [local, domain] = (stage.people.get('coach')?.email ?? '').split('@');
    const second = { role: 'coach', email: `${local?.toUpperCase()}+twee@${domain}`, givenName: 'Anke' };
    const invited = await expected(201, owner.call('POST', '/api/people', { body: second }), 'a second account');
    const { personId } = invited.body as { personId: string };
    await refused('/handler', { personId }, [422, 'handler-complained-of']);
    await refused('/decision', decision, [409, 'hearing-missing']);
    await done(owner, id, '/deferral', { reasons: 'De coach is met verlof.' });
    await refused('/deferral', { reasons: 'Nog een keer.' }, [409, 'deferral-twice']);
    await done(as(stage, 'client'), id, '/withdrawal');
  });

  test('[RIO-7.1] an attachment that failed inspection, 100,000 characters, and the dossier of somebody else', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
    const sent = await ticket(stage, made, program, { fileName: 'brief.txt' });
    await put(sent, program);
    const send = (more: object) => () => as(stage, 'client').call('POST', '/api/complaints', { body: complaint(more) });
    await eventually('the inspection', async () => {
      const { body } = await as(stage, 'coach').call('GET', `${made.path}/documents/${sent.documentId}`);
      return (body as { state: string }).state === 'rejected' ? true : undefined;
    });
    await refusedUnchanged(stage, made, send({ attachments: [sent.documentId] }), [409, 'document-rejected']);
    await refusedUnchanged(stage, made, send({ text: 'a'.repeat(100_000) }), [413, 'body-too-large']);
    await refusedUnchanged(stage, made, send({ text: 'a'.repeat(4_001) }), [400, 'invalid-request']);
    await refusedUnchanged(stage, made, send({ dossierId: randomUUID() }), [404, 'not-found']);
    const coach = as(stage, 'coach').call('POST', '/api/complaints', { body: complaint() });
    expectProblem(await coach, 403, 'not-allowed');
  });
});
