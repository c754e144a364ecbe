import { describe, expect, test } from 'vitest';
import {
  answer,
  askedPartner,
  consentOf,
  disclosed,
  fetchDisclosed,
  granted,
  NOTHING,
  noticesOf,
  plannedCover,
  principal,
  questionOf,
  reads,
  yes,
} from '../../support/consents.ts';
import { practice, type Who } from '../../support/practice.ts';
import { announcement, registered, running, uploaded } from '../../support/story.ts';
import { bodyOf, chainOf, changesNothing, refusal } from '../support.ts';

async function leaving() {
  const one = practice();
  const dossier = await running(one);
  const old = dossier.coach;
  const second = await registered(one, {}, { coach: old });
  const documentId = await uploaded(one, dossier);
  const next = await one.invite('coach');
  const handOver = (body: object = {}, as: Who = one.owner) =>
    one.call('handOver', {}, { as, body: { fromCoachId: old.personId, toCoachId: next.personId, ...body } });
  const see = (as: Who) => reads(one, as, dossier.dossierId, [documentId]);
  const all = { state: true, data: true, listed: [documentId], downloads: [documentId] };
  return { one, dossier, second, old, next, documentId, handOver, see, all };
}

describe('[EK-6.2] a coach leaves: the history stays with the dossier', () => {
  test('the new coach reads all of it, the old one nothing, and the client is told', async () => {
    const { one, dossier, second, old, next, handOver, see, all } = await leaving();
    const { dossierId } = dossier;
    const before = (await chainOf(one, dossierId)).length;
    const { items } = yes<{ items: object[] }>(await handOver());
    expect(items).toHaveLength(2);
    expect(items).toContainEqual({ dossierId, outcome: 'handed-over' });
    expect([await see(next), await see(old)]).toEqual([all, NOTHING]);
    const lists = [next, old].map(
      async (as) => bodyOf<{ items: { dossierId: string }[] }>(await one.call('listDossiers', {}, { as })).items,
    );
    expect((await Promise.all(lists)).map((list) => list.length)).toEqual([2, 0]);
    const audit = bodyOf<{ items: object[] }>(
      await one.call('listAudit', { dossierId }, { as: next, query: { limit: '100' } }),
    );
    expect(audit.items.length).toBeGreaterThan(before);
    const told = noticesOf(one, 'coach-changed').map(({ recipient }) => (recipient as { personId: string }).personId);
    expect(told.sort()).toEqual([dossier.client.personId, second.client.personId].sort());
    const version = (await one.dossiers.load(dossierId))?.dossier.version;
    const headers = { 'if-match': `"${version}"` };
    const change = (as: Who) => one.call('changeClient', { dossierId }, { as, headers, body: { phone: '0612345678' } });
    expect(await changesNothing(one, () => change(old))).toEqual(refusal(404, 'not-found'));
    expect((await change(next)).status).toBe(200);
    const upload = { as: old, body: announcement(one) };
    expect(await changesNothing(one, () => one.call('requestUpload', { dossierId }, upload))).toEqual(
      refusal(404, 'not-found'),
    );
  });

  test('of the named dossiers only', async () => {
    const { one, dossier, second, old, next, handOver } = await leaving();
    yes(await handOver({ dossierIds: [second.dossierId] }));
    expect((await reads(one, old, dossier.dossierId, [])).data).toBe(true);
    expect(await reads(one, next, dossier.dossierId, [])).toEqual(NOTHING);
    expect((await reads(one, next, second.dossierId, [])).data).toBe(true);
  });

  test('twice is once', async () => {
    const { one, dossier, handOver } = await leaving();
    yes(await handOver());
    const again = yes<{ items: object[] }>(await handOver({ dossierIds: [dossier.dossierId] }));
    expect(again.items).toEqual([{ dossierId: dossier.dossierId, outcome: 'handed-over' }]);
    const changes = (await chainOf(one, dossier.dossierId)).filter(({ action }) => action === 'coach.change');
    expect(changes).toHaveLength(1);
  });

  test('replacements of the one who left end, also the question; a disclosure goes on', async () => {
    const { one, dossier, second, old, documentId, handOver, see } = await leaving();
    const replacement = await one.invite('coach');
    const days = { from: one.today(), until: '2026-03-12' };
    const cover = await plannedCover(one, old, { replacementId: replacement.personId, ...days });
    await granted(one, dossier, questionOf(cover, dossier.dossierId));
    const organisation = await principal(one, 'uwv');
    const { consentId } = await disclosed(one, dossier, organisation, [documentId]);
    expect((await see(replacement)).data).toBe(true);
    yes(await handOver());
    expect(await see(replacement)).toEqual(NOTHING);
    expect(await consentOf(one, dossier, questionOf(cover, dossier.dossierId))).toMatchObject({
      state: 'ended',
      endReason: 'handover',
    });
    const late = await changesNothing(one, () => answer(one, second, questionOf(cover, second.dossierId), 'granted'));
    expect(late).toEqual(refusal(409, 'consent-expired'));
    yes(await fetchDisclosed(one, organisation.people[0], consentId, documentId));
  });

  test('a partner who becomes the coach, and leaves again, is no partner any more', async () => {
    const { one, dossier, old, next, handOver, see } = await leaving();
    const { consentId } = await askedPartner(one, dossier, next);
    await granted(one, dossier, consentId);
    yes(await handOver());
    expect((await consentOf(one, dossier, consentId)).state).toBe('ended');
    yes(await handOver({ fromCoachId: next.personId, toCoachId: old.personId }));
    expect(await see(next)).toEqual(NOTHING);
  });

  test('the answer to a question of the one who left goes to the coach of now', async () => {
    const { one, dossier, old, next, handOver } = await leaving();
    const partner = await one.invite('coach');
    const { consentId } = await askedPartner(one, dossier, partner);
    yes(await handOver());
    await granted(one, dossier, consentId);
    const list = await one.call('listConsents', { dossierId: dossier.dossierId }, { as: next });
    expect(list).toMatchObject({ status: 200, body: { items: [{ consentId, state: 'granted' }] } });
    expect(await one.call('listConsents', { dossierId: dossier.dossierId }, { as: old })).toEqual(
      refusal(404, 'not-found'),
    );
  });
});

