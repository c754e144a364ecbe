import { describe, expect, test } from 'vitest';
import { ROLES } from '../../../contracts/names.ts';
import { yes } from '../../support/consents.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { changesNothing, refusal } from '../support.ts';

/** Other forms of one mailbox. */
const FORMS = ['ANKE@Voorbeeld.example', 'anke+nieuw@voorbeeld.example', 'Anke+@voorbeeld.example'];
const ELSEWHERE = ['anke.b@voorbeeld.example', 'anke@elders.example', 'ank@voorbeeld.example'];
const INVITED = ROLES.filter((role) => role !== 'owner');

const principalOf = async (one: Practice, role: string): Promise<object> => {
  if (role !== 'principal') return {};
  const body = { type: 'employer', name: 'Zonneveld' };
  return { principalId: yes<{ principalId: string }>(await one.call('registerPrincipal', {}, { body })).principalId };
};

describe.each(INVITED)('[EK-4.1] a %s', (role) => {
  const invitation = (email: string, more: object) => ({ body: { role, email, givenName: 'Anke', ...more } });

  test('is not invited twice, in whatever form the address is written', async () => {
    const one = practice();
    const more = await principalOf(one, role);
    const { personId } = await one.invite(role, { email: 'anke@voorbeeld.example', ...more });
    for (const email of FORMS) {
      const invite = () => one.call('invitePerson', {}, invitation(email, more));
      expect([email, await changesNothing(one, invite)]).toEqual([email, refusal(409, 'person-exists')]);
    }
    expect(one.accounts.invited).toEqual(['anke@voorbeeld.example']);
    for (const email of ELSEWHERE) yes(await one.call('invitePerson', {}, invitation(email, more)));
    yes(await one.call('removePerson', { personId }));
    yes(await one.call('invitePerson', {}, invitation(FORMS[1] ?? '', more)));
  });

  test('gets no address of another in the same role, and any form of their own', async () => {
    const one = practice();
    const more = await principalOf(one, role);
    await one.invite(role, { email: 'anke@voorbeeld.example', ...more });
    const other = await one.invite(role, more);
    const change = ({ personId }: Who, email: string) => one.call('changeEmail', { personId }, { body: { email } });
    for (const email of FORMS)
      expect([email, await changesNothing(one, () => change(other, email))]).toEqual([
        email,
        refusal(409, 'person-exists'),
      ]);
    yes(await change(other, 'joke@voorbeeld.example'));
    yes(await change(other, 'joke+nieuw@voorbeeld.example'));
  });

  test('can have another role as well: the owner of a small practice coaches', async () => {
    const one = practice();
    await one.invite(role, { email: 'anke@voorbeeld.example', ...(await principalOf(one, role)) });
    const another = role === 'coach' ? 'manager' : 'coach';
    yes(await one.call('invitePerson', {}, { body: { role: another, email: FORMS[1], givenName: 'Anke' } }));
  });
});

describe('[RIO-1.7] [EK-6.2] a dossier is handed over to nobody', () => {
  /** The mailbox of one, at another account. */
  const sharing = async (one: Practice, { personId }: Who, other: Who) => {
    const [local, domain] = ((await one.accounts.contactOf(personId))?.email ?? '').split('@');
    await one.accounts.changeEmail(other.personId, `${local}+twee@${domain}`);
  };
  const handOver = (one: Practice, from: Who, to: Who) =>
    one.call('handOver', {}, { body: { fromCoachId: from.personId, toCoachId: to.personId } });

  test.each([
    ['who is its client under a second account', 'client', 'coach-is-client'],
    ['who is its coach under a second account', 'coach', 'handover-same-coach'],
  ] as const)('%s', async (_, part, outcome) => {
    const one = practice();
    const dossier = await running(one);
    const second = await one.invite('coach');
    await sharing(one, dossier[part], second);
    const before = await one.dossiers.load(dossier.dossierId);
    const { items } = yes<{ items: object[] }>(await handOver(one, dossier.coach, second));
    expect(items).toEqual([{ dossierId: dossier.dossierId, outcome }]);
    expect((await one.dossiers.load(dossier.dossierId))?.dossier).toEqual(before?.dossier);
  });
});
