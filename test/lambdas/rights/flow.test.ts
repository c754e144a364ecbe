import { describe, expect, test } from 'vitest';
import { practice } from '../../support/practice.ts';
import { ended, registered, running, uploaded } from '../../support/story.ts';
import { chainOf } from '../support.ts';
import { call, decide, effectsOf, made, Run, requestOf, taskPorts, told, yes } from './support.ts';

type View = { state: string; executions: { kind: string; state: string }[]; recipients: { principalId: string }[] };
const phone = { kind: 'correction', target: { field: 'phone' }, ground: 'incorrect', to: '+31 6 87654321' };

test('[RIO-3.6] [EK-9.3a] [EK-9.3c] access: confirmed, decided, packaged, told, and only the requester gets the address', async () => {
  const one = practice();
  const dossier = await running(one);
  const request = await made(one, dossier, { kinds: ['access', 'portability'] });
  const run = new Run(one, request);
  expect(await run.go()).toBe('AwaitDecision');
  expect(await run.go()).toBe('AwaitDecision');
  expect((await decide(one, request, yes('access', 'portability'))).status).toBe(200);
  expect(await run.go()).toBe('Ended');
  expect(run.path.filter((name) => name === 'MakePackage')).toHaveLength(2);
  expect(await requestOf(one, request)).toMatchObject({ state: 'closed', closedOn: one.today() });
  expect(told(one).sort()).toEqual(['rights-decision', 'rights-done', 'rights-made', 'rights-received']);
  const params = { ...request, kind: 'access' };
  const address = await call(one, 'downloadPackage', params, { as: dossier.client });
  expect(address).toMatchObject({ status: 201, body: { url: expect.stringContaining(request.requestId) } });
  expect((await call(one, 'downloadPackage', params)).status).toBe(403);
  expect((await call(one, 'downloadPackage', params, { as: dossier.coach })).status).toBe(403);
  one.clock.advance('P7D');
  expect((await call(one, 'downloadPackage', params, { as: dossier.client })).status).toBe(201);
  one.clock.advance('P1D');
  expect((await call(one, 'downloadPackage', params, { as: dossier.client })).status).toBe(404);
});

test('[EK-9.3c] access by a place and a time needs no package', async () => {
  const one = practice('eigenkans');
  const dossier = await running(one);
  const request = await made(one, dossier, { kinds: ['access'] });
  const run = new Run(one, request);
  await run.go();
  const appointment = { on: one.today(), time: '10:30', place: 'Marktplein 1', explanation: 'Uw coach legt uit' };
  await decide(one, request, [{ kind: 'access', outcome: 'granted', appointment }]);
  expect(await run.go()).toBe('Ended');
  expect(run.path).not.toContain('MakePackage');
  const view = await call(one, 'getRights', { ...request }, { as: dossier.client });
  expect(view.body).toMatchObject({ state: 'closed', decisions: [{ appointment }] });
  expect((await call(one, 'downloadPackage', { ...request, kind: 'access' }, { as: dossier.client })).status).toBe(404);
});

test('[EK-10.2] [EK-10.3] [EK-10.5] a correction keeps what was there; a document gets a statement; a removed one is gone in every version', async () => {
  const one = practice('eigenkans');
  const dossier = await running(one);
  const { dossierId, coach, client } = dossier;
  const headers = { 'if-match': '"3"' };
  await one.call('changeClient', { dossierId }, { as: coach, headers, body: { phone: '0612345678' } });
  const [wrong, useless] = [await uploaded(one, dossier), await uploaded(one, dossier)];
  const changes = [
    phone,
    { kind: 'correction', target: { field: 'lastName' }, ground: 'incorrect', to: 'de Wit' },
    { kind: 'correction', target: { documentId: wrong }, ground: 'incorrect', to: 'Ik was er niet bij.' },
    { kind: 'removal', target: { documentId: useless }, ground: 'not-relevant' },
  ];
  const request = await made(one, dossier, { kinds: ['correction'], changes });
  const run = new Run(one, request);
  await run.go();
  await decide(one, request, yes('correction', 'removal'));
  expect(await run.go()).toBe('Ended');
  const { body } = await call(one, 'getRights', { ...request }, { as: client });
  expect(body).toMatchObject({
    state: 'closed',
    changes: [
      { n: 1, from: '0612345678', to: phone.to },
      { n: 2, from: 'van Zomeren-Böhm', to: 'de Wit' },
      { n: 3 },
      { n: 4 },
    ],
  });
  const read = await one.call('getDossier', { dossierId }, { as: client });
  expect(read.body).toMatchObject({ client: { phone: phone.to, lastName: 'de Wit' } });
  const found = (lastName: string) => one.names.find('Merel', lastName);
  expect([await found('de Wit'), await found('van Zomeren-Böhm')]).toEqual([[dossierId], []]);
  const loaded = await one.dossiers.load(dossierId);
  if (!loaded) throw new Error('The dossier is there');
  expect(await taskPorts(one).rights.statements(dossierId, loaded.key)).toMatchObject([
    { documentId: wrong, text: 'Ik was er niet bij.', ground: 'incorrect' },
  ]);
  expect(await one.documents.load(dossierId, useless, loaded.key)).toBeUndefined();
  const { versions } = await one.objects.listVersions('');
  expect(versions.map(({ key }) => key).filter((key) => key.includes(useless))).toEqual([]);
  expect(versions.map(({ key }) => key).filter((key) => key.includes(wrong))).toHaveLength(1);
  const chain = JSON.stringify(await chainOf(one, dossierId));
  expect(chain).not.toMatch(/0612345678|de Wit|niet bij/);
});

