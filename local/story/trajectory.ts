import { eventually, mailText } from './machinery.ts';
import { as, expected, fact, type Stage } from './stage.ts';
import { holds, type Step } from './story.ts';

/** The client of the story: invented. */
export const CLIENT = {
  firstName: 'Merel',
  lastName: 'van Zomeren-Böhm',
  email: 'merel@voorbeeld.example',
  phone: '0612345678',
};

const today = (stage: Stage): string => fact(stage, 'today');

export const trajectory: readonly Step[] = [
  {
    step: 'The coach records the client in a re-integration trajectory',
    rules: ['dossier.two-files', 'document.listed-category', 'dossier.purpose'],
    proves: ['RIO-1.8', 'RIO-2.2', 'EK-1.6', 'EK-2.1'],
    async run(stage) {
      const { policy } = stage;
      const body = {
        service: policy.services.find(({ wvp }) => wvp)?.id,
        purpose: policy.purposes[0]?.id,
        clientId: stage.people.get('client')?.personId,
        principalId: fact(stage, 'principal'),
        client: CLIENT,
      };
      const key = { 'idempotency-key': 'verhaal-dossier-1' };
      const create = () => as(stage, 'coach').call('POST', '/api/dossiers', { body, headers: key });
      const first = await expected(201, create(), 'creating the dossier');
      const again = await expected(201, create(), 'the same request again');
      const { dossierId, number } = first.body as { dossierId: string; number: string };
      holds(JSON.stringify(first.body) === JSON.stringify(again.body), 'a repeat gives the same answer', again.body);
      stage.facts.set('dossier', dossierId).set('number', number);
      return `dossier ${number}; sent twice with one key, made once`;
    },
  },
  {
    step: 'The start is refused: the client was not given the regulation yet',
    rules: ['regulation.given'],
    proves: ['RIO-2.1', 'EK-9.1'],
    async run(stage) {
      const refused = await start(stage);
      holds(refused.status === 409, 'the start must be refused', refused.body);
      return (refused.body as { detail: string }).detail;
    },
  },
  {
    step: 'The client is given the regulation by e-mail, and that is recorded',
    rules: ['regulation.given'],
    proves: ['RIO-2.1', 'EK-9.1'],
    async run(stage) {
      const body = { regulationVersion: fact(stage, 'regulation'), givenOn: today(stage), channel: 'email' };
      const path = `/api/dossiers/${fact(stage, 'dossier')}/notices`;
      await expected(201, as(stage, 'coach').call('POST', path, { body }), 'recording the notice');
      const mail = await eventually('the mail with the regulation', () => mailTo(stage, CLIENT.email, '/regulations/'));
      await stage.papers.keep('mails/1-privacyreglement.txt', mailText(mail));
      return 'mail received, with a link that anyone can open';
    },
  },
  {
    step: 'The trajectory starts',
    rules: ['regulation.given'],
    proves: ['RIO-2.1', 'EK-9.1'],
    async run(stage) {
      const reply = await start(stage);
      holds(reply.status === 200, 'now it starts', reply.body);
      return `running since ${today(stage)}`;
    },
  },
  {
    step: 'Only the client and their coach see the dossier',
    rules: ['access.dossier'],
    proves: ['RIO-4.1', 'EK-7.1'],
    async run(stage) {
      const path = `/api/dossiers/${fact(stage, 'dossier')}`;
      const own = await expected(200, as(stage, 'client').call('GET', path), 'the client reads');
      holds((own.body as { client?: object }).client !== undefined, 'the client sees what is kept', own.body);
      await expected(200, as(stage, 'coach').call('GET', path), 'the coach reads');
      await expected(404, as(stage, 'other-coach').call('GET', path), 'another coach');
      const state = await expected(200, as(stage, 'owner').call('GET', path), 'the owner sees the state');
      holds(!('client' in (state.body as object)), 'the owner sees no content', state.body);
      return 'client and coach: 200; another coach: 404; the owner: state and terms, no content';
    },
  },
  {
    step: 'It is found by exact name or number, and by nothing else',
    rules: ['access.lookup'],
    proves: ['EK-7.2'],
    async run(stage) {
      const found = async (body: object): Promise<number> => {
        const asked = as(stage, 'coach').call('POST', '/api/dossiers/lookups', { body });
        return ((await expected(200, asked, 'looking up')).body as { items: unknown[] }).items.length;
      };
      const { firstName, lastName } = CLIENT;
      holds((await found({ firstName, lastName })) === 1, 'found by name');
      holds((await found({ number: fact(stage, 'number') })) === 1, 'found by number');
      holds((await found({ firstName, lastName: 'Zomeren' })) === 0, 'a part of a name finds nothing');
      return 'name: 1, number: 1, part of a name: 0';
    },
  },
];

const start = (stage: Stage) =>
  as(stage, 'coach').call('PUT', `/api/dossiers/${fact(stage, 'dossier')}/start`, {
    body: { startedOn: today(stage) },
  });

/** The mail to somebody that holds this text, when it has come. */
export async function mailTo(stage: Stage, address: string, text: string) {
  const mails = await stage.machinery.mails();
  return mails.find(({ To, Subject, BodyText }) => To.includes(address) && `${Subject}\n${BodyText}`.includes(text));
}
