import { addDays } from '../../domain/calendar.ts';
import { eventually, mailText } from './machinery.ts';
import { as, expected, fact, type Stage } from './stage.ts';
import { holds, type Step } from './story.ts';
import { CLIENT, mailTo } from './trajectory.ts';

/** On the paper of before: invented. */
export const OLD_NAME = { firstName: 'Merel', lastName: 'Zomeren' };
const BEGAN = '2019-01-07';
const ENDED = '2020-02-03';

const old = (stage: Stage): string => `/api/dossiers/${fact(stage, 'old-dossier')}`;

/** The version that a change has to name. */
async function match(stage: Stage): Promise<Record<string, string>> {
  const { etag = '' } = await expected(200, as(stage, 'owner').call('GET', old(stage)), 'the state');
  return { 'if-match': etag };
}

const isThere = async (stage: Stage): Promise<void> => {
  await stage.machinery.run('sweep');
  const { body } = await expected(200, as(stage, 'owner').call('GET', old(stage)), 'the state');
  holds((body as { state: string }).state === 'ended', 'the sweep leaves it there', body);
};

/** What cannot be undone is not done in an hour by one person's slip. */
export const slip: readonly Step[] = [
  {
    step: 'An old dossier is recorded whose term is over already: it waits, and the client and the owner are told the day',
    rules: ['destruction.waits', 'destruction.announced'],
    proves: ['RIO-6.3', 'EK-10.1'],
    async run(stage) {
      const { policy } = stage;
      const coach = as(stage, 'coach');
      const body = {
        service: policy.services.find(({ wvp }) => !wvp)?.id ?? policy.services[0]?.id,
        purpose: policy.purposes[0]?.id,
        clientId: stage.people.get('client')?.personId,
        client: { ...OLD_NAME, email: CLIENT.email },
      };
      const made = await expected(201, coach.call('POST', '/api/dossiers', { body }), 'the old dossier');
      const { dossierId, number } = made.body as { dossierId: string; number: string };
      stage.facts.set('old-dossier', dossierId).set('old-number', number);
      const regulationVersion = policy.regulations[0]?.version;
      const notice = { regulationVersion, givenOn: BEGAN, channel: 'letter' };
      await expected(201, coach.call('POST', `${old(stage)}/notices`, { body: notice }), 'the notice');
      await expected(200, coach.call('PUT', `${old(stage)}/start`, { body: { startedOn: BEGAN } }), 'the start');
      const end = await expected(200, coach.call('POST', `${old(stage)}/end`, { body: { endedOn: ENDED } }), 'the end');
      const { destroyOn, destructionWaits } = end.body as { destroyOn: string; destructionWaits?: true };
      const day = addDays(fact(stage, 'today'), policy.retention.graceDays);
      holds(destroyOn === day && destructionWaits === true, 'it waits', end.body);
      await isThere(stage);
      const told = (address: string) => eventually(`the mail to ${address}`, () => mailTo(stage, address, number));
      await stage.papers.keep('mails/20-vernietigen-wacht.txt', mailText(await told(CLIENT.email)));
      await stage.papers.keep('mails/21-controleer-vernietigen.txt', mailText(await told(stage.ownerEmail)));
      return `ended on ${ENDED}, kept until ${destroyOn}; two mails`;
    },
  },
  {
    step: 'The client objects: it is held. The owner talks to them, lifts the hold and confirms: only then it is destroyed',
    rules: ['destruction.waits', 'hold.blocks-destruction'],
    proves: ['RIO-6.3', 'EK-10.1'],
    async run(stage) {
      const owner = as(stage, 'owner');
      const objected = () => as(stage, 'client').call('POST', `${old(stage)}/destruction/objection`);
      const held = await expected(200, objected(), 'the objection');
      holds((held.body as { hold?: object }).hold !== undefined, 'it is held', held.body);
      const confirm = async () => owner.call('POST', `${old(stage)}/destruction`, { headers: await match(stage) });
      await expected(409, confirm(), 'nothing is confirmed under a hold');
      const lift = owner.call('DELETE', `${old(stage)}/hold`, { headers: await match(stage) });
      const lifted = await expected(200, lift, 'lifting the hold');
      holds((lifted.body as { destructionWaits?: true }).destructionWaits === true, 'it waits again', lifted.body);
      await isThere(stage);
      await expected(409, objected(), 'the same objection again');
      await expected(200, confirm(), 'the confirmation');
      await stage.machinery.run('sweep');
      const certificate = await eventually('the certificate', async () => {
        const { body } = await expected(200, owner.call('GET', '/api/certificates'), 'certificates');
        const { items } = body as { items: { certificateId: string; dossierNumber: string }[] };
        return items.find(({ dossierNumber }) => dossierNumber === fact(stage, 'old-number'))?.certificateId;
      });
      return `held, lifted, confirmed and destroyed; certificate ${certificate}`;
    },
  },
];
