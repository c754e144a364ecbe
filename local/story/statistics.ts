import { addMonths } from '../../domain/calendar.ts';
import { as, expected, fact, type Stage, shiftTo } from './stage.ts';
import { holds, type Step } from './story.ts';

/** Where a regulation says something about anonymous data itself. */
const saysIt: NonNullable<Step['when']> = ({ rules }) =>
  rules['statistics.released'].some((article) => !article.startsWith('AVG-'));

/** The day on which the story is by now: that of the destruction. */
const day = (stage: Stage): string => fact(stage, 'due');
const year = (stage: Stage): number => Number(day(stage).slice(0, 4));

const RELEASES = '/api/statistics/releases';

export const statistics: readonly Step[] = [
  {
    step: 'More trajectories end, and the coach says what they came to; who does not want to need not',
    rules: ['statistics.outcome-asked'],
    proves: ['EK-2.2', 'EK-5.1'],
    when: saysIt,
    async run(stage) {
      const person = { role: 'client', email: 'wietske@voorbeeld.example', givenName: 'Wietske' };
      const invited = await expected(201, as(stage, 'owner').call('POST', '/api/people', { body: person }), 'a client');
      const { personId } = invited.body as { personId: string };
      const [outcome] = stage.policy.statistics.outcomes;
      const many = stage.policy.statistics.smallestGroup + 1;
      for (let n = 0; n < many; n += 1) await begunAndEnded(stage, personId, n === 0 ? {} : { outcome: outcome?.id });
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

/** From the first day to the last in one. */
async function begunAndEnded(stage: Stage, clientId: string, more: object): Promise<void> {
  const coach = as(stage, 'coach');
  const { services, purposes } = stage.policy;
  const client = { firstName: 'Wietske', lastName: 'Roodhart', email: 'wietske@voorbeeld.example' };
  const body = { service: services[0]?.id, purpose: purposes[0]?.id, clientId, client };
  const made = await expected(201, coach.call('POST', '/api/dossiers', { body }), 'a dossier');
  const path = `/api/dossiers/${(made.body as { dossierId: string }).dossierId}`;
  const notice = { regulationVersion: fact(stage, 'regulation'), givenOn: day(stage), channel: 'letter' };
  await expected(201, coach.call('POST', `${path}/notices`, { body: notice }), 'the regulation');
  await expected(200, coach.call('PUT', `${path}/start`, { body: { startedOn: day(stage) } }), 'its start');
  await expected(200, coach.call('POST', `${path}/end`, { body: { endedOn: day(stage), ...more } }), 'its end');
}
