import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../../contracts/api.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { announcement, registered, running, uploaded } from '../../support/story.ts';
import { bodyOf, changesNothing, refusal } from '../support.ts';

/** The version of a running dossier. */
const match = { 'if-match': '"3"' };

/** Everything that can be asked about one dossier. */
const about = (one: Practice): readonly (readonly [OperationName, object | undefined])[] => [
  ['getDossier', undefined],
  ['changeClient', { phone: '0612345678' }],
  ['recordNotice', { regulationVersion: '2018-06-01', givenOn: one.today(), channel: 'portal' }],
  ['startTrajectory', { startedOn: one.today() }],
  ['endTrajectory', { endedOn: one.today() }],
  ['changeEnd', { endedOn: one.today() }],
  ['placeHold', { reason: 'Rechtszaak', reviewOn: '2026-06-05' }],
  ['liftHold', undefined],
  ['listAgenda', undefined],
  ['listAudit', undefined],
  ['requestUpload', announcement(one)],
  ['listDocuments', undefined],
  ['getDocument', undefined],
  ['downloadDocument', undefined],
];

async function withDocument() {
  const one = practice();
  const dossier = await running(one);
  const documentId = await uploaded(one, dossier);
  const ask = (route: OperationName, body: object | undefined, as: Who) =>
    one.call(
      route,
      { dossierId: dossier.dossierId, ...(/etDocument$|loadDocument/.test(route) ? { documentId } : {}) },
      { as, headers: match, ...(body ? { body } : {}) },
    );
  return { one, dossier, documentId, ask };
}

describe('[EK-1.12] [EK-3.1] for whoever has nothing to do with a dossier it does not exist', () => {
  test('another coach, another client, a manager and a principal get "not found", whatever they ask', async () => {
    const { one, ask } = await withDocument();
    const { principalId } = bodyOf<{ principalId: string }>(
      await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'Bakkerij' } }),
    );
    const strangers = [
      await one.invite('coach'),
      await one.invite('client'),
      await one.invite('manager'),
      await one.invite('principal', { principalId }),
    ];
    for (const as of strangers)
      for (const [route, body] of about(one)) {
        const reply = await changesNothing(one, () => ask(route, body, as));
        expect([route, as.role, reply]).toEqual([route, as.role, refusal(404, 'not-found')]);
      }
  });

  test('the answer is the same, to the letter, as for a dossier that was never there', async () => {
    const { one, ask } = await withDocument();
    const stranger = await one.invite('coach');
    const missing = await one.call(
      'getDossier',
      { dossierId: '00000000-0000-4000-8000-000000000000' },
      { as: stranger },
    );
    expect(await ask('getDossier', undefined, stranger)).toEqual(missing);
  });

  test('[RIO-1.4] the principal who commissioned it does not see it either', async () => {
    const one = practice();
    const principal = bodyOf<{ principalId: string }>(
      await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'Bakkerij' } }),
    );
    const { principalId } = principal;
    const { dossierId } = await registered(one, { principalId });
    const as = await one.invite('principal', { principalId });
    expect(await one.call('getDossier', { dossierId }, { as })).toEqual(refusal(404, 'not-found'));
    expect(await one.call('listDossiers', {}, { as })).toEqual(refusal(403, 'not-allowed'));
    const look = { as, body: { number: '2026-0001' } };
    expect(await one.call('lookUpDossiers', {}, look)).toEqual(refusal(403, 'not-allowed'));
  });
});

test('an id of another dossier opens nothing: a document is found with its own dossier only', async () => {
  const { one, dossier, documentId } = await withDocument();
  const other = await registered(one, {}, { coach: dossier.coach });
  const params = { dossierId: other.dossierId, documentId };
  for (const route of ['getDocument', 'downloadDocument'] as const)
    expect(await changesNothing(one, () => one.call(route, params, { as: dossier.coach }))).toEqual(
      refusal(404, 'not-found'),
    );
});

test('[RIO-1.3] a client has their own dossiers and no others, and reads but does not steer them', async () => {
  const { one, dossier, ask } = await withDocument();
  await registered(one);
  const { client } = dossier;
  const list = await one.call('listDossiers', {}, { as: client });
  expect(list.body).toEqual({ items: [{ dossierId: dossier.dossierId, number: '2026-0001' }] });
  for (const [route, body] of about(one)) {
    const reply = await ask(route, body, client);
    const reads = /^(get|list|download)|requestUpload/.test(route);
    if (reads) expect([route, reply.status]).toEqual([route, reply.status === 201 ? 201 : 200]);
    else expect([route, reply]).toEqual([route, refusal(403, 'not-allowed')]);
  }
  const look = { as: client, body: { number: '2026-0001' } };
  expect(await one.call('lookUpDossiers', {}, look)).toEqual(refusal(403, 'not-allowed'));
});