describe('a handover that cannot be changes nothing', () => {
  const unknown = '00000000-0000-4000-8000-000000000000';

  test('to the same coach, to nobody, to somebody who is no coach', async () => {
    const { one, dossier, old, handOver } = await leaving();
    const tried = (toCoachId: string) => changesNothing(one, () => handOver({ toCoachId }));
    expect(await tried(old.personId)).toEqual(refusal(422, 'handover-same-coach'));
    for (const id of [unknown, dossier.client.personId]) expect(await tried(id)).toEqual(refusal(422, 'coach-unknown'));
    for (const body of [{ dossierIds: [] }, { toCoachId: 'somebody' }, { reason: 'Weg' }])
      expect(await changesNothing(one, () => handOver(body))).toEqual(refusal(400, 'invalid-request'));
  });

  test('by a coach, a client, a principal, or a manager who was not appointed', async () => {
    const { one, dossier, old, next, handOver } = await leaving();
    const { people } = await principal(one);
    for (const as of [old, next, dossier.client, people[0], await one.invite('manager')])
      expect([as.role, await changesNothing(one, () => handOver({}, as))]).toEqual([
        as.role,
        refusal(403, 'not-allowed'),
      ]);
  });

  test('of a dossier that is another coach’s, or is not there', async () => {
    const { one, handOver } = await leaving();
    const other = await registered(one);
    for (const dossierId of [other.dossierId, unknown]) {
      const before = await one.dossiers.load(dossierId);
      const { items } = yes<{ items: { outcome: string }[] }>(await handOver({ dossierIds: [dossierId] }));
      expect(items).toEqual([{ dossierId, outcome: 'not-found' }]);
      expect((await one.dossiers.load(dossierId))?.dossier).toEqual(before?.dossier);
    }
  });
});
