import { describe, expect, test } from 'vitest';
import { noticesOf, yes } from '../../support/consents.ts';
import { commissioned } from '../../support/hours.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { type Dossier, running, uploaded } from '../../support/story.ts';
import { refusal } from '../support.ts';

type Time = { readonly total: number; readonly granted?: Readonly<Record<string, unknown>> };
type Caseload = { readonly waiting: readonly Readonly<Record<string, unknown>>[] };

/** The version that is read just before, as the portal does. */
const record = async (one: Practice, { dossierId }: Dossier, as: Who, body: object) => {
  const { headers } = await one.call('getTime', { dossierId }, { as });
  return one.call('recordHours', { dossierId }, { as, body, headers: { 'if-match': headers.etag ?? '"1"' } });
};
const timeOf = async (one: Practice, { dossierId }: Dossier, as: Who): Promise<Time> =>
  yes(await one.call('getTime', { dossierId }, { as }));
const told = (one: Practice): unknown[] =>
  noticesOf(one, 'hours-reached').flatMap((effect) => ('facts' in effect ? [Object(effect.facts).percent] : []));
const work = (one: Practice, { dossierId, coach }: Dossier, minutes: number) =>
  one
    .call('recordActivity', { dossierId }, { as: coach, body: { kind: 'report', day: one.today(), minutes } })
    .then(yes);
const granting = async (one: Practice, hours = 1): Promise<Dossier> => {
  const dossier = await running(one);
  await commissioned(one, dossier);
  yes(await record(one, dossier, dossier.coach, { hours, since: one.today() }));
  return dossier;
};

const FIRST = { 'if-match': '"1"' };
const WHEN = { time: '00:00', format: 'video', minutes: 50 };

/** Everything by which the time of a dossier grows, by 50 minutes. */
const GROWS: Readonly<Record<string, (one: Practice, dossier: Dossier) => Promise<unknown>>> = {
  recordActivity: (one, dossier) => work(one, dossier, 50),
  planConsult: (one, { dossierId, coach: as }) =>
    one.call('planConsult', { dossierId }, { as, body: { ...WHEN, day: one.today(), held: true } }).then(yes),
  holdConsult: async (one, { dossierId, coach: as }) => {
    const body = { ...WHEN, day: one.today(), time: '23:59' };
    const { consultId } = yes<{ consultId: string }>(await one.call('planConsult', { dossierId }, { as, body }));
    one.clock.advance('P1D');
    yes(await one.call('holdConsult', { dossierId, consultId }, { as, headers: FIRST, body: { minutes: 50 } }));
  },
  correctActivity: async (one, { dossierId, coach: as }) => {
    const body = { kind: 'report', day: one.today(), minutes: 5 };
    const { activityId } = yes<{ activityId: string }>(await one.call('recordActivity', { dossierId }, { as, body }));
    for (const [version, minutes] of [45, 50].entries()) {
      // What stood there before does not count beside it.
      expect(told(one)).toEqual([]);
      const headers = { 'if-match': `"${version + 1}"` };
      yes(await one.call('correctActivity', { dossierId, activityId }, { as, headers, body: { minutes } }));
    }
  },
  recordEmail: async (one, dossier) => {
    const { dossierId, coach: as } = dossier;
    const mail = Buffer.from('From: a@voorbeeld.example\r\nDate: Mon, 05 Jan 2026 10:00:00 +0100\r\n\r\nDag.\r\n');
    const documentId = await uploaded(one, dossier, mail, { fileName: 'mail.eml', mediaType: 'message/rfc822' });
    const body = { minutes: 50, day: one.today() };
    yes(await one.call('recordEmail', { dossierId, documentId }, { as, body }));
  },
};

