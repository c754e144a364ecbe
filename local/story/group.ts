import { begun, inviteAnother } from './another-dossier.ts';
import { dossier } from './questions.ts';
import { as, expected, fact, type Part, type Stage } from './stage.ts';
import { holds, type Step } from './story.ts';
import { CLIENT } from './trajectory.ts';

/** Who is in the group beside the client of the story: invented. */
const OTHER = { firstName: 'Youssra', lastName: 'Tahiri-Vlas', email: 'youssra@voorbeeld.example' };
const KIND = 'group-guidance';

type Time = { readonly total: number };

/** Everything about time and acts in a dossier that somebody reads there. */
async function read(stage: Stage, part: Part, path: string): Promise<string> {
  const parts = ['activities', 'time', 'audit'];
  const replies = await Promise.all(
    parts.map((one) => expected(200, as(stage, part).call('GET', `${path}/${one}`), `${one}, as ${part}`)),
  );
  return JSON.stringify(replies.map(({ body }) => body));
}

const minutesOf = async (stage: Stage, path: string): Promise<number> =>
  ((await expected(200, as(stage, 'coach').call('GET', `${path}/time`), 'the time')).body as Time).total;

export const groupSteps: readonly Step[] = [
  {
    step: 'The coach records guidance of a group: each dossier has an entry of its own with its own minutes, and none knows of another',
    rules: ['time.registered', 'document.registration-kind', 'access.dossier'],
    proves: ['EK-1.10', 'RIO-3.4'],
    async run(stage) {
      const day = fact(stage, 'today');
      const own = dossier(stage);
      const other = await begun(stage, await inviteAnother(stage, OTHER), OTHER, day);
      const before = await minutesOf(stage, own);
      const record = (path: string, minutes: number) =>
        as(stage, 'coach').call('POST', `${path}/activities`, { body: { kind: KIND, day, minutes } });
      await expected(201, record(own, 90), 'the entry of one');
      await expected(201, record(other, 60), 'the entry of the other');
      const refused = await record(other, 24 * 60 + 1);
      holds(refused.status === 422, 'more than a day is refused for whom it concerns', refused.body);
      const [here, there] = [(await minutesOf(stage, own)) - before, await minutesOf(stage, other)];
      holds(here === 90 && there === 60, 'each has its own minutes', { here, there });
      const shown = [await read(stage, 'client', own), await read(stage, 'coach', own)].join();
      const theirs = await read(stage, 'coach', other);
      holds(shown.includes(KIND) && theirs.includes(KIND), 'both have the entry', theirs);
      const idOf = (path: string): string => path.slice('/api/dossiers/'.length);
      for (const word of [OTHER.firstName, OTHER.lastName, OTHER.email, idOf(other)])
        holds(!shown.includes(word), 'the one shows nothing of the other');
      for (const word of [CLIENT.firstName, CLIENT.lastName, CLIENT.email, idOf(own), fact(stage, 'number')])
        holds(!theirs.includes(word), 'nor the other of the one');
      await expected(404, as(stage, 'client').call('GET', `${other}/activities`), 'the dossier of the other');
      return `${here} and ${there} minutes; the client finds the other dossier: 404`;
    },
  },
];
