import { addMonths } from '../../domain/calendar.ts';
import { begunAndEnded, inviteAnother } from './another-dossier.ts';
import { as, expected, fact, type Stage, shiftTo } from './stage.ts';
import { holds, type Step } from './story.ts';

/** Where a regulation says something about anonymous data itself. */
const saysIt: NonNullable<Step['when']> = ({ rules }) =>
  rules['statistics.released'].some((article) => !article.startsWith('AVG-'));

/** The day on which the story is by now: that of the destruction. */
const day = (stage: Stage): string => fact(stage, 'due');
const year = (stage: Stage): number => Number(day(stage).slice(0, 4));

const WIETSKE = { firstName: 'Wietske', lastName: 'Roodhart', email: 'wietske@voorbeeld.example' };

const RELEASES = '/api/statistics/releases';

export const statistics: readonly Step[] = [
  {
    step: 'More trajectories end, and the coach says what they came to; who does not want to need not',
    rules: ['statistics.outcome-asked'],
    proves: ['EK-2.2', 'EK-5.1'],
    when: saysIt,
    async run(stage) {
      const personId = await inviteAnother(stage, WIETSKE);
      const [outcome] = stage.policy.statistics.outcomes;
      const many = stage.policy.statistics.smallestGroup + 1;
      for (let n = 0; n < many; n += 1)
        await begunAndEnded(stage, personId, WIETSKE, day(stage), n === 0 ? {} : { outcome: outcome?.id });
      return `${many} trajectories ended on ${day(stage)}, one of them without a word on what it came to`;
    },
  },
  {
    step: 'Their year is counted once, some months after its end, in a table that has nothing of a dossier',
    rules: ['statistics.anonymous', 'statistics.never-joined'],
    proves: ['EK-1.8', 'EK-1.9', 'EK-8.2'],
    when: saysIt,
    async run(stage) {
      holds(!(await counted(stage)).includes(year(stage)), 'not while it goes on');
      const { settleMonths } = stage.policy.statistics;
      await stage.machinery.shiftClock(shiftTo(stage, addMonths(`${year(stage) + 1}-01-01`, settleMonths)));
      holds((await counted(stage)).includes(year(stage)), 'when it is over');
      holds((await counted(stage)).length === 0, 'and not again');
      const table = await stage.machinery.dump(stage.tables.statistics);
      holds(table.includes('"groups"'), 'there are groups', table);
      holds(!/DOSSIER|PERSON|[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-\d\d-\d\d/.test(table), 'no key and no day', table);
      return `${year(stage)} is counted`;
    },
  },
  {
    step: 'The owner gives the figures to researchers: for a purpose, to a receiver, as CSV and XLSX, in a log',
    rules: ['statistics.purpose-asked', 'statistics.released', 'statistics.never-joined'],
    proves: ['EK-2.2', 'EK-2.3', 'EK-8.1', 'EK-8.2'],
    when: saysIt,
    async run(stage) {
      const owner = as(stage, 'owner');
      const asked = {
        purpose: 'research',
        receiver: 'Hogeschool Zuiderveld',
        from: year(stage),
        until: year(stage),
      };
      const refused = await owner.call('POST', RELEASES, { body: { ...asked, purpose: 'reclame' } });
      holds(refused.status === 400, 'for no other purpose', refused.body);
      await expected(403, as(stage, 'coach').call('POST', RELEASES, { body: asked }), 'a coach gives nothing');
      const { body } = await expected(201, owner.call('POST', RELEASES, { body: asked }), 'a release');
      const { releaseId } = body as { releaseId: string };
      const csv = await expected(200, owner.call('GET', `${RELEASES}/${releaseId}/csv`), 'the CSV');
      const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n').slice(1);
      const counts = lines.map((line) => Number(line.split(';').at(-1)));
      const { smallestGroup } = stage.policy.statistics;
      holds(counts.length > 0 && counts.every((count) => count >= smallestGroup), 'no small group', lines);
      const xlsx = await expected(200, owner.call('GET', `${RELEASES}/${releaseId}/xlsx`), 'the XLSX');
      await stage.papers.keep('figures/trajecten.csv', csv.bytes);
      await stage.papers.keep('figures/trajecten.xlsx', xlsx.bytes);
      const log = await expected(200, owner.call('GET', RELEASES), 'the log');
      const { items } = log.body as { items: { receiver: string }[] };
      holds(items.length === 1 && items[0]?.receiver === asked.receiver, 'one line', items);
      return `${lines.length} groups, of ${counts.join(', ')}; another purpose: 400; a coach: 403`;
    },
  },
];

const counted = async (stage: Stage): Promise<readonly number[]> =>
  ((await stage.machinery.run('countYears')) as { counted: number[] }).counted;