describe.each(['re-integratieonderwijs', 'eigenkans'] as const)('hours that a principal granted (%s)', (policyId) => {
  test('[RIO-3.4] are recorded by coach or owner and changed with the old value kept; all who read the time see what is left', async () => {
    const one = practice(policyId);
    const dossier = await running(one);
    await commissioned(one, dossier);
    const { coach, client } = dossier;
    const since = one.today();
    expect(await timeOf(one, dossier, coach)).not.toHaveProperty('granted');
    yes(await record(one, dossier, coach, { hours: 10, minutes: 30, since }));
    one.clock.advance('P2D');
    const answer = yes<Time>(await record(one, dossier, one.owner, { hours: 12, since }));
    const until = one.today();
    await work(one, dossier, 70);
    const granted = { minutes: 720, since, recordedOn: until, earlier: [{ minutes: 630, since, until }] };
    expect(answer.granted).toEqual({ ...granted, left: 720 });
    for (const as of [client, coach, one.owner])
      expect(await timeOf(one, dossier, as)).toMatchObject({ total: 70, granted: { ...granted, left: 650 } });
    expect((await record(one, dossier, client, { hours: 1, since })).status).toBe(403);
    const stranger = await one.invite('coach');
    expect((await record(one, dossier, stranger, { hours: 1, since })).status).toBe(404);
  });

  test('[RIO-3.4] tell their coach once at each percentage of the policy; more than was granted is kept and said', async () => {
    const one = practice(policyId);
    const [most = 0] = one.policy.consults.hoursToldAt;
    const dossier = await granting(one, 100);
    const { coach, dossierId } = dossier;
    const waiting = async () => yes<Caseload>(await one.call('getCaseload', {}, { as: coach })).waiting;
    for (let minutes = 0; minutes < (60 * 100 * most) / 100 - 1000; minutes += 1000) await work(one, dossier, 1000);
    expect([told(one), await waiting()]).toEqual([[], []]);
    await work(one, dossier, 1000);
    await work(one, dossier, 10);
    expect(told(one)).toEqual([String(most)]);
    expect(await waiting()).toMatchObject([{ kind: 'hours-reached', dossierId, percent: most, day: one.today() }]);
    await work(one, dossier, 1400);
    await work(one, dossier, 10);
    expect(told(one)).toEqual([String(most), '100']);
    expect(await waiting()).toMatchObject([{ kind: 'hours-reached', percent: 100 }]);
    expect((await timeOf(one, dossier, coach)).granted?.left).toBeLessThan(0);
    // Of another amount everything is told anew.
    yes(await record(one, dossier, coach, { hours: 200, since: one.today() }));
    expect(await waiting()).toEqual([]);
    yes(await record(one, dossier, coach, { hours: 100, since: one.today() }));
    expect(told(one)).toEqual([String(most), '100', '100']);
  });
});

test.each(Object.keys(GROWS))('[RIO-3.4] are seen to be used by %s', async (name) => {
  const one = practice();
  const dossier = await granting(one);
  await GROWS[name]?.(one, dossier);
  expect(told(one)).toEqual(['80']);
  const { waiting } = yes<Caseload>(await one.call('getCaseload', {}, { as: dossier.coach }));
  expect(waiting).toMatchObject([{ kind: 'hours-reached', percent: 80 }]);
  expect(await timeOf(one, dossier, dossier.coach)).toMatchObject({ total: 50, granted: { left: 10 } });
});

test('[RIO-3.4] none, fewer than none and more than anybody grants are refused, and change nothing', async () => {
  const one = practice();
  const dossier = await granting(one);
  const { coach, dossierId } = dossier;
  const before = one.items.dump('records');
  const since = one.today();
  for (const [field, body] of [
    ['hours', { hours: 0, since }],
    ['hours', { hours: -1, since }],
    ['hours', { hours: 2001, since }],
    ['hours', { hours: 2000, minutes: 1, since }],
    ['minutes', { hours: 1, minutes: 60, since }],
    ['minutes', { hours: 1, minutes: -1, since }],
  ] as const) {
    const { status, body: said } = await record(one, dossier, coach, body);
    expect({ status, said }).toMatchObject({ status: 422, said: { errors: [{ field }] } });
    expect(JSON.stringify(said)).toContain('hours-impossible');
  }
  expect(await record(one, dossier, coach, { hours: 1, since })).toEqual(refusal(422, 'hours-unchanged'));
  const later = one.today().replace(/^\d{4}/, (year) => String(Number(year) + 1));
  const soon = one.clock.read().add({ hours: 48 }).toString().slice(0, 10);
  expect(await record(one, dossier, coach, { hours: 2, since: soon })).toEqual(refusal(422, 'hours-in-future'));
  for (const body of [{ hours: 1.5, since }, { hours: 'x', since }, { since }, { hours: 2, since: `${later}x` }])
    expect((await record(one, dossier, coach, body)).status).toBe(400);
  const stale = { as: coach, body: { hours: 2, since }, headers: FIRST };
  expect((await one.call('recordHours', { dossierId }, stale)).status).toBe(412);
  // Reading the version leaves its trace, and nothing else is different.
  const kept = (dump: typeof before) => dump.filter((item) => !JSON.stringify(item).includes('AUDIT'));
  expect(kept(one.items.dump('records'))).toEqual(kept(before));
});

test('[RIO-3.4] [EK-1.5] hours are granted by a principal: where there is none they are refused, and once there is they are kept', async () => {
  const one = practice();
  const dossier = await running(one);
  const hours = { hours: 12, since: one.today() };
  for (const as of [dossier.coach, one.owner]) {
    expect(await record(one, dossier, as, hours)).toEqual(refusal(409, 'hours-without-principal'));
    expect(await timeOf(one, dossier, as)).toMatchObject({ commissioned: false });
    expect(await timeOf(one, dossier, as)).not.toHaveProperty('granted');
  }
  await commissioned(one, dossier);
  yes(await record(one, dossier, dossier.coach, hours));
  expect(await timeOf(one, dossier, dossier.coach)).toMatchObject({ commissioned: true, granted: { minutes: 720 } });
});
