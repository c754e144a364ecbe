import { describe, expect, test } from 'vitest';
import { askedPartner, consentOf, granted, yes } from '../../support/consents.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { type Dossier, registered, running } from '../../support/story.ts';
import { chainOf, changesNothing, refusal } from '../support.ts';

const remove = (one: Practice, { personId }: Who) => one.call('removePerson', { personId });
const stateOf = async (one: Practice, { personId }: Who) => (await one.people.load(personId))?.state;

/** Something else happens after this many transactions of what is done next. */
function between(one: Practice, after: number, happen: () => Promise<unknown>): () => void {
  const transact = one.items.transact.bind(one.items);
  let left = after;
  one.items.transact = async (writes) => {
    if (left === 0) {
      one.items.transact = transact;
      await happen();
    }
    left -= 1;
    return transact(writes);
  };
  return () => {
    one.items.transact = transact;
  };
}

const answer = (one: Practice, { dossierId, client }: Dossier, consentId: string, said = 'granted') =>
  one.call('answerConsent', { dossierId, consentId }, { as: client, body: { answer: said, textVersion: '1' } });

describe('[RIO-4.1] a question that names a coach who is removed', () => {
  test('is taken back at once, with a trace in the dossier, and the answer opens nothing', async () => {
    const one = practice();
    const dossier = await running(one);
    const partner = await one.invite('coach');
    const { consentId } = await askedPartner(one, dossier, partner);
    expect((await remove(one, partner)).status).toBe(204);
    const taken = { state: 'cancelled', endReason: 'account-removed' };
    expect(await consentOf(one, dossier, consentId)).toMatchObject(taken);
    const cancels = (await chainOf(one, dossier.dossierId)).filter(({ action }) => action === 'consent.cancel');
    expect(cancels).toMatchObject([{ facts: { consent: consentId, reason: 'account-removed' } }]);
    expect((await answer(one, dossier, consentId)).status).toBe(409);
    expect(JSON.stringify(one.items.dump('records').filter(({ pk }) => pk.startsWith('PERSON#')))).not.toContain(
      consentId,
    );
  });

  test('that was put before questions were found from there is taken back when it is answered', async () => {
    const one = practice();
    const dossier = await running(one);
    const partner = await one.invite('coach');
    const { consentId } = await askedPartner(one, dossier, partner);
    const way = one.items.dump('records').filter(({ record }) => record === 'asked-about');
    await one.items.deleteAll('records', way);
    expect((await remove(one, partner)).status).toBe(204);
    expect(yes(await answer(one, dossier, consentId))).toMatchObject({ state: 'cancelled' });
    expect(await consentOf(one, dossier, consentId)).toMatchObject({ endReason: 'account-removed' });
  });

  test('can still be refused, and granted while the account is suspended', async () => {
    const one = practice();
    const dossier = await running(one);
    const partner = await one.invite('coach');
    const { consentId } = await askedPartner(one, dossier, partner);
    yes(await one.call('suspendPerson', { personId: partner.personId }));
    expect(yes(await answer(one, dossier, consentId))).toMatchObject({ state: 'granted' });
    expect((await remove(one, partner)).status).toBe(204);
    expect(await consentOf(one, dossier, consentId)).toMatchObject({ state: 'ended', endReason: 'account-removed' });
  });
});

/** The transactions of a removal: whatever comes before any of them must not be lost. */
const MOMENTS = [0, 1, 2, 3];

describe.each(MOMENTS)('[EK-4.1] between the look and the write, before transaction %i of a removal', (moment) => {
  test('a dossier that is made keeps its coach and its client', async () => {
    for (const part of ['coach', 'client'] as const) {
      const one = practice();
      const people = { coach: await one.invite('coach'), client: await one.invite('client') };
      let made: Dossier | undefined;
      between(one, moment, async () => {
        made = await registered(one, {}, people);
      });
      const { status } = await remove(one, people[part]);
      const living = made?.dossierId !== undefined;
      expect([part, living, status, await stateOf(one, people[part])]).toEqual(
        living ? [part, true, 409, 'active'] : [part, false, 204, 'removed'],
      );
    }
  });

  test('a handover keeps its coach', async () => {
    const one = practice();
    const dossier = await running(one);
    const next = await one.invite('coach');
    const body = { fromCoachId: dossier.coach.personId, toCoachId: next.personId };
    between(one, moment, () => one.call('handOver', {}, { body }));
    const { status } = await remove(one, next);
    const coachId = (await one.dossiers.load(dossier.dossierId))?.dossier.coachId;
    expect([status, await stateOf(one, next)]).toEqual(coachId === next.personId ? [409, 'active'] : [204, 'removed']);
  });

  test('a yes of the client, or a question, opens nothing to who is gone', async () => {
    const one = practice();
    const dossier = await running(one);
    const partner = await one.invite('coach');
    const { consentId } = await askedPartner(one, dossier, partner);
    between(one, moment, () => answer(one, dossier, consentId));
    expect((await remove(one, partner)).status).toBe(204);
    expect(['ended', 'cancelled']).toContain((await consentOf(one, dossier, consentId)).state);
    const other = practice();
    const elsewhere = await running(other);
    const second = await other.invite('coach');
    let asked: { consentId: string } | undefined;
    between(other, moment, async () => {
      asked = await askedPartner(other, elsewhere, second).catch(() => undefined);
    });
    expect((await remove(other, second)).status).toBe(204);
    if (asked) expect((await consentOf(other, elsewhere, asked.consentId)).state).toBe('cancelled');
  });
});

test('[EK-4.1] a removal that broke off is finished by the next: what was open ends, and the account goes', async () => {
  for (const moment of MOMENTS) {
    const one = practice();
    const dossier = await running(one);
    const partner = await one.invite('coach');
    const { consentId } = await askedPartner(one, dossier, partner);
    await granted(one, dossier, consentId);
    const mend = between(one, moment, () => Promise.reject(new Error('The table does not answer')));
    const first = await remove(one, partner);
    mend();
    const second = await remove(one, partner);
    expect([204, 409, 500]).toContain(first.status);
    expect([204, 409]).toContain(second.status);
    expect(await stateOf(one, partner)).toBe('removed');
    expect(await consentOf(one, dossier, consentId)).toMatchObject({ state: 'ended' });
    expect(await one.accounts.contactOf(partner.personId)).toBeUndefined();
    expect(await changesNothing(one, () => remove(one, partner))).toEqual(refusal(409, 'already-removed'));
  }
});

test('[EK-4.1] who was suspended stays so when the removal is refused in between', async () => {
  const one = practice();
  const { coach } = await running(one);
  yes(await one.call('suspendPerson', { personId: coach.personId }));
  expect(await changesNothing(one, () => remove(one, coach))).toEqual(refusal(409, 'person-in-use'));
  expect(await stateOf(one, coach)).toBe('suspended');
});