describe('erasure at once', () => {
  test('[RIO-6.3] closes the dossier to everyone and starts its erasure once, also when it comes twice', async () => {
    const one = practice();
    const dossier = await running(one);
    const request = await made(one, dossier, { kinds: ['erasure'] });
    const run = new Run(one, request);
    await run.go();
    await decide(one, request, yes('erasure'));
    expect(await run.go()).toBe('Ended');
    expect((await one.dossiers.load(request.dossierId))?.dossier).toMatchObject({
      state: 'erasing',
      endedOn: one.today(),
      early: { ground: 'client-request' },
    });
    const starts = () => effectsOf(one).filter((one) => one.type === 'start-execution' && one.machine === 'erasure');
    expect(starts()).toEqual([
      {
        type: 'start-execution',
        machine: 'erasure',
        name: request.requestId,
        input: { erasureId: request.requestId, dossierId: request.dossierId },
      },
    ]);
    expect(await new Run(one, request).go()).toBe('Ended');
    expect(starts()).toHaveLength(1);
    expect((await call(one, 'getRights', { ...request }, { as: dossier.client })).status).toBe(404);
    expect((await call(one, 'listOpenRights', {})).body).toEqual({ items: [] });
  });

  test('[RIO-6.3] waits while somebody still has to give the client their data, and goes on when they did', async () => {
    const one = practice();
    const dossier = await running(one);
    const access = await made(one, dossier, { kinds: ['access'] });
    const refused = await call(
      one,
      'makeRights',
      { dossierId: dossier.dossierId },
      { as: dossier.client, body: { kinds: ['erasure'] } },
    );
    expect(refused).toMatchObject({ status: 409, body: { type: 'urn:dossierwacht:problem:order-needed' } });
    const erasure = await made(one, dossier, { kinds: ['erasure'], order: 'access-first' });
    const [first, second] = [new Run(one, access), new Run(one, erasure)];
    await first.go();
    await second.go();
    await decide(one, erasure, yes('erasure'));
    expect(await second.go()).toBe('Waits');
    await decide(one, access, yes('access'));
    expect(await first.go()).toBe('Ended');
    expect(effectsOf(one)).toContainEqual(
      expect.objectContaining({ machine: 'rights-request', name: `${erasure.requestId}-2` }),
    );
    expect(await new Run(one, erasure).go()).toBe('Ended');
    expect((await one.dossiers.load(dossier.dossierId))?.dossier.state).toBe('erasing');
  });

  test('[RIO-6.3] a hold of the last moment stops it, and the owner hears of it', async () => {
    const one = practice();
    const dossier = await running(one);
    const request = await made(one, dossier, { kinds: ['erasure'] });
    const run = new Run(one, request);
    await run.go();
    await decide(one, request, yes('erasure'));
    await one.call(
      'placeHold',
      { dossierId: dossier.dossierId },
      { headers: { 'if-match': '"3"' }, body: { reason: 'Zaak', reviewOn: '2026-06-05' } },
    );
    expect(await run.go()).toBe('Waits');
    expect(told(one)).toContain('rights-held');
    expect((await one.dossiers.load(dossier.dossierId))?.dossier.state).toBe('running');
  });

  test('[RIO-6.3] in part takes those documents and nothing else', async () => {
    const one = practice();
    const dossier = await running(one);
    const [gone, stays] = [await uploaded(one, dossier), await uploaded(one, dossier)];
    const request = await made(one, dossier, { kinds: ['erasure'] });
    const run = new Run(one, request);
    await run.go();
    const part = { kind: 'erasure', outcome: 'partly', exceptions: ['legal-claim'], documents: [gone] };
    await decide(one, request, [part]);
    expect(await run.go()).toBe('Ended');
    const keys = (await one.objects.listVersions('')).versions.map(({ key }) => key);
    expect([keys.some((key) => key.includes(gone)), keys.some((key) => key.includes(stays))]).toEqual([false, true]);
  });
});

test('[RIO-6.3] an objection makes the day of destruction the one that the client names', async () => {
  const one = practice();
  const dossier = await running(one);
  await ended(one, dossier);
  const request = await made(one, dossier, { kinds: ['objection'], objectionDay: '2026-09-01' });
  const run = new Run(one, request);
  await run.go();
  await decide(one, request, yes('objection'));
  expect(await run.go()).toBe('Ended');
  expect(await one.dossiers.agendaOf(dossier.dossierId)).toContainEqual(
    expect.objectContaining({ kind: 'destruction', dueOn: '2026-09-01' }),
  );
});

