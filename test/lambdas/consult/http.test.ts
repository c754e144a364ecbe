import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { noticesOf, swept, yes } from '../../support/consents.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { type Dossier, running } from '../../support/story.ts';
import { erasing } from '../erasure/support.ts';
import { calendarLines, refusal } from '../support.ts';

const when = { time: '09:30', format: 'in-person', minutes: 60, place: 'Zaal Kastanje' };
type Planned = { readonly consultId: string; readonly version: number };
type Listed<T> = {
  readonly items: readonly (T & { readonly state: string; readonly day: string })[];
  readonly next?: string;
};

const planned = async (one: Practice, { dossierId, coach }: Dossier, more: object = {}): Promise<Planned> =>
  yes(
    await one.call(
      'planConsult',
      { dossierId },
      { as: coach, body: { day: addDays(one.today(), 1), ...when, ...more } },
    ),
  );
const on = (version: number) => ({ 'if-match': `"${version}"` });
const time = async (one: Practice, { dossierId }: Dossier, as: Who) =>
  yes(await one.call('getTime', { dossierId }, { as }));

describe.each(['re-integratieonderwijs', 'eigenkans'] as const)('the register of a dossier (%s)', (policyId) => {
  test('[RIO-1.9] [RIO-3.4] [RIO-3.6] has consults and work with their minutes; its client reads all, the owner the minutes', async () => {
    const one = practice(policyId);
    const dossier = await running(one);
    const { dossierId, coach, client } = dossier;
    const { consultId, version } = await planned(one, dossier);
    one.clock.advance('P1D');
    const held = { as: coach, headers: on(version), body: { minutes: 55 } };
    expect(await one.call('holdConsult', { dossierId, consultId }, held)).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { state: 'held', minutes: 55, earlier: [{ state: 'planned', minutes: 60 }] },
    });
    const work = { kind: 'report', day: one.today(), minutes: 45, note: 'Plan van aanpak' };
    yes(await one.call('recordActivity', { dossierId }, { as: coach, body: work }));
    for (const as of [client, coach]) {
      const consults = yes<Listed<Planned>>(await one.call('listConsults', { dossierId }, { as }));
      expect(consults.items).toMatchObject([{ state: 'held', place: 'Zaal Kastanje' }]);
      const activities = yes<Listed<object>>(await one.call('listActivities', { dossierId }, { as }));
      expect(activities.items).toMatchObject([work]);
    }
    for (const as of [client, coach, one.owner])
      expect(await time(one, dossier, as)).toMatchObject({ consults: 55, activities: 45, total: 100 });
    for (const name of ['listConsults', 'listActivities'] as const)
      expect((await one.call(name, { dossierId })).status).toBe(403);
    const stranger = await one.invite('coach');
    for (const name of ['listConsults', 'listActivities', 'getTime'] as const)
      expect((await one.call(name, { dossierId }, { as: stranger })).status).toBe(404);
    expect((await one.call('recordActivity', { dossierId }, { as: client, body: work })).status).toBe(403);
  });

  test('[RIO-3.4] names by page after page what was done, the last day first', async () => {
    const one = practice(policyId);
    const dossier = await running(one);
    const { dossierId, coach } = dossier;
    for (const days of [3, 1, 2]) await planned(one, dossier, { day: addDays(one.today(), days) });
    const found: string[] = [];
    let query: Record<string, string> = { limit: '2' };
    for (let more = true; more; ) {
      const page = yes<Listed<Planned>>(await one.call('listConsults', { dossierId }, { as: coach, query }));
      found.push(...page.items.map(({ day }) => day));
      more = page.next !== undefined;
      query = { limit: '2', cursor: page.next ?? '' };
    }
    expect(found).toEqual([3, 2, 1].map((days) => addDays(one.today(), days)));
  });
});

test('[RIO-1.9] bad input is refused by name and changes nothing', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach } = dossier;
  const { consultId } = await planned(one, dossier);
  const before = one.items.dump('records');
  const as = coach;
  const held = { day: addDays(one.today(), 1), ...when, held: true };
  for (const [code, body] of [
    ['consult-in-future', held],
    ['minutes-impossible', { ...held, minutes: -1 }],
    ['minutes-impossible', { ...held, minutes: 1441 }],
    ['registration-kind-unknown', { ...held, day: one.today(), registrationKind: 'lunch' }],
  ] as const)
    expect(await one.call('planConsult', { dossierId }, { as, body })).toEqual(refusal(422, code));
  const work = { kind: 'report', day: one.today(), minutes: 30 };
  for (const [code, body] of [
    ['activity-kind-unknown', { ...work, kind: 'lunch' }],
    ['minutes-impossible', { ...work, minutes: 0 }],
    ['activity-in-future', { ...work, day: addDays(one.today(), 1) }],
  ] as const)
    expect(await one.call('recordActivity', { dossierId }, { as, body })).toEqual(refusal(422, code));
  const params = { dossierId, consultId };
  const early = await one.call('holdConsult', params, { as, headers: on(1), body: { minutes: 60 } });
  expect(early).toEqual(refusal(422, 'consult-in-future'));
  const late = await one.call('cancelConsult', params, { as, headers: on(7) });
  expect(late).toEqual(refusal(412, 'version-conflict'));
  expect(one.items.dump('records')).toEqual(before);
});

