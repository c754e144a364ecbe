import { describe, expect, test } from 'vitest';
import { noticeMail } from '../../../lambdas/mail/notices.ts';
import { practice } from '../../support/practice.ts';
import { registered, running, uploaded } from '../../support/story.ts';
import { chainOf } from '../support.ts';
import { complaintOf, made, Run, sweep, told } from './support.ts';

const AP = 'https://autoriteitpersoonsgegevens.nl';
const report = { report: 'Gesproken', complainantWords: 'Ik wachtte', otherWords: 'Ik was ziek' };
const founded = { outcome: 'founded', reasons: 'U hebt gelijk' };
type View = { case: { letters: string[]; dossierId?: string }; measures: object[] };

test('[RIO-7.1] [RIO-7.2] [RIO-7.3] [EK-11.1] [EK-11.2] a client complains about a coach, and gets it solved', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, client, coach } = dossier;
  const attachment = await uploaded(one, dossier);
  const about = { kind: 'person', personId: coach.personId };
  const complaintId = await made(one, client, { dossierId, about, attachments: [attachment] });
  const run = new Run(one, complaintId);
  expect(await run.go()).toBe('AwaitDecision');
  expect(told(one).sort()).toEqual(['complaint-made', 'complaint-received']);
  // The owner handles it, and reads the dossier for it; the client sees that.
  expect((await one.call('listDocuments', { dossierId })).status).toBe(200);
  expect(JSON.stringify(await chainOf(one, dossierId))).toContain(`"case":"${complaintId}"`);
  const params = { complaintId };
  const own = { body: { personId: coach.personId } };
  expect(await one.call('assignHandler', params, own)).toMatchObject({
    status: 422,
    body: { type: 'urn:dossierwacht:problem:handler-complained-of' },
  });
  expect((await one.call('decideComplaint', params, { body: founded })).status).toBe(409);
  const hearing = { on: one.today(), time: '10:30', place: 'Marktplein 1' };
  expect((await one.call('proposeHearing', params, { body: hearing })).status).toBe(200);
  expect((await one.call('proposeHearing', params, { as: coach, body: hearing })).status).toBe(403);
  const held = { heldOn: one.today(), ...report };
  expect((await one.call('reportHearing', params, { body: held })).status).toBe(200);
  const measures = [{ text: 'Afspraken bevestigen', ownerId: coach.personId, dueOn: '2026-04-01' }];
  expect((await one.call('decideComplaint', params, { body: { ...founded, measures } })).status).toBe(200);
  expect(await run.go()).toBe('AwaitAnswer');
  expect((await one.call('listDocuments', { dossierId })).status).toBe(403);
  const seen = await one.call('getComplaint', params, { as: client });
  expect(seen.body).toMatchObject({ state: 'decided', ways: { supervisoryAuthority: { url: AP } } });
  expect((seen.body as View).case.letters).toEqual(['confirmation', 'decision']);
  expect((await one.call('getComplaintLetter', { ...params, letter: 'decision' }, { as: client })).status).toBe(200);
  expect((await one.call('answerComplaint', params, { as: client, body: { solved: true } })).status).toBe(200);
  expect(await run.go()).toBe('Ended');
  expect((await one.call('finishMeasure', { ...params, n: '1' }, { as: coach })).status).toBe(200);
  const register = await one.call('listComplaints');
  expect(register.body).toMatchObject({
    items: [{ number: 'K-2026-0001', outcome: 'founded', confirmedInTime: true, decidedInTime: true, state: 'closed' }],
  });
  expect(JSON.stringify(register.body)).not.toContain('opdagen');
});

test('[RIO-7.2] [EK-7.1] about the owner somebody from outside handles it, with access to this case only', async () => {
  const one = practice();
  const { dossierId, client } = await running(one);
  const elsewhere = await registered(one);
  const complaintId = await made(one, client, { dossierId, about: { kind: 'owner' } });
  expect((await one.call('listDocuments', { dossierId })).status).toBe(403);
  const run = new Run(one, complaintId);
  expect(await run.go()).toBe('AwaitDecision');
  expect(one.accounts.invited).toContain(one.policy.organisation.outsideHandler.email);
  const { handler } = await complaintOf(one, complaintId);
  const outside = { personId: handler?.kind === 'outside' ? (handler.personId ?? '') : '', role: 'manager' } as const;
  const [params, as] = [{ complaintId }, outside];
  expect((await one.call('listDocuments', { dossierId }, { as })).status).toBe(200);
  expect((await one.call('listDocuments', { dossierId: elsewhere.dossierId }, { as })).status).toBe(404);
  expect((await one.call('listPeople', {}, { as })).status).toBe(403);
  expect((await one.call('listComplaints', {}, { as })).body).toMatchObject({ items: [{ complaintId }] });
  for (const body of [{ owner: true }, { personId: one.owner.personId }, { personId: client.personId }])
    expect((await one.call('assignHandler', params, { body })).status).toBe(409);
  expect((await one.call('decideComplaint', params, { body: founded })).status).toBe(403);
  expect((await one.call('proposeHearing', params, { as: client, body: { waived: true } })).status).toBe(200);
  expect((await one.call('decideComplaint', params, { as, body: founded })).status).toBe(200);
  expect(await run.go()).toBe('AwaitAnswer');
  expect((await one.call('listDocuments', { dossierId }, { as })).status).toBe(404);
  // Not solved: opened again, to the same one where there is no other.
  expect((await one.call('answerComplaint', params, { as: client, body: { solved: false } })).status).toBe(200);
  expect(await run.go()).toBe('AwaitDecision');
  expect((await one.call('listDocuments', { dossierId }, { as })).status).toBe(200);
});

