import { describe, expect, test } from 'vitest';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { askedPartner, consentOf, granted, noticesOf, withdraw, yes } from '../../support/consents.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { meanwhile } from '../../support/rightful-items.ts';
import { registered, running } from '../../support/story.ts';
import { chainOf, changesNothing, refusal } from '../support.ts';

const remove = (one: Practice, { personId }: Who) => one.call('removePerson', { personId });
const suspend = (one: Practice, { personId }: Who, as: Who = one.owner) =>
  one.call('suspendPerson', { personId }, { as });
const resume = (one: Practice, { personId }: Who, as: Who = one.owner) =>
  one.call('resumePerson', { personId }, { as });

const complained = async (one: Practice, as: Who, about: object = { kind: 'other' }) =>
  yes<{ complaintId: string }>(
    await one.call('makeComplaint', {}, { as, body: { about, text: 'Het gesprek was te laat' } }),
  ).complaintId;

describe('[EK-4.1] nobody is removed who', () => {
  test('has a dossier: its client could withdraw nothing any more, its coach would leave it with nobody', async () => {
    const one = practice();
    const { dossierId, coach, client } = await running(one);
    for (const who of [client, coach]) {
      expect(await changesNothing(one, () => remove(one, who))).toEqual(refusal(409, 'person-in-use'));
      expect((await one.call('getDossier', { dossierId }, { as: who })).status).toBe(200);
      expect(await one.directory.contactOf(who.personId)).toBeDefined();
    }
    const next = await one.invite('coach');
    yes(await one.call('handOver', {}, { body: { fromCoachId: coach.personId, toCoachId: next.personId } }));
    expect((await remove(one, coach)).status).toBe(204);
  });

  test('complains, is complained of, or handles it, until it is closed', async () => {
    const one = practice();
    const [client, coach, handler] = [await one.invite('client'), await one.invite('coach'), await one.invite('coach')];
    const complaintId = await complained(one, client, { kind: 'person', personId: coach.personId });
    yes(await one.call('assignHandler', { complaintId }, { body: { personId: handler.personId } }));
    for (const who of [client, coach, handler])
      expect(await changesNothing(one, () => remove(one, who))).toEqual(refusal(409, 'person-in-use'));
    yes(await one.call('withdrawComplaint', { complaintId }, { as: client }));
    for (const who of [client, coach, handler]) expect((await remove(one, who)).status).toBe(204);
  });
});

test('[RIO-4.1] what clients allowed a removed coach ends, with a receipt, and they are told', async () => {
  const one = practice();
  const dossier = await running(one);
  const partner = await one.invite('coach');
  const { consentId } = await askedPartner(one, dossier, partner);
  await granted(one, dossier, consentId);
  const before = noticesOf(one, 'consent-receipt').length;
  expect((await remove(one, partner)).status).toBe(204);
  expect(await consentOf(one, dossier, consentId)).toMatchObject({ state: 'ended', endReason: 'account-removed' });
  expect(noticesOf(one, 'consent-receipt')).toHaveLength(before + 1);
  const chain = await chainOf(one, dossier.dossierId);
  const ends = chain.filter(({ action }) => action === 'consent.end');
  expect(ends.map(({ facts }) => facts)).toEqual([expect.objectContaining({ reason: 'account-removed' })]);
  expect((await withdraw(one, dossier, consentId)).status).toBe(409);
});

describe('[EK-4.1] a suspended account', () => {
  test('gets no answer whatever token it holds, keeps all it had, and goes on when it is resumed', async () => {
    const one = practice();
    const { dossierId, coach, client } = await running(one);
    const manager = await one.invite('manager');
    yes(await one.call('appointManager', { personId: manager.personId }));
    const asks = (as: Who) => one.call('getMe', {}, { as });
    for (const who of [client, coach, manager]) {
      expect(yes(await suspend(one, who))).toMatchObject({ personId: who.personId, state: 'suspended' });
      expect(await changesNothing(one, () => asks(who))).toEqual(refusal(403, 'account-suspended'));
      const asOwner = { ...who, role: 'owner' } as const;
      expect(await changesNothing(one, () => asks(asOwner))).toEqual(refusal(403, 'account-suspended'));
      expect(await changesNothing(one, () => suspend(one, who))).toEqual(refusal(409, 'already-suspended'));
      expect(await one.directory.contactOf(who.personId)).toBeDefined();
      expect(yes(await resume(one, who))).toMatchObject({ personId: who.personId, state: 'active' });
      expect((await asks(who)).status).toBe(200);
      expect(await changesNothing(one, () => resume(one, who))).toEqual(refusal(409, 'not-suspended'));
    }
    for (const as of [client, coach]) yes(await one.call('getDossier', { dossierId }, { as }));
    const actions = (await chainOf(one, ORGANISATION_CHAIN)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'person.suspend')).toHaveLength(3);
    expect(actions.filter((action) => action === 'person.resume')).toHaveLength(3);
  });

  test('is given nothing meanwhile: no dossier, no handover', async () => {
    const one = practice();
    const { coach } = await registered(one);
    const next = await one.invite('coach');
    yes(await suspend(one, next));
    const body = { fromCoachId: coach.personId, toCoachId: next.personId };
    expect(await changesNothing(one, () => one.call('handOver', {}, { body }))).toEqual(refusal(422, 'coach-unknown'));
  });

  test('is nobody’s to make or undo but the owner’s, and never the owner’s own', async () => {
    const one = practice();
    const target = await one.invite('client');
    for (const role of ['coach', 'client', 'manager'] as const) {
      const as = await one.invite(role);
      for (const act of [suspend, resume])
        expect(await changesNothing(one, () => act(one, target, as))).toEqual(refusal(403, 'not-allowed'));
    }
    for (const act of [suspend, resume]) {
      expect(await changesNothing(one, () => act(one, one.owner))).toEqual(refusal(409, 'owner-fixed'));
      const nobody = { ...target, personId: '7c0f1f63-6f0a-4a55-8d7f-2f4b1a9e0c11' };
      expect(await changesNothing(one, () => act(one, nobody))).toEqual(refusal(404, 'not-found'));
    }
  });
});

test('[EK-4.1] a dossier that is made while its coach is suspended is not made', async () => {
  const one = practice();
  const coach = await one.invite('coach');
  const client = await one.invite('client');
  const { createWrites } = one.dossiers;
  // Between the look at the account and the transaction.
  one.dossiers.createWrites = (dossier, key) => {
    const person = { personId: coach.personId, role: 'coach', state: 'suspended', version: 2 } as const;
    const { write } = one.people.saveWrite({ ...person, version: 1 }, person);
    void meanwhile(() => one.items.transact([write]));
    return createWrites.call(one.dossiers, dossier, key);
  };
  await registered(one, {}, { coach, client });
  expect(yes<{ items: object[] }>(await one.call('listDossiers', {}, { as: client })).items).toEqual([]);
});
