import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '../../../domain/agenda.ts';
import { addDays } from '../../../domain/calendar.ts';
import { dueComplaints } from '../../../lambdas/complaint/due.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { ended, registered } from '../../support/story.ts';
import { effectsOf } from '../rights/support.ts';
import { everything } from '../support.ts';
import { days, handled, kindsOf, other } from './agenda-support.ts';
import { complaintOf, made, Run, sweep } from './support.ts';

describe('the term of a complaint', () => {
  test('[RIO-7.2] is said to handler and owner at seven and two days, on its day, and daily until it is decided', async () => {
    const { one, dossierId, client, params, handler, decide } = await handled();
    const both = (day: string, notice: string, more: object = {}) =>
      [handler.personId, 'owner'].map((to) => ({ day, notice, to, ...more }));
    expect(one.policy.complaints.reminderDays).toEqual([7, 2]);
    expect(await days(one, dossierId, 44)).toEqual([
      ...both('2026-04-09', 'complaint-due'),
      ...both('2026-04-14', 'complaint-due'),
      ...both('2026-04-16', 'complaint-overdue', { late: 'false' }),
      ...both('2026-04-17', 'complaint-overdue', { late: 'true' }),
      ...both('2026-04-18', 'complaint-overdue', { late: 'true' }),
    ]);
    const seen = await one.call('getComplaint', params, { as: client });
    expect(seen.body).toMatchObject({ case: { terms: { decide: { outer: '2026-04-16', overdue: true } } } });
    await decide();
    expect(await days(one, dossierId, 5)).toEqual([]);
    expect((await one.complaints.register(1)).items[0]).toMatchObject({ decidedInTime: false, confirmedInTime: true });
  });

  test('[RIO-7.2] that ends on a holiday is not late before the first working day is over', async () => {
    const { one, dossierId } = await handled(practice('re-integratieonderwijs', '2026-02-20T10:00:00Z'));
    const said = (await days(one, dossierId, 47)).filter(
      ({ to, notice }) => to === 'owner' && notice.endsWith('overdue'),
    );
    // Good Friday up to Easter Monday: the Tuesday is the last day.
    expect(said.map(({ day, late }) => `${day} ${late}`)).toEqual([
      ...['2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06', '2026-04-07'].map((day) => `${day} false`),
      '2026-04-08 true',
    ]);
  });

  test('[RIO-7.2] that was deferred is said at its new days, and that of a complaint taken back no more', async () => {
    const { one, dossierId, client, params, handler } = await handled();
    await days(one, dossierId, 42);
    const reasons = 'Er zijn meer gesprekken nodig.';
    expect((await one.call('deferComplaint', params, { as: handler, body: { reasons } })).status).toBe(200);
    const said = (await days(one, dossierId, 28)).filter(({ to }) => to === 'owner');
    expect(said.map(({ day }) => day)).toEqual(['2026-05-07', '2026-05-12', '2026-05-14']);
    await one.call('withdrawComplaint', params, { as: client });
    expect(await days(one, dossierId, 10)).toEqual([]);
    expect(await kindsOf(one, dossierId)).toEqual(['complaint-retention']);
  });

  test('[RIO-7.2] starts anew when it is opened again', async () => {
    const { one, dossierId, client, params, decide, run } = await handled();
    await decide();
    await run.go();
    await days(one, dossierId, 10);
    await one.call('answerComplaint', params, { as: client, body: { solved: false } });
    expect(await run.go()).toBe('AwaitDecision');
    const said = (await days(one, dossierId, 43)).filter(({ to }) => to === 'owner');
    expect(said.map(({ day, notice }) => `${day} ${notice}`)).toEqual([
      '2026-04-19 complaint-due',
      '2026-04-24 complaint-due',
      // A Sunday with King's Day after it: it is not late yet.
      '2026-04-26 complaint-overdue',
      '2026-04-27 complaint-overdue',
    ]);
  });
});

test('[RIO-7.2] a receipt that is not confirmed in time starts another execution every day, and is confirmed once', async () => {
  const one = practice();
  const { dossierId, client } = await registered(one);
  const complaintId = await made(one, client, { dossierId, about: other });
  const failed = (day: string) => ({ day, notice: 'complaint-failed', to: 'owner' });
  // Five working days, over a weekend.
  expect(await days(one, dossierId, 8)).toEqual([failed('2026-03-12'), failed('2026-03-13')]);
  const starts = effectsOf(one).flatMap((effect) => (effect.type === 'start-execution' ? [effect.name] : []));
  expect(starts.filter((name) => name.startsWith(complaintId))).toEqual([
    complaintId,
    `${complaintId}-2`,
    `${complaintId}-3`,
  ]);
  for (let run = 0; run < 3; run += 1) expect(await new Run(one, complaintId).go()).toBe('AwaitDecision');
  const received = effectsOf(one).filter(
    (effect) => effect.type === 'notify' && effect.notice === 'complaint-received',
  );
  expect(received).toHaveLength(1);
  expect(await kindsOf(one, dossierId)).not.toContain('complaint-confirm');
  expect(await complaintOf(one, complaintId)).toMatchObject({ runs: 3, confirmedInTime: false });
  expect(await days(one, dossierId, 10)).toEqual([]);
});

