import { describe, expect, test } from 'vitest';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { yes } from '../../support/consents.ts';
import { practice } from '../../support/practice.ts';
import { registered } from '../../support/story.ts';
import { chainOf, changesNothing, refusal } from '../support.ts';

const invitation = { role: 'client', email: 'merel@voorbeeld.example', givenName: 'Merel' };
type Invited = { readonly personId: string };

describe('[EK-6.2] [RIO-1.7] a coach invites whom they will guide', () => {
  test('a client, and then makes the dossier; with the rule by which it was done', async () => {
    const one = practice();
    const coach = await one.invite('coach');
    const invited = yes<Invited>(await one.call('invitePerson', {}, { as: coach, body: invitation }));
    expect(one.accounts.invited).toContain(invitation.email);
    const client = { ...coach, role: 'client' as const, personId: invited.personId };
    expect((await registered(one, {}, { coach, client })).dossierId).toBeDefined();
    const link = (await chainOf(one, ORGANISATION_CHAIN)).find(
      ({ action, actor }) => action === 'person.invite' && actor.role === 'coach',
    );
    expect(link?.articles).toEqual(['RIO-1.7']);
  });

  test.each(['coach', 'principal', 'manager', 'owner'])('and nobody else: no %s', async (role) => {
    const one = practice();
    const as = await one.invite('coach');
    const body = { ...invitation, role };
    expect(await changesNothing(one, () => one.call('invitePerson', {}, { as, body }))).toEqual(
      refusal(403, 'not-allowed'),
    );
  });

  test('who is a client already gets no second account, and the answer does not say so', async () => {
    const one = practice();
    const [coach, other] = [await one.invite('coach'), await one.invite('coach')];
    const call = (as: typeof coach, email: string) =>
      one.call('invitePerson', {}, { as, body: { ...invitation, email } });
    const first = await call(coach, 'merel@voorbeeld.example');
    yes(
      await one.call(
        'changeMe',
        {},
        { as: { ...coach, role: 'client', ...yes<Invited>(first) }, body: { mail: false } },
      ),
    );
    const second = await call(other, 'Merel+werk@voorbeeld.example');
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(one.accounts.invited).toHaveLength(3);
    const { personId } = yes<Invited>(first);
    yes(await one.call('suspendPerson', { personId }));
    expect(await changesNothing(one, () => call(other, 'merel@voorbeeld.example'))).toEqual(
      refusal(409, 'person-exists'),
    );
  });

  test('sent again it is made once, also of an account that there was', async () => {
    const one = practice();
    const as = await one.invite('coach');
    const options = { as, body: invitation, headers: { 'idempotency-key': 'een-en-dezelfde-sleutel' } };
    const first = await one.call('invitePerson', {}, options);
    expect(await one.call('invitePerson', {}, options)).toMatchObject({ status: first.status, body: first.body });
  });
});