test('[EK-10.5] restriction: everybody who got the data is told, once, and the client sees who', async () => {
  const one = practice();
  const principalId = (
    (await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'Zonneveld' } })).body as {
      principalId: string;
    }
  ).principalId;
  const dossier = await running(one, { principalId });
  const { dossierId, client } = dossier;
  const entry = {
    event: 'disclosed',
    at: '2026-03-05T10:00:00Z',
    documentId: dossierId,
    sha256: 'a'.repeat(64),
    category: 'cv',
    principalId,
    consentId: dossierId,
  } as const;
  for (const seq of [1, 2]) await one.items.transact([one.ledger.write(dossierId, String(seq), entry)(seq)]);
  const request = await made(one, dossier, { kinds: ['restriction'] });
  const run = new Run(one, request, taskPorts(one, { [principalId]: ['person-1', 'person-2'] }));
  await run.go();
  await decide(one, request, yes('restriction'));
  expect(await run.go()).toBe('Ended');
  expect(told(one).filter((notice) => notice === 'rights-recipient')).toHaveLength(2);
  const { body } = await call(one, 'getRights', { ...request }, { as: client });
  expect((body as View).recipients).toEqual([
    expect.objectContaining({ principalId, name: 'Zonneveld', kinds: ['restriction'] }),
  ]);
  expect((await one.call('getDossier', { dossierId }, { as: client })).body).toMatchObject({
    client: { firstName: 'Merel' },
  });
  expect((await chainOf(one, dossierId)).filter(({ action }) => action === 'rights.tell-recipient')).toHaveLength(1);
  const lifted = await call(one, 'liftRestriction', { dossierId }, { as: client, body: {} });
  expect(lifted).toMatchObject({ status: 200, body: { restricted: false } });
});

describe('what goes wrong', () => {
  test('[EK-10.5] an export that is killed half way is never offered; the owner is alarmed, the rest goes on, and one command resumes it', async () => {
    const one = practice();
    const dossier = await running(one);
    const request = await made(one, dossier, { kinds: ['access', 'correction'], changes: [phone] });
    const run = new Run(one, request);
    run.exportFails = true;
    await run.go();
    await decide(one, request, yes('access', 'correction'));
    expect(await run.go()).toBe('Stopped');
    expect(told(one).filter((notice) => notice === 'rights-failed')).toHaveLength(1);
    const view = await call(one, 'getRights', { ...request }, { as: dossier.client });
    expect((view.body as View).executions.map(({ kind, state }) => [kind, state])).toEqual([
      ['access', 'failed'],
      ['correction', 'done'],
    ]);
    const params = { ...request, kind: 'access' };
    expect((await call(one, 'downloadPackage', params, { as: dossier.client })).status).toBe(404);
    expect((await call(one, 'listOpenRights', {})).body).toMatchObject({ items: [{ failed: true }] });
    expect((await call(one, 'resumeRights', { ...request })).status).toBe(200);
    expect(await new Run(one, request).go()).toBe('Ended');
    expect((await call(one, 'downloadPackage', params, { as: dossier.client })).status).toBe(201);
  });

  test('[EK-10.5] S3 refuses to delete a document: it is tried again, and nothing is said to be done before', async () => {
    const one = practice();
    const dossier = await running(one);
    const documentId = await uploaded(one, dossier);
    const changes = [{ kind: 'removal', target: { documentId }, ground: 'against-law' }];
    const request = await made(one, dossier, { kinds: ['removal'], changes });
    const run = new Run(one, request);
    await run.go();
    await decide(one, request, yes('removal'));
    one.objects.refuses = () => true;
    expect(await run.go()).toBe('Stopped');
    expect((await requestOf(one, request))?.executions[0]?.state).toBe('todo');
    one.objects.refuses = () => false;
    await call(one, 'resumeRights', { ...request });
    expect(await new Run(one, request).go()).toBe('Ended');
    expect((await requestOf(one, request))?.state).toBe('closed');
  });

  test('every step may come twice', async () => {
    const one = practice();
    const dossier = await registered(one);
    const request = await made(one, dossier, { kinds: ['correction'], changes: [phone] });
    const [run, twin] = [new Run(one, request), new Run(one, request)];
    await run.go();
    await twin.go();
    await decide(one, request, yes('correction'));
    // Only the last token is answered; the other execution looks again after its time.
    expect(await twin.go()).toBe('Ended');
    expect(await new Run(one, request).go()).toBe('Ended');
    const notices = told(one);
    expect(notices.filter((notice) => notice === 'rights-received')).toHaveLength(1);
    expect(notices.filter((notice) => notice === 'rights-done')).toHaveLength(1);
  });

  test('a refusal is carried out by saying so, and closes', async () => {
    const one = practice();
    const dossier = await registered(one);
    const request = await made(one, dossier, { kinds: ['access'] });
    const run = new Run(one, request);
    await run.go();
    await decide(one, request, [{ kind: 'access', outcome: 'refused', reasons: 'Gisteren gegeven' }]);
    expect(await run.go()).toBe('Ended');
    expect((await requestOf(one, request))?.state).toBe('closed');
    expect(told(one)).not.toContain('rights-done');
  });
});
