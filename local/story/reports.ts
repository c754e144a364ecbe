import { ACCOUNT_DOCUMENTS } from '../../contracts/register/requests.ts';
import { as, expected, fact, type Stage } from './stage.ts';
import { holds, type Step } from './story.ts';
import { CLIENT } from './trajectory.ts';

type Status = {
  readonly tasks: readonly { readonly task: string; readonly doneAt?: string }[];
  readonly sizes?: { readonly dossiers: number; readonly places: readonly { readonly bytes: number }[] };
};
type Figures = { readonly groups: readonly { readonly principalName?: string; readonly count: number }[] };

const status = async (stage: Stage): Promise<Status> =>
  (await expected(200, as(stage, 'owner').call('GET', '/api/status'), 'the status')).body as Status;

/** What the owner of the practice can show of it. */
export const reports: readonly Step[] = [
  {
    step: 'The owner sees whether everything that runs by itself runs, and how much is kept: times and numbers, and of nobody',
    rules: ['access.terms-watched'],
    proves: ['EK-4.1', 'EK-4.2'],
    async run(stage) {
      await stage.machinery.run('measure');
      const seen = await status(stage);
      const done = seen.tasks.filter(({ doneAt }) => doneAt !== undefined).map(({ task }) => task);
      holds(done.includes('sweep') && done.includes('measure'), 'when each ran last', seen.tasks);
      holds((seen.sizes?.dossiers ?? 0) > 0, 'how many dossiers there are', seen.sizes);
      const text = JSON.stringify(seen);
      for (const word of [CLIENT.firstName, CLIENT.lastName, fact(stage, 'certificate')])
        holds(!text.includes(word), 'nothing of a dossier is in it');
      for (const part of ['coach', 'client'] as const)
        await expected(403, as(stage, part).call('GET', '/api/status'), `the ${part} has no status`);
      return `${done.length} of ${seen.tasks.length} tasks have run; ${seen.sizes?.dossiers} dossiers`;
    },
  },
  {
    step: 'The owner has on paper what is processed, what an assessment asks and which measures there are, each with its test',
    rules: ['accountability.documented'],
    proves: ['EK-4.3'],
    async run(stage) {
      const sizes: number[] = [];
      for (const document of ACCOUNT_DOCUMENTS) {
        const path = `/api/accountability/${document}/pdf`;
        const { bytes } = await expected(200, as(stage, 'owner').call('GET', path), document);
        holds(bytes.subarray(0, 5).toString('latin1') === '%PDF-', `${document} can be printed`);
        await expected(403, as(stage, 'coach').call('GET', path), `a coach has no ${document}`);
        await stage.papers.keep(`owner/${document}.pdf`, bytes);
        sizes.push(bytes.length);
      }
      return ACCOUNT_DOCUMENTS.map((document, place) => `${document}: ${sizes[place]} bytes`).join('; ');
    },
  },
  {
    step: 'The owner counts trajectories by principal, service and year, and no name of a client is in it',
    rules: ['relation.name-survives'],
    proves: ['RIO-6.4'],
    when: (policy) => policy.survivors.relationRegister !== null,
    async run(stage) {
      const path = '/api/relations/figures';
      const { groups } = (await expected(200, as(stage, 'owner').call('GET', path), 'the figures')).body as Figures;
      const { body } = await expected(200, as(stage, 'owner').call('GET', '/api/relations'), 'the relation register');
      const lines = (body as { items: readonly unknown[] }).items.length;
      const counted = groups.reduce((sum, { count }) => sum + count, 0);
      holds(counted === lines && lines > 0, 'each line is counted once', { groups, lines });
      const text = JSON.stringify(groups);
      holds(!text.includes(CLIENT.lastName), 'without a client');
      await expected(403, as(stage, 'coach').call('GET', path), 'a coach counts nothing');
      return `${lines} trajectories in ${groups.length} groups`;
    },
  },
];
