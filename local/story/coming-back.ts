import { addDays } from '../../domain/calendar.ts';
import { type Another, begunAndEnded, inviteAnother } from './another-dossier.ts';
import { eventually } from './machinery.ts';
import { as, expected, fact, type Stage, shiftTo } from './stage.ts';
import { holds, type Step } from './story.ts';

/** Somebody whose trajectory was over, and who comes back: invented. */
const SIETSKE: Another = { firstName: 'Sietske', lastName: 'Oldenkamp', email: 'sietske@voorbeeld.example' };

type Read = {
  readonly number: string;
  readonly destroyOn?: string;
  readonly follows?: { readonly dossierId: string; readonly number: string };
};
const idOf = (path: string): string => path.slice('/api/dossiers/'.length);
const seen = async (stage: Stage, path: string): Promise<Read> =>
  (await expected(200, as(stage, 'coach').call('GET', path), 'the dossier')).body as Read;

/** What is stored of a dossier: no id of another one is in it. */
async function storedOf(stage: Stage, path: string): Promise<string> {
  const records = JSON.parse(await stage.machinery.dump(stage.tables.records)) as unknown[];
  const own = records.map((item) => JSON.stringify(item)).filter((item) => item.includes(idOf(path)));
  holds(own.length > 0, 'there is something of the dossier');
  return own.join();
}

export const comingBack: readonly Step[] = [
  {
    step: 'A client comes back: the new dossier leads to the earlier one while that is kept, and that is kept no day longer for it',
    rules: ['dossier.of-a-client', 'retention.term-and-ground'],
    proves: ['RIO-6.3', 'EK-10.1'],
    async run(stage) {
      const { services, purposes } = stage.policy;
      const clientId = await inviteAnother(stage, SIETSKE);
      const earlier = await begunAndEnded(stage, clientId, SIETSKE, fact(stage, 'due'));
      const before = await seen(stage, earlier);
      const body = { service: services[0]?.id, purpose: purposes[0]?.id, clientId, client: SIETSKE };
      const create = (earlierNumber: string) =>
        as(stage, 'coach').call('POST', '/api/dossiers', { body: { ...body, earlierNumber } });
      const made = await expected(201, create(before.number), 'the new dossier');
      const { dossierId, number } = made.body as { dossierId: string; number: string };
      const path = `/api/dossiers/${dossierId}`;
      const refused = await create(number);
      holds(refused.status === 422, 'one that is not over is no earlier one', refused.body);
      const { follows } = await seen(stage, path);
      holds(follows?.dossierId === idOf(earlier) && follows.number === before.number, 'it leads there', follows);
      const after = await seen(stage, earlier);
      holds(after.destroyOn !== undefined && after.destroyOn === before.destroyOn, 'the day is what it was', after);
      holds(!(await storedOf(stage, path)).includes(idOf(earlier)), 'by no id');
      stage.facts.set('earlier', earlier).set('later', path).set('earlier-due', after.destroyOn);
      return `${number} leads to ${before.number}, which is kept until ${after.destroyOn}`;
    },
  },
  {
    step: 'The earlier dossier is announced and destroyed on its day, and the new one leads nowhere any more',
    rules: ['retention.destroyed-at-term', 'dossier.of-a-client'],
    proves: ['RIO-6.3', 'EK-10.1'],
    async run(stage) {
      const day = fact(stage, 'earlier-due');
      for (const on of [addDays(day, -stage.policy.retention.noticeDays), day]) {
        await stage.machinery.shiftClock(shiftTo(stage, on));
        await stage.machinery.run('sweep');
      }
      await eventually('the destruction', async () => {
        const { status } = await as(stage, 'owner').call('GET', fact(stage, 'earlier'));
        return status === 404 ? true : undefined;
      });
      const { follows } = await seen(stage, fact(stage, 'later'));
      holds(follows === undefined, 'nothing leads to it', follows);
      return `destroyed on ${day}; the later dossier is there, without a word of it`;
    },
  },
];
