import { describe, expect, test } from 'vitest';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { yes } from '../../support/consents.ts';
import { practice, type Who } from '../../support/practice.ts';
import { bodyOf, chainOf, changesNothing, refusal } from '../support.ts';

describe('who I am', () => {
  test('is told to everybody who signed in: their id, their role, and whether they want mail', async () => {
    const one = practice();
    const { principalId } = bodyOf<{ principalId: string }>(
      await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'Zonneveld' } }),
    );
    const [coach, client, manager] = await Promise.all(
      (['coach', 'client', 'manager'] as const).map((role) => one.invite(role)),
    );
    const employee = await one.invite('principal', { principalId });
    const me = async (as?: Who) => yes(await one.call('getMe', {}, as ? { as } : {}));
    for (const who of [one.owner, coach, client]) expect(await me(who)).toEqual({ ...who, mail: true, locale: 'nl' });
    expect(await me(employee)).toEqual({ ...employee, mail: true, locale: 'nl', principalId });
    yes(await one.call('appointManager', { personId: manager?.personId ?? '' }));
    expect(await me(manager)).toEqual({
      ...manager,
      mail: true,
      locale: 'nl',
      appointed: true,
      appointedOn: one.today(),
    });
  });

  test('is told to nobody else', async () => {
    const one = practice();
    const coach = await one.invite('coach');
    yes(await one.call('removePerson', { personId: coach.personId }));
    for (const [as, status] of [['nobody', 401] as const, [coach, 403] as const]) {
      expect((await one.call('getMe', {}, { as })).status).toBe(status);
      expect((await changesNothing(one, () => one.call('changeMe', {}, { as, body: { mail: false } }))).status).toBe(
        status,
      );
    }
  });
});

describe('no mail', () => {
  test.each(['coach', 'client', 'manager'] as const)('can be the wish of a %s, and be changed again', async (role) => {
    const one = practice();
    const who = await one.invite(role);
    const appointment = role === 'manager' ? { appointed: true, appointedOn: one.today() } : {};
    if (role === 'manager') yes(await one.call('appointManager', { personId: who.personId }));
    for (const mail of [false, true]) {
      expect(yes(await one.call('changeMe', {}, { as: who, body: { mail } }))).toEqual({
        ...who,
        ...appointment,
        mail,
        locale: 'nl',
      });
      expect(yes(await one.call('getMe', {}, { as: who }))).toEqual({ ...who, ...appointment, mail, locale: 'nl' });
      const { items } = yes<{ items: object[] }>(await one.call('listPeople'));
      expect(items).toMatchObject([{ ...who, state: 'active' }]);
      expect('noMail' in (items[0] ?? {})).toBe(!mail);
    }
  });

  test('that is so already changes nothing', async () => {
    const one = practice();
    const as = await one.invite('client');
    const change = (mail: boolean) => one.call('changeMe', {}, { as, body: { mail } });
    expect((await changesNothing(one, () => change(true))).status).toBe(200);
    await change(false);
    expect((await changesNothing(one, () => change(false))).status).toBe(200);
  });

  test('is not the owner’s to choose: they hear what goes wrong', async () => {
    const one = practice();
    const change = () => one.call('changeMe', {}, { body: { mail: false } });
    expect(await changesNothing(one, change)).toEqual(refusal(403, 'not-allowed'));
  });

  test('is in the practice’s chain, and a client only as a client', async () => {
    const one = practice();
    const as = await one.invite('client');
    await one.call('changeMe', {}, { as, body: { mail: false } });
    const link = (await chainOf(one, ORGANISATION_CHAIN)).at(-1);
    expect(link).toMatchObject({ action: 'person.mail-off', actor: { role: 'client' }, facts: { role: 'client' } });
    expect(JSON.stringify(link)).not.toContain(as.personId);
  });

  test('is said with yes or no, and nothing else', async () => {
    const one = practice();
    const as = await one.invite('client');
    const wrong = [undefined, {}, { mail: 'no' }, { mail: null }, { mail: false, role: 'owner' }, [], '{', 'true'];
    for (const body of wrong) {
      const reply = await changesNothing(one, () => one.call('changeMe', {}, { as, ...(body ? { body } : {}) }));
      expect([body, reply.status]).toEqual([body, 400]);
    }
  });
});

test('in which language mails and letters come is theirs to choose, and is recorded once', async () => {
  const one = practice();
  const as = await one.invite('client');
  const change = (body: object) => one.call('changeMe', {}, { as, body });
  expect(yes(await change({ mail: true, locale: 'en' }))).toMatchObject({ mail: true, locale: 'en' });
  expect(await one.accounts.contactOf(as.personId)).toMatchObject({ locale: 'en' });
  expect((await chainOf(one, ORGANISATION_CHAIN)).at(-1)).toMatchObject({ action: 'person.change-language' });
  expect((await changesNothing(one, () => change({ mail: true, locale: 'en' }))).status).toBe(200);
  // What is left out stays as it is; both at once are two entries.
  expect(yes(await change({ mail: false }))).toMatchObject({ mail: false, locale: 'en' });
  yes(await change({ mail: true, locale: 'nl' }));
  const actions = (await chainOf(one, ORGANISATION_CHAIN)).map(({ action }) => action);
  expect(actions.slice(-2)).toEqual(['person.mail-on', 'person.change-language']);
  expect((await changesNothing(one, () => change({ mail: true, locale: 'de' }))).status).toBe(400);
});
