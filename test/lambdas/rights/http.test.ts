import { describe, expect, test } from 'vitest';
import { practice } from '../../support/practice.ts';
import { registered, running, uploaded } from '../../support/story.ts';
import { chainOf, changesNothing, everything, refusal } from '../support.ts';
import { call, decide, made, Run, requestOf, yes } from './support.ts';

const phone = { kind: 'correction', target: { field: 'phone' }, ground: 'incorrect', to: '+31 6 87654321' };
const nowhere = '0b9f4a4e-3b1c-4f0e-9a53-2f6d7c1f4b11';

describe('making a request', () => {
  test('[RIO-3.6] [EK-9.2] [EK-9.3a] answers with every term and how it was counted, in two languages, and free of charge', async () => {
    const one = practice('eigenkans', '2025-03-05T10:00:00Z');
    const dossier = await registered(one);
    const { dossierId, client } = dossier;
    const reply = await call(one, 'makeRights', { dossierId }, { as: client, body: { kinds: ['access', 'erasure'] } });
    expect(reply).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      body: {
        state: 'open',
        terms: [
          { kind: 'access', nominal: '2025-04-05', outer: '2025-04-05', overdue: false },
          { kind: 'erasure', nominal: '2025-04-05', outer: '2025-04-07', endsAt: '2025-04-07T22:00:00Z' },
        ],
      },
    });
    expect(JSON.stringify(reply.body)).toContain('dus maandag 7 april 2025, 24.00 uur');
    expect(JSON.stringify(reply.body)).toContain('so Monday 7 April 2025, 24:00');
    const fee = await call(one, 'makeRights', { dossierId }, { as: client, body: { kinds: ['access'], fee: 5 } });
    expect(fee).toEqual(refusal(400, 'invalid-request'));
    const view = await call(one, 'getRights', {
      dossierId,
      requestId: (reply.body as { requestId: string }).requestId,
    });
    expect(view.body).toMatchObject({ freeOfCharge: one.policy.notices.freeOfCharge });
  });

  test('[EK-9.3a] is registered by the owner with its channel and the day of receipt', async () => {
    const one = practice();
    const { dossierId } = await registered(one);
    const body = { kinds: ['access'], channel: 'letter', receivedOn: '2026-02-20' };
    const reply = await call(one, 'registerRights', { dossierId }, { body });
    expect(reply).toMatchObject({
      status: 201,
      body: { receivedOn: '2026-02-20', terms: [{ nominal: '2026-03-20' }] },
    });
    const future = { ...body, receivedOn: '2026-03-06' };
    expect(await changesNothing(one, () => call(one, 'registerRights', { dossierId }, { body: future }))).toEqual(
      refusal(422, 'received-in-future'),
    );
  });

  test.each([
    [422, 'changes-missing', { kinds: ['correction'] }],
    [422, 'changes-missing', { kinds: ['completion'], changes: [{ ...phone, kind: 'completion', to: undefined }] }],
    [422, 'change-ground-unknown', { kinds: ['correction'], changes: [{ ...phone, ground: 'no-fun' }] }],
    [422, 'change-target-unknown', { kinds: ['correction'], changes: [{ ...phone, target: { documentId: nowhere } }] }],
    [422, 'change-target-unknown', { kinds: ['correction'], changes: [{ ...phone, target: { field: 'shoeSize' } }] }],
    [422, 'change-value', { kinds: ['correction'], changes: [{ ...phone, to: 'none' }] }],
    [422, 'citizen-service-number', { kinds: ['access'], note: 'Mijn nummer is 111222333' }],
    [422, 'objection-day', { kinds: ['objection'], objectionDay: '2026-03-04' }],
    [400, 'invalid-request', { kinds: ['everything'] }],
    [400, 'invalid-request', { kinds: [] }],
  ] as const)('[EK-10.2] [EK-10.3] is refused with %i %s', async (status, code, body) => {
    const one = practice();
    const { dossierId, client } = await registered(one);
    const attempt = () => call(one, 'makeRights', { dossierId }, { as: client, body });
    expect(await changesNothing(one, attempt)).toEqual(refusal(status, code));
  });

  test('[RIO-3.6] about another’s dossier finds nothing, and nobody but the client asks in the portal', async () => {
    const one = practice();
    const [mine, theirs] = [await registered(one), await registered(one)];
    const body = { kinds: ['access'] };
    const attempt = (as: typeof mine.client | undefined, dossierId: string) =>
      call(one, 'makeRights', { dossierId }, as ? { as, body } : { body });
    for (const who of [mine.client, theirs.coach])
      expect(
        await changesNothing(one, () => attempt(who, who === mine.client ? theirs.dossierId : mine.dossierId)),
      ).toEqual(refusal(404, 'not-found'));
    expect(await attempt(mine.coach, mine.dossierId)).toEqual(refusal(403, 'not-allowed'));
    expect(await attempt(undefined, mine.dossierId)).toEqual(refusal(403, 'not-allowed'));
  });

  test('[RIO-3.6] in a dossier with 2,000 documents looks at the one that is named', async () => {
    const one = practice();
    const dossier = await running(one);
    const documentId = await uploaded(one, dossier);
    const sample = one.items.dump('records').find(({ sk }) => sk === `DOCUMENT#${documentId}`);
    for (let n = 0; n < 2_000; n += 1)
      await one.items.transact([
        { op: 'put', table: 'records', item: { ...sample, pk: `DOSSIER#${dossier.dossierId}`, sk: `DOCUMENT#${n}` } },
      ]);
    const changes = [{ kind: 'removal', target: { documentId }, ground: 'not-relevant' }];
    const request = await made(one, dossier, { kinds: ['removal'], changes });
    const run = new Run(one, request);
    await run.go();
    await decide(one, request, yes('removal'));
    expect(await run.go()).toBe('Ended');
    expect(one.items.dump('records').filter(({ sk }) => sk.startsWith('DOCUMENT#'))).toHaveLength(2_000);
  });

  test('sent twice is one request; what is kept for that holds no word', async () => {
    const one = practice();
    const { dossierId, client } = await registered(one);
    const headers = { 'idempotency-key': 'request-00000001' };
    const body = { kinds: ['access'], note: 'Geheim verhaal' };
    const send = () => call(one, 'makeRights', { dossierId }, { as: client, body, headers });
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    expect((await everything(one)).join()).not.toContain('Geheim');
  });
});

