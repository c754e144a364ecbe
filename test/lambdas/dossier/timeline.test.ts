import { expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { yes } from '../../support/consents.ts';
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

test('[RIO-1.9] client and coach see when consults are planned or were held, the owner does not, and nobody their content there', async () => {
  const one = practice();
  const { dossierId, coach, client } = await running(one);
  const consult = { time: '09:30', format: 'in-person', minutes: 60, place: 'Zaal Kastanje' };
  const plan = (more: object) =>
    one
      .call('planConsult', { dossierId }, { as: coach, body: { ...consult, ...more } })
      .then(yes<{ consultId: string }>);
  const today = one.today();
  await plan({ day: today, time: '00:00', held: true });
  await plan({ day: addDays(today, 3) });
  await plan({ day: addDays(today, 1) });
  const { consultId } = await plan({ day: addDays(today, 2) });
  yes(await one.call('cancelConsult', { dossierId, consultId }, { as: coach, headers: { 'if-match': '"1"' } }));
  one.clock.advance('P2D');
  const consultsOf = async (as: typeof coach) => {
    const { body } = await one.call('getTimeline', { dossierId }, { as });
    expect(JSON.stringify(body)).not.toContain('Kastanje');
    return (body as { items: readonly { moment: string; day?: string; because: { en: string } }[] }).items
      .filter(({ moment }) => moment.startsWith('consult-'))
      .map(({ moment, day, because }) => [moment, day, because.en]);
  };
  const seen = [
    ['consult-held', today, 'at 00:00'],
    ['consult-planned', addDays(today, 1), 'nobody has recorded yet whether it was held'],
    ['consult-planned', addDays(today, 3), 'at 09:30'],
  ];
  expect(await consultsOf(coach)).toEqual(seen);
  expect(await consultsOf(client)).toEqual(seen);
  expect(await consultsOf(one.owner)).toEqual([]);
});