test('[RIO-1.7] [EK-1.11] a coach has the dossiers that were given to them', async () => {
  const one = practice();
  const { coach } = await registered(one);
  await registered(one);
  const byOwner = await registered(one, { coachId: coach.personId }, { coach: one.owner });
  const list = await one.call('listDossiers', {}, { as: coach });
  expect(list.body).toMatchObject({ items: [{ number: expect.any(String) }, { number: expect.any(String) }] });
  expect((await one.call('getDossier', { dossierId: byOwner.dossierId }, { as: coach })).status).toBe(200);
});

test('[EK-4.1] the owner sees state, terms and registers of every dossier, and no word of what is in it', async () => {
  const { one, dossier, ask } = await withDocument();
  const read = await ask('getDossier', undefined, one.owner);
  expect(read).toMatchObject({ status: 200, body: { state: 'running', number: '2026-0001' } });
  expect(read.body).not.toHaveProperty('client');
  expect(JSON.stringify(read)).not.toMatch(/merel|zomeren|verslag/i);
  expect((await ask('listAgenda', undefined, one.owner)).status).toBe(200);
  const audit = await ask('listAudit', undefined, one.owner);
  expect(audit.status).toBe(200);
  expect(JSON.stringify(audit)).not.toMatch(/merel|zomeren|verslag/i);
  for (const route of ['listDocuments', 'getDocument', 'downloadDocument', 'changeClient'] as const) {
    const body = route === 'changeClient' ? { phone: '0612345678' } : undefined;
    const reply = await changesNothing(one, () => ask(route, body, one.owner));
    expect([route, reply]).toEqual([route, refusal(403, 'not-allowed')]);
  }
  const content = await ask('getDossier', undefined, dossier.coach);
  expect(content.body).toMatchObject({ client: { firstName: 'Merel' } });
  expect((await one.call('listDossiers')).body).toMatchObject({ items: [{ number: '2026-0001' }] });
});

test('[EK-7.2] there is a look-up by exact name or by number, and no other way to search', async () => {
  const one = practice();
  const { coach } = await registered(one);
  const look = (body: object) => one.call('lookUpDossiers', {}, { as: coach, body });
  const wrong = [
    { lastName: 'van Zomeren-Böhm' },
    { firstName: 'Merel' },
    { firstName: '%', lastName: '*' },
    { firstName: 'Merel', lastName: 'van Zomeren-Böhm', number: '2026-0001' },
    { number: '2026-*' },
    { number: '2026' },
    { email: 'merel@voorbeeld.example' },
    { state: 'running' },
    {},
  ];
  for (const body of wrong)
    expect(await changesNothing(one, () => look(body))).toEqual(refusal(400, 'invalid-request'));
  expect((await look({ firstName: 'M%', lastName: 'van*' })).body).toEqual({ items: [] });
  for (const query of [{ q: 'Merel' }, { state: 'running' }, { service: 'career-check' }] as Record<string, string>[])
    expect(await one.call('listDossiers', {}, { as: coach, query })).toEqual(refusal(400, 'invalid-request'));
});

test('[EK-7.2] after a change of name the new one is found and the old one no more', async () => {
  const one = practice();
  const { dossierId, coach } = await registered(one);
  const found = async (firstName: string, lastName: string) =>
    bodyOf<{ items: object[] }>(await one.call('lookUpDossiers', {}, { as: coach, body: { firstName, lastName } }))
      .items.length;
  const rename = (version: number, body: object) =>
    one.call('changeClient', { dossierId }, { as: coach, headers: { 'if-match': `"${version}"` }, body });
  expect((await rename(1, { lastName: 'Prins' })).status).toBe(200);
  expect([await found('Merel', 'van Zomeren-Böhm'), await found('Merel', 'Prins')]).toEqual([0, 1]);
  expect((await rename(2, { firstName: 'MEREL' })).status).toBe(200);
  expect(await found('merel', 'prins')).toBe(1);
  expect((await rename(3, { firstName: null })).status).toBe(400);
});