test('[RIO-3.4] whoever did not say whether a consult was held is asked the day after, a week later, and no more once it was said', async () => {
  const one = practice();
  const dossier = await running(one);
  const { consultId } = await planned(one, dossier);
  const asked = () => noticesOf(one, 'consult-open').length;
  const counts: number[] = [];
  for (const period of ['P1D', 'P1D', 'P6D', 'P1D'] as const) {
    one.clock.advance(period);
    await swept(one);
    counts.push(asked());
  }
  expect(counts).toEqual([0, 1, 1, 2]);
  const { dossierId, coach } = dossier;
  const body = { reason: 'not-come' };
  yes(await one.call('missConsult', { dossierId, consultId }, { as: coach, headers: on(1), body }));
  one.clock.advance('P14D');
  await swept(one);
  expect(asked()).toBe(2);
});

test('[RIO-6.3] of a dossier that is being erased nobody is asked whether a consult was held', async () => {
  const one = practice();
  const dossier = await running(one);
  await planned(one, dossier);
  await erasing(one, dossier);
  one.clock.advance('P3D');
  await swept(one);
  expect(noticesOf(one, 'consult-open')).toEqual([]);
});

test('[RIO-1.9] Today has the consults of today and tomorrow and those that nobody said of; the client sees what is to come', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach, client } = dossier;
  const near = async () =>
    yes<{ consults: { day: string; version: number }[] }>(await one.call('getCaseload', {}, { as: coach })).consults;
  const toCome = async () =>
    yes<{ dossiers: { consults: { day: string; place?: string }[] }[] }>(
      await one.call('getOverview', {}, { as: client }),
    ).dossiers.flatMap(({ consults }) => consults);
  const days = [0, 1, 2].map((days) => addDays(one.today(), days));
  const made: Planned[] = [];
  for (const day of days.toReversed()) made.push(await planned(one, dossier, { day, time: '15:00' }));
  expect((await near()).map(({ day }) => day)).toEqual(days.slice(0, 2));
  expect(await toCome()).toMatchObject(days.map((day) => ({ day, place: 'Zaal Kastanje' })));
  one.clock.advance('P3D');
  await swept(one);
  expect((await near()).map(({ day, version }) => [day, version])).toEqual(days.map((day) => [day, 1]));
  expect(await toCome()).toEqual([]);
  for (const { consultId } of made)
    yes(await one.call('holdConsult', { dossierId, consultId }, { as: coach, headers: on(1), body: { minutes: 60 } }));
  expect(await near()).toEqual([]);
});

test('[RIO-1.9] client and coach get a consult for their calendar: when it is and how long, and nobody and no place', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach, client } = dossier;
  const { consultId } = await planned(one, dossier, { day: '2026-07-01' });
  const params = { dossierId, consultId };
  const calendarFor = async (as: Who): Promise<string> => {
    const { status, headers, body } = await one.call('getConsultCalendar', params, { as, query: { language: 'nl' } });
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar']);
    return body;
  };
  const [first] = [await calendarFor(client), await calendarFor(coach)];
  calendarLines(first);
  // Half past nine in summer, in Amsterdam.
  for (const line of [
    `UID:${consultId}@dossierwacht`,
    'SEQUENCE:1',
    'DTSTART:20260701T073000Z',
    'DTEND:20260701T083000Z',
  ])
    expect(first).toContain(line);
  expect(first).not.toMatch(/Merel|Zomeren|Kastanje|LOCATION|ORGANIZER|ATTENDEE|DESCRIPTION/u);
  yes(await one.call('cancelConsult', params, { as: coach, headers: on(1) }));
  expect(await calendarFor(client)).toContain('STATUS:CANCELLED');
  expect((await one.call('getConsultCalendar', params, { query: { language: 'nl' } })).status).toBe(403);
});

test('[AVG-5.1.d] work is corrected with the old value kept, and struck out without going', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach } = dossier;
  const work = { kind: 'report', day: one.today(), minutes: 45 };
  const { activityId } = yes<{ activityId: string }>(
    await one.call('recordActivity', { dossierId }, { as: coach, body: work }),
  );
  const params = { dossierId, activityId };
  const better = { as: coach, headers: on(1), body: { minutes: 30 } };
  expect(yes(await one.call('correctActivity', params, better))).toMatchObject({
    minutes: 30,
    earlier: [{ minutes: 45 }],
  });
  expect(await time(one, dossier, coach)).toMatchObject({ activities: 30 });
  yes(await one.call('withdrawActivity', params, { as: coach, headers: on(2) }));
  expect(await time(one, dossier, coach)).toMatchObject({ activities: 0 });
  expect(yes<Listed<object>>(await one.call('listActivities', { dossierId }, { as: coach })).items).toHaveLength(1);
});
