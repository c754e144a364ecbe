import { yes } from '../../../support/consents.ts';
import type { Practice, Who } from '../../../support/practice.ts';
import { running } from '../../../support/story.ts';
import type { Acts, Sent } from './sent.ts';

const about = ({ personId }: Who, body?: object): Sent => ({ params: { personId }, ...(body ? { body } : {}) });
const onCoach = async (one: Practice): Promise<Sent> => about(await one.invite('coach'));

/** Commands about accounts, and what is shared of the agenda. */
export const ON_PEOPLE = {
  removePerson: onCoach,
  suspendPerson: onCoach,
  resumePerson: async (one) => {
    const coach = await one.invite('coach');
    yes(await one.call('suspendPerson', { personId: coach.personId }));
    return about(coach);
  },
  changeEmail: async (one) => about(await one.invite('client'), { email: 'goed@voorbeeld.example' }),
  resendInvitation: onCoach,
  resetSignIn: async (one) => {
    const coach = await one.invite('coach');
    one.accounts.signIn(coach.personId);
    return about(coach);
  },
  linkAccount: async (one) => {
    const { client } = await running(one);
    const person = await one.people.load(client.personId);
    if (!person) throw new Error('The client is there');
    await one.items.transact([one.people.saveWrite(person, { ...person, state: 'removed' }).write]);
    await one.accounts.remove(client.personId);
    return about(client, { accountId: (await one.invite('client')).personId });
  },
  appointManager: async (one) => about(await one.invite('manager')),
  dismissManager: async (one) => {
    const manager = await one.invite('manager');
    yes(await one.call('appointManager', { personId: manager.personId }));
    return about(manager);
  },
  sendRegulation: async (one) => ({
    as: await one.invite('client'),
    params: { version: one.policy.regulations[0]?.version ?? '' },
  }),
  changeMe: async (one) => ({ as: await one.invite('coach'), body: { mail: false } }),
  shareCalendar: async () => ({}),
  endCalendar: async (one) => {
    yes(await one.call('shareCalendar'));
    return {};
  },
} as const satisfies Acts;