test('[RIO-7.2] a measure is said on its day to whose it is, from the next day to the owner too, until it is taken', async () => {
  const { one, dossierId, client, coach, params, decide } = await handled();
  const dueOn = addDays(one.today(), 2);
  const measure = { text: 'Afspraken bevestigen', dueOn };
  await decide({
    measures: [
      { ...measure, ownerId: coach.personId },
      { ...measure, ownerId: 'owner' },
    ],
  });
  await one.call('answerComplaint', params, { as: client, body: { solved: true } });
  const notice = 'complaint-measure-due';
  const said = await days(one, dossierId, 3);
  expect(said.map(({ day, to }) => `${day} ${to}`).sort()).toEqual(
    [
      `${dueOn} ${coach.personId}`,
      `${dueOn} owner`,
      `2026-03-08 ${coach.personId}`,
      ...Array(2).fill('2026-03-08 owner'),
    ].sort(),
  );
  expect(new Set(said.map((one) => one.notice))).toEqual(new Set([notice]));
  expect((await one.call('finishMeasure', { ...params, n: '1' }, { as: coach })).status).toBe(200);
  expect(await days(one, dossierId, 1)).toEqual([{ day: '2026-03-09', notice, to: 'owner' }]);
  expect((await one.call('finishMeasure', { ...params, n: '2' })).status).toBe(200);
  expect(await days(one, dossierId, 5)).toEqual([]);
});

describe('the end of keeping', () => {
  const lineOf = async (one: Practice) => (await one.complaints.register(1)).items[0];

  test('[RIO-7.2] waits for a legal hold on the dossier, and then takes the content, not the line', async () => {
    const { one, ...dossier } = await handled();
    const { dossierId, client, complaintId, params, decide } = dossier;
    await decide();
    await one.call('answerComplaint', params, { as: client, body: { solved: true } });
    await ended(one, dossier);
    const body = { reason: 'Er loopt een zaak.', reviewOn: addDays(one.today(), 90) };
    const onVersion = async () => ({ 'if-match': `"${(await one.dossiers.load(dossierId))?.dossier.version}"` });
    const held = await one.call('placeHold', { dossierId }, { body, headers: await onVersion() });
    expect(held.status).toBe(200);
    one.clock.advance('P2Y');
    for (let month = 0; month < 3; month += 1) {
      expect(await sweep(one, dossierId)).toEqual(['done']);
      expect((await one.call('getComplaint', params, { as: client })).body).toMatchObject({ number: 'K-2026-0001' });
      expect(await sweep(one, dossierId)).toEqual([]);
      one.clock.advance('P1M');
    }
    const lifted = await one.call('liftHold', { dossierId }, { headers: await onVersion() });
    expect(lifted.status).toBe(200);
    expect(await sweep(one, dossierId)).toEqual(['done']);
    expect((await one.call('getComplaint', params, { as: client })).status).toBe(404);
    expect(await lineOf(one)).toMatchObject({ number: 'K-2026-0001', state: 'erased', outcome: 'founded' });
    // The chain says that it was there; nothing else does.
    const left = one.items.dump('records').filter(({ pk }) => !/^(AUDIT|OUTBOX)#/.test(pk));
    expect(JSON.stringify(left)).not.toContain(complaintId);
    expect(await kindsOf(one, dossierId)).toEqual([]);
    expect((await one.call('getDossier', { dossierId }, { as: client })).status).toBe(200);
  });

  test('[RIO-7.2] waits for a measure that is still to be taken, about which it goes on', async () => {
    const { one, dossierId, client, params, decide } = await handled();
    await decide({ measures: [{ text: 'Beter plannen', ownerId: 'owner', dueOn: '2026-04-01' }] });
    await one.call('answerComplaint', params, { as: client, body: { solved: true } });
    one.clock.advance('P2Y');
    expect(await sweep(one, dossierId)).toEqual(['done', 'done']);
    expect((await kindsOf(one, dossierId)).sort()).toEqual(['complaint-measure', 'complaint-retention']);
    expect((await one.call('finishMeasure', { ...params, n: '1' })).status).toBe(200);
    expect(await sweep(one, dossierId)).toEqual(['done']);
    expect(await lineOf(one)).toMatchObject({ state: 'erased' });
  });
});

test('[RIO-7.2] an item that was moved or dropped meanwhile asks for nothing', async () => {
  const { one, dossierId, params, decide } = await handled();
  const before = await one.dossiers.agendaOf(dossierId);
  await decide();
  const commands = dueComplaints(one) as Record<string, (item: AgendaItem, today: string) => Promise<string>>;
  const left = await everything(one);
  const stale = before.filter(({ kind }) => commands[kind]);
  expect(stale.map(({ kind }) => kind).sort()).toEqual(['complaint-due', 'complaint-reminder']);
  const never = { subject: dossierId, reference: params.complaintId, dueOn: one.today() } as const;
  const kinds = ['complaint-confirm', 'complaint-answer', 'complaint-measure', 'complaint-retention'] as const;
  for (const item of [...stale, ...kinds.map((kind): AgendaItem => ({ ...never, kind }))])
    expect(await commands[item.kind]?.(item, one.today())).toBe('done');
  expect(await everything(one)).toEqual(left);
});