test('[RIO-7.2] reopened, it goes to another handler; mediation with consent of both ends it', async () => {
  const one = practice('eigenkans');
  const { dossierId, client, coach } = await running(one);
  const about = { kind: 'person', personId: coach.personId };
  const complaintId = await made(one, client, { dossierId, about });
  const params = { complaintId };
  const run = new Run(one, complaintId);
  await run.go();
  await one.call('proposeHearing', params, { as: client, body: { waived: true } });
  await one.call('decideComplaint', params, { body: { ...founded, outcome: 'unfounded' } });
  await run.go();
  await one.call('answerComplaint', params, { as: client, body: { solved: false, words: 'Niet gehoord' } });
  expect(await run.go()).toBe('AwaitDecision');
  const { handler } = await complaintOf(one, complaintId);
  expect(handler).toMatchObject({ kind: 'outside', personId: expect.any(String) });
  expect((await one.call('listDocuments', { dossierId })).status).toBe(403);
  expect((await one.call('assignHandler', params, { body: { owner: true } })).status).toBe(409);
  const colleague = await one.invite('coach');
  expect((await one.call('assignHandler', params, { body: { personId: colleague.personId } })).status).toBe(200);
  const as = colleague;
  expect((await one.call('mediateComplaint', params, { body: { step: 'propose' } })).status).toBe(403);
  expect((await one.call('mediateComplaint', params, { as, body: { step: 'propose' } })).status).toBe(200);
  for (const side of [client, coach])
    await one.call('mediateComplaint', params, { as: side, body: { step: 'answer', consents: true } });
  const agreed = { step: 'agreed', agreement: 'Een andere coach' };
  expect((await one.call('mediateComplaint', params, { as, body: agreed })).body).toMatchObject({ state: 'closed' });
  expect(await run.go()).toBe('Ended');
  expect((await one.call('listDocuments', { dossierId }, { as })).status).toBe(404);
});

