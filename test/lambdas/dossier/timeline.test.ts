import { expect, test } from 'vitest';
import { practice } from '../../support/practice.ts';
import { ended, registered, running } from '../../support/story.ts';

const moments = (body: unknown) => (body as { items: readonly { moment: string; day?: string }[] }).items;

test('[RIO-6.3] [EK-10.1] the client sees when the trajectory started and ended, and when the dossier is destroyed', async () => {
  const one = practice();
  const dossier = await running(one);
  await ended(one, dossier);
  const { dossierId, client } = dossier;
  const { status, body } = await one.call('getTimeline', { dossierId }, { as: client });
  expect(status).toBe(200);
  expect(moments(body).map(({ moment, day }) => [moment, day])).toEqual([
    ['registered', '2026-03-05'],
    ['regulation-given', '2026-03-05'],
    ['start', '2026-03-05'],
    ['end', '2026-03-05'],
    ['destruction', '2031-03-05'],
  ]);
});

test('[EK-4.1] the owner sees the timeline, as it is state and terms; another coach does not learn that it exists', async () => {
  const one = practice();
  const { dossierId } = await registered(one);
  const seen = await one.call('getTimeline', { dossierId }, { as: one.owner });
  expect(moments(seen.body).at(-1)).toMatchObject({ moment: 'destruction' });
  expect(moments(seen.body).at(-1)?.day).toBeUndefined();
  const other = await one.invite('coach');
  expect((await one.call('getTimeline', { dossierId }, { as: other })).status).toBe(404);
});

test('[RIO-1.5] whoever looks at it is in the log', async () => {
  const one = practice();
  const { dossierId, coach, client } = await registered(one);
  await one.call('getTimeline', { dossierId }, { as: coach });
  const { body } = await one.call('listAudit', { dossierId }, { as: client });
  const { items } = body as { items: readonly { action: string; actor: object }[] };
  expect(items.find(({ action }) => action === 'dossier.read-state')?.actor).toEqual({
    role: 'coach',
    id: coach.personId,
    name: 'Anke',
  });
});