describe('handling a request', () => {
  async function opened(
    policyId: 'eigenkans' | 're-integratieonderwijs' = 'eigenkans',
    kinds: readonly string[] = ['access'],
  ) {
    const one = practice(policyId);
    const dossier = await registered(one);
    return { one, dossier, request: await made(one, dossier, { kinds, note: 'Alles graag' }) };
  }
  const byLetter = async () => {
    const one = practice();
    const dossier = await registered(one);
    const body = { kinds: ['access'], channel: 'letter', receivedOn: one.today() };
    const reply = await call(one, 'registerRights', { dossierId: dossier.dossierId }, { body });
    const request = { dossierId: dossier.dossierId, requestId: (reply.body as { requestId: string }).requestId };
    return { one, dossier, request };
  };

  test('[EK-9.3b] asks who it is for doubt only; the proof is a way and a day, and no copy fits anywhere', async () => {
    const { one, request } = await byLetter();
    const ask = (reason: string) =>
      call(one, 'askIdentity', { ...request }, { body: { reason, doubt: 'Ander adres' } });
    expect(await ask('much-work')).toEqual(refusal(422, 'stop-reason'));
    expect(await decide(one, request, yes('access'))).toEqual(refusal(409, 'identity-missing'));
    expect(await ask('identity-doubt')).toMatchObject({
      status: 200,
      body: { stop: { from: one.today() }, doubt: 'Ander adres' },
    });
    expect(await ask('identity-doubt')).toEqual(refusal(409, 'identity-asked'));
    one.clock.advance('P10D');
    const prove = (body: object) => call(one, 'establishIdentity', { ...request }, { body });
    expect(await prove({ method: 'in-person', on: one.today(), copy: 'JVBERi0=' })).toEqual(
      refusal(400, 'invalid-request'),
    );
    expect(await prove({ method: 'in-person', on: one.today() })).toMatchObject({
      status: 200,
      body: { stop: { from: '2026-03-05', until: '2026-03-15' }, terms: [{ nominal: '2026-04-15' }] },
    });
    expect((await decide(one, request, yes('access'))).status).toBe(200);
  });

  test('[EK-9.3b] waits for the proof before it waits for the decision', async () => {
    const { one, dossier, request } = await byLetter();
    const run = new Run(one, request);
    expect(await run.go()).toBe('AwaitIdentity');
    const body = { method: 'mfa-login', on: one.today() };
    const proof = await call(one, 'establishIdentity', { ...request }, { as: dossier.client, body });
    expect(proof).toMatchObject({ status: 200, body: { identity: { method: 'mfa-login', by: 'client' } } });
    expect(await run.go()).toBe('AwaitDecision');
  });

  test('[EK-10.4] extends once, inside the first month, by two months at most', async () => {
    const { one, request } = await opened();
    const extend = (by: string, reasons = 'Veel papier') =>
      call(one, 'extendRights', { ...request }, { body: { by, reasons } });
    expect(await extend('P3M')).toEqual(refusal(422, 'extension-too-long'));
    expect(await extend('soon')).toEqual(refusal(422, 'extension-period'));
    expect(await extend('P2M', '')).toEqual(refusal(422, 'reasons-missing'));
    expect(await extend('P2M')).toMatchObject({ status: 200, body: { terms: [{ nominal: '2026-06-05' }] } });
    expect(await extend('P1M')).toEqual(refusal(409, 'extension-twice'));
    const late = await opened();
    late.one.clock.advance('P32D');
    expect(await call(late.one, 'extendRights', { ...late.request }, { body: { by: 'P1M', reasons: 'Druk' } })).toEqual(
      refusal(409, 'extension-late'),
    );
  });

  test('[EK-10.4] refuses with reasons, and the letter can be read at once', async () => {
    const { one, dossier, request } = await opened();
    expect(await decide(one, request, [{ kind: 'access', outcome: 'refused' }])).toEqual(
      refusal(422, 'reasons-missing'),
    );
    const no = [{ kind: 'access', outcome: 'refused', reasons: 'U kreeg dit vorige week al.' }];
    expect(await decide(one, request, no)).toMatchObject({ status: 200, body: { letters: ['receipt', 'decision'] } });
    const params = { ...request, letter: 'decision' };
    const letter = await call(one, 'getRightsLetter', params, { as: dossier.client, query: { language: 'en' } });
    expect(letter).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    expect((await call(one, 'getRightsLetter', { ...request, letter: 'lapse' })).status).toBe(404);
    expect(await decide(one, request, yes('access'))).toEqual(refusal(409, 'rights-decided'));
  });

  test('a decision on a closed request, and everything else about one, is refused', async () => {
    const { one, dossier, request } = await opened();
    expect(await call(one, 'withdrawRights', { ...request })).toEqual(refusal(403, 'not-allowed'));
    expect((await call(one, 'withdrawRights', { ...request }, { as: dossier.client })).status).toBe(200);
    const attempts = [
      () => decide(one, request, yes('access')),
      () => call(one, 'extendRights', { ...request }, { body: { by: 'P1M', reasons: 'Druk' } }),
      () => call(one, 'resumeRights', { ...request }),
      () => call(one, 'recordExecution', { ...request }, { body: { kind: 'access' } }),
      () => call(one, 'withdrawRights', { ...request }, { as: dossier.client }),
    ];
    for (const attempt of attempts) expect(await changesNothing(one, attempt)).toEqual(refusal(409, 'rights-closed'));
    expect((await call(one, 'listOpenRights', {})).body).toEqual({ items: [] });
  });

  test('[EK-9.3a] while it is open the owner sees the content, in the trace with its case, and then no more', async () => {
    const { one, dossier, request } = await opened('re-integratieonderwijs');
    const { dossierId, client } = dossier;
    expect((await one.call('getDossier', { dossierId })).body).toMatchObject({ client: { firstName: 'Merel' } });
    expect((await chainOf(one, dossierId)).at(-1)).toMatchObject({ facts: { case: request.requestId } });
    await call(one, 'withdrawRights', { ...request }, { as: client });
    expect((await one.call('getDossier', { dossierId })).body).not.toHaveProperty('client');
  });

  test('somebody who read an older version is told so', async () => {
    const { one, request } = await opened();
    const extension = { body: { by: 'P1M', reasons: 'Druk' }, headers: { 'if-match': '"7"' } };
    expect(await call(one, 'extendRights', { ...request }, extension)).toEqual(refusal(412, 'version-conflict'));
    expect((await call(one, 'getRights', { ...request })).headers.etag).toBe('"1"');
    expect((await call(one, 'getRights', { ...request, requestId: nowhere })).status).toBe(404);
  });

  test('[EK-10.5] restricted data are closed to the coach, and the client still sees everything', async () => {
    const { one, dossier, request } = await opened('re-integratieonderwijs', ['restriction']);
    const { dossierId, coach, client } = dossier;
    const run = new Run(one, request);
    await run.go();
    await decide(one, request, yes('restriction'));
    expect(await run.go()).toBe('Ended');
    expect((await requestOf(one, request))?.state).toBe('closed');
    expect((await one.call('getDossier', { dossierId }, { as: coach })).body).not.toHaveProperty('client');
    expect(await one.call('listDocuments', { dossierId }, { as: coach })).toEqual(refusal(403, 'not-allowed'));
    expect((await one.call('getDossier', { dossierId }, { as: client })).body).toMatchObject({
      client: { firstName: 'Merel' },
    });
    expect((await one.call('listDocuments', { dossierId }, { as: client })).status).toBe(200);
    expect(await call(one, 'liftRestriction', { dossierId }, { as: coach, body: {} })).toEqual(
      refusal(403, 'not-allowed'),
    );
    expect((await call(one, 'liftRestriction', { dossierId }, { as: client, body: {} })).status).toBe(200);
    expect((await one.call('listDocuments', { dossierId }, { as: coach })).status).toBe(200);
  });
});
