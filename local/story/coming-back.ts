import { OLD_NAME } from './slip.ts';
import { as, expected, fact, type Stage } from './stage.ts';
import { holds, type Step } from './story.ts';
import { CLIENT } from './trajectory.ts';

type Read = { readonly destroyOn?: string; readonly follows?: { readonly dossierId: string; readonly number: string } };

const seen = async (stage: Stage, part: 'client' | 'coach', dossierId: string): Promise<Read> =>
  (await expected(200, as(stage, part).call('GET', `/api/dossiers/${dossierId}`), `the dossier, as ${part}`))
    .body as Read;

/** While the earlier dossier is there. */
export const comesBack: Step = {
  step: 'The client comes back: the new dossier leads to the earlier one while that is kept, which is kept no day longer for it',
  rules: ['dossier.of-a-client', 'retention.term-and-ground'],
  proves: ['RIO-6.3', 'EK-10.1'],
  async run(stage) {
    const earlier = fact(stage, 'old-dossier');
    const { policy } = stage;
    const { destroyOn } = await seen(stage, 'coach', earlier);
    const body = {
      service: policy.services[0]?.id,
      purpose: policy.purposes[0]?.id,
      clientId: stage.people.get('client')?.personId,
      client: { ...OLD_NAME, email: CLIENT.email },
    };
    const create = (earlierNumber: string) =>
      as(stage, 'coach').call('POST', '/api/dossiers', { body: { ...body, earlierNumber } });
    const running = await create(fact(stage, 'number'));
    holds(running.status === 422, 'one that is not over is not an earlier one', running.body);
    const made = await expected(201, create(fact(stage, 'old-number')), 'the new dossier');
    const { dossierId } = made.body as { dossierId: string };
    stage.facts.set('new-dossier', dossierId);
    for (const part of ['client', 'coach'] as const) {
      const { follows } = await seen(stage, part, dossierId);
      holds(follows?.dossierId === earlier, `the ${part} is led to the earlier one`, follows);
    }
    const after = await seen(stage, 'coach', earlier);
    holds(after.destroyOn === destroyOn, 'its day is the day that it was', after);
    const records = await stage.machinery.dump(stage.tables.records);
    const own = (JSON.parse(records) as unknown[]).filter((item) => JSON.stringify(item).includes(dossierId));
    holds(own.length > 0 && !JSON.stringify(own).includes(earlier), 'nothing stored of the new one has an id of it');
    return `leads to ${fact(stage, 'old-number')}, still kept until ${destroyOn}`;
  },
};

/** When the earlier dossier is destroyed. */
export const leadsNowhere: Step = {
  step: 'The earlier dossier is destroyed: the new one leads nowhere any more',
  rules: ['retention.destroyed-at-term', 'dossier.of-a-client'],
  proves: ['RIO-6.3', 'EK-10.1'],
  async run(stage) {
    for (const part of ['client', 'coach'] as const) {
      const read = await seen(stage, part, fact(stage, 'new-dossier'));
      holds(read.follows === undefined, `nothing leads the ${part} to it`, read);
    }
    return 'client and coach see one dossier, without a word of another';
  },
};
