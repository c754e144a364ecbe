import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../../contracts/api.ts';
import { yes } from '../../support/consents.ts';
import { practice, type Who } from '../../support/practice.ts';
import { announcement, clientData, registered, running, uploaded } from '../../support/story.ts';
import { bodyOf, changesNothing, refusal } from '../support.ts';

async function withManager() {
  const one = practice();
  const dossier = await running(one);
  const documentId = await uploaded(one, dossier);
  const manager = await one.invite('manager');
  const { personId } = manager;
  const appoint = (as: Who = one.owner) => one.call('appointManager', { personId }, { as });
  const dismiss = (as: Who = one.owner) => one.call('dismissManager', { personId }, { as });
  const ask = (route: OperationName, body?: object) =>
    one.call(
      route,
      { dossierId: dossier.dossierId, ...(/etDocument$|loadDocument/.test(route) ? { documentId } : {}) },
      { as: manager, headers: { 'if-match': '"3"' }, ...(body ? { body } : {}) },
    );
  return { one, dossier, documentId, manager, appoint, dismiss, ask };
}

const REGISTERS = ['getDossier', 'listAgenda', 'listAudit'] as const;
const CONTENT = ['listDocuments', 'getDocument', 'downloadDocument'] as const;

describe('[EK-6.3] a manager', () => {
  test('has no rights before the owner appoints them: off by default', async () => {
    const { one, ask, manager } = await withManager();
    for (const route of [...REGISTERS, ...CONTENT])
      expect([route, await changesNothing(one, () => ask(route))]).toEqual([route, refusal(404, 'not-found')]);
    for (const route of ['listPeople', 'listDossiers', 'listPrincipals'] as const)
      expect(await changesNothing(one, () => one.call(route, {}, { as: manager }))).toEqual(
        refusal(403, 'not-allowed'),
      );
  });

  test('sees state, terms and registers afterwards, and no word of the content', async () => {
    const { one, dossier, appoint, ask, manager } = await withManager();
    expect((await appoint()).status).toBeLessThan(300);
    const shown: unknown[] = [];
    for (const route of REGISTERS) {
      const reply = await ask(route);
      expect([route, reply.status]).toEqual([route, 200]);
      shown.push(reply.body);
    }
    const list = await one.call('listDossiers', {}, { as: manager });
    expect(list.body).toEqual({ items: [{ dossierId: dossier.dossierId, number: '2026-0001' }] });
    expect(JSON.stringify([shown, list])).not.toMatch(/merel|zomeren|verslag/i);
    for (const route of CONTENT)
      expect([route, await changesNothing(one, () => ask(route))]).toEqual([route, refusal(403, 'not-allowed')]);
    expect(await ask('changeClient', { phone: '0612345678' })).toEqual(refusal(403, 'not-allowed'));
    expect(await ask('requestUpload', announcement(one))).toEqual(refusal(403, 'not-allowed'));
    expect(await ask('placeHold', { reason: 'Zaak', reviewOn: '2026-06-05' })).toEqual(refusal(403, 'not-allowed'));
    const body = { service: 'x', purpose: 'y', clientId: dossier.client.personId, client: clientData };
    expect((await one.call('createDossier', {}, { as: manager, body })).status).toBe(403);
  });

  test('hands dossiers over, as the owner does', async () => {
    const { one, dossier, appoint, manager } = await withManager();
    const next = await one.invite('coach');
    const body = { fromCoachId: dossier.coach.personId, toCoachId: next.personId };
    await appoint();
    yes(await one.call('handOver', {}, { as: manager, body }));
    expect((await one.call('getDossier', { dossierId: dossier.dossierId }, { as: next })).status).toBe(200);
  });

  test('appoints nobody, and dismisses nobody, not even themselves', async () => {
    const { one, dossier, appoint, dismiss, manager } = await withManager();
    await appoint();
    for (const as of [manager, dossier.coach, dossier.client])
      for (const act of [appoint, dismiss])
        expect(await changesNothing(one, () => act(as))).toEqual(refusal(403, 'not-allowed'));
    const invitation = { role: 'manager', email: 'nog@voorbeeld.example', givenName: 'Nog' };
    const invite = () => one.call('invitePerson', {}, { as: manager, body: invitation });
    expect(await changesNothing(one, invite)).toEqual(refusal(403, 'not-allowed'));
  });

  test('reads nothing any more after dismissal, at once, and can be appointed again', async () => {
    const { one, appoint, dismiss, ask, manager } = await withManager();
    await appoint();
    expect((await dismiss()).status).toBeLessThan(300);
    for (const route of [...REGISTERS, ...CONTENT])
      expect(await changesNothing(one, () => ask(route))).toEqual(refusal(404, 'not-found'));
    expect(await one.call('listDossiers', {}, { as: manager })).toEqual(refusal(403, 'not-allowed'));
    await appoint();
    expect((await ask('getDossier')).status).toBe(200);
  });

  test('twice is refused, and so is whoever is no manager', async () => {
    const { one, dossier, appoint, dismiss, manager } = await withManager();
    const none = await changesNothing(one, dismiss);
    expect(none.status).toBeGreaterThanOrEqual(400);
    expect(none.status).toBeLessThan(500);
    await appoint();
    expect(await changesNothing(one, appoint)).toEqual(refusal(409, 'already-appointed'));
    for (const { personId } of [dossier.coach, dossier.client]) {
      const reply = await changesNothing(one, () => one.call('appointManager', { personId }));
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.status).toBeLessThan(500);
    }
    yes(await one.call('removePerson', { personId: manager.personId }));
    const gone = await changesNothing(one, appoint);
    expect(gone.status).toBeGreaterThanOrEqual(400);
    expect(gone.status).toBeLessThan(500);
  });

  test('their appointment and dismissal are in the practice’s chain', async () => {
    const { one, appoint, dismiss, manager } = await withManager();
    await appoint();
    await dismiss();
    const { items } = await one.audit.list('organisation', 100);
    const about = items.filter(({ facts }) => JSON.stringify(facts ?? {}).includes(manager.personId));
    expect(about.map(({ action }) => action)).toEqual(expect.arrayContaining(['manager.appoint', 'manager.dismiss']));
  });
});

test('[EK-4.1] the owner appoints and removes, and sees of every dossier where it stands', async () => {
  const { one, manager, appoint } = await withManager();
  await registered(one);
  await appoint();
  const { items } = bodyOf<{ items: { personId: string }[] }>(await one.call('listPeople'));
  expect(items.map(({ personId }) => personId)).toContain(manager.personId);
  expect(bodyOf<{ items: object[] }>(await one.call('listDossiers')).items).toHaveLength(2);
  yes(await one.call('removePerson', { personId: manager.personId }));
  expect(await one.call('listDossiers', {}, { as: manager })).toEqual(refusal(403, 'account-removed'));
});