describe('what else comes in', () => {
  test('[RIO-7.1] a signal of somebody unknown, a letter, and a principal without a dossier', async () => {
    const one = practice();
    const signal = await one.call('sendSignal', {}, { as: 'nobody', body: { text: 'De deur stond open.' } });
    expect(signal).toMatchObject({
      status: 201,
      body: { number: 'K-2026-0001', ways: { supervisoryAuthority: { url: AP } } },
    });
    const { dossierId, client } = await registered(one);
    const letter = {
      dossierId,
      about: { kind: 'other' },
      text: 'Een klacht',
      channel: 'letter',
      receivedOn: '2026-03-02',
    };
    const headers = { 'idempotency-key': 'letter-0001' };
    const first = await one.call('registerComplaint', {}, { body: letter, headers });
    const second = await one.call('registerComplaint', {}, { body: letter, headers });
    expect([first.status, second.body]).toEqual([201, first.body]);
    const { complaintId } = first.body as { complaintId: string };
    expect((await complaintOf(one, complaintId)).complainant).toEqual({ kind: 'client', personId: client.personId });
    const { principalId } = (await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'Werkgever' } }))
      .body as { principalId: string };
    const principal = await one.invite('principal', { principalId });
    const theirs = await made(one, principal, { about: { kind: 'article', article: 'RIO-5.1' } });
    expect(one.items.dump('vault').map(({ pk }) => pk)).toContain(`SUBJECT#${theirs}`);
    expect((await one.call('getComplaint', { complaintId: theirs }, { as: principal })).status).toBe(200);
    expect((await one.call('getComplaint', { complaintId: theirs }, { as: client })).status).toBe(404);
    expect((await one.call('getComplaintFigures', {}, { query: { year: '2026' } })).body).toMatchObject({ total: {} });
  });

  test('[RIO-7.2] a decision on a rights request is judged from outside', async () => {
    const one = practice();
    const { dossierId, client } = await registered(one);
    const right = await one.call('makeRights', { dossierId }, { as: client, body: { kinds: ['access'] } });
    const { requestId } = right.body as { requestId: string };
    const body = { dossierId, about: { kind: 'decision', requestId }, text: 'Oneens' };
    expect((await one.call('makeComplaint', {}, { as: client, body })).status).toBe(422);
    const decisions = [{ kind: 'access', outcome: 'refused', reasons: 'Al gegeven' }];
    await one.call('decideRights', { dossierId, requestId }, { body: { decisions } });
    const complaint = await complaintOf(one, await made(one, client, body));
    expect(complaint).toMatchObject({ against: { owner: true }, handler: { kind: 'outside' } });
  });

  test('bad input is refused before anything is kept', async () => {
    const one = practice();
    const { dossierId, client, coach } = await registered(one);
    const status = async (body: object) =>
      (
        await one.call(
          'makeComplaint',
          {},
          { as: client, body: { dossierId, about: { kind: 'other' }, text: 'Klacht', ...body } },
        )
      ).status;
    expect(await status({ text: 'x'.repeat(4_001) })).toBe(400);
    expect(await status({ text: 'x'.repeat(100_000) })).toBe(413);
    expect(await status({ text: 'Nummer 111222333' })).toBe(422);
    expect(await status({ about: { kind: 'person', personId: client.personId } })).toBe(422);
    expect(await status({ about: { kind: 'article', article: 'RIO-99.9' } })).toBe(422);
    expect(await status({ attachments: [coach.personId] })).toBe(422);
    const virus = await uploaded(one, { dossierId, client, coach }, Buffer.from('MZ\u0000\u0001'));
    expect(await status({ attachments: [virus] })).toBe(409);
    expect(
      (await one.call('makeComplaint', {}, { as: coach, body: { about: { kind: 'other' }, text: 'x' } })).status,
    ).toBe(403);
    expect(one.items.dump('records').filter(({ pk }) => pk === 'COMPLAINTS')).toEqual([]);
  });
});

describe('the agenda', () => {
  test('[RIO-7.2] an overdue complaint is never silent, and an execution that stopped delays nothing', async () => {
    const one = practice();
    const { dossierId, client } = await registered(one);
    const complaintId = await made(one, client, { dossierId, about: { kind: 'other' } });
    one.clock.advance('P7D');
    expect(await sweep(one, dossierId)).toEqual(['done']);
    expect(told(one)).toContain('complaint-failed');
    expect(await new Run(one, complaintId).go()).toBe('AwaitDecision');
    const days: string[] = [];
    for (let day = 8; day <= 46; day += 1) {
      one.clock.advance('P1D');
      const before = told(one).length;
      expect((await sweep(one, dossierId)).every((outcome) => outcome === 'done')).toBe(true);
      if (told(one).length > before) days.push(one.today());
    }
    expect(days).toEqual([
      '2026-04-09',
      '2026-04-14',
      '2026-04-16',
      '2026-04-17',
      '2026-04-18',
      '2026-04-19',
      '2026-04-20',
    ]);
  });

  test('[RIO-7.2] silence closes a decided case; after its years the content goes and the line stays', async () => {
    const one = practice();
    const { client } = await registered(one);
    const complaintId = await made(one, client, { about: { kind: 'other' } });
    const run = new Run(one, complaintId);
    await run.go();
    await one.call('decideComplaint', { complaintId }, { body: { ...founded, outcome: 'not-taken-up' } });
    one.clock.advance('P15D');
    expect(await sweep(one, complaintId)).toEqual(['done']);
    await run.go();
    expect(await run.go()).toBe('Ended');
    one.clock.advance('P2Y');
    expect(await sweep(one, complaintId)).toEqual(['done']);
    expect(await one.complaints.load(complaintId)).toBeUndefined();
    expect(one.items.dump('vault').map(({ pk }) => pk)).not.toContain(`SUBJECT#${complaintId}`);
    const [line] = (await one.complaints.register(10)).items;
    expect(line).toMatchObject({ number: 'K-2026-0001', state: 'erased', outcome: 'not-taken-up' });
    expect(line).not.toHaveProperty('complaintId');
  });
});

test('[RIO-7.3] [EK-11.2] every mail of a complaint says the way to the authority', () => {
  const one = practice();
  const mail = noticeMail(
    one,
    {
      notice: 'complaint-received',
      facts: { complaint: 'c', number: 'K-2026-0001', dueOn: '2026-04-16' },
      recipient: { to: 'person', personId: 'p' },
    },
    { email: 'p@voorbeeld.example', locale: 'nl' },
  );
  expect(mail.text).toContain('U krijgt uiterlijk 16 april 2026 een beslissing');
  expect(mail.text).toContain(AP);
});
