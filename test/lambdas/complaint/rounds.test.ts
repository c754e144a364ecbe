import { expect, test } from 'vitest';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { effectsOf } from '../rights/support.ts';
import { complaintOf, made, Run, sweep, told } from './support.ts';

const decision = { outcome: 'unfounded', reasons: 'Er was een goede reden.' };
type Shown = { case: { terms: { decide: { nominal: string } } } };

/** Decided without a hearing, and not solved for who complained. */
async function reopened(one: Practice, complaintId: string, client: Who): Promise<void> {
  const params = { complaintId };
  await one.call('proposeHearing', params, { as: client, body: { waived: true } });
  expect((await one.call('decideComplaint', params, { body: decision })).status).toBe(200);
  expect((await one.call('answerComplaint', params, { as: client, body: { solved: false } })).status).toBe(200);
}

test('[RIO-7.2] the handler from outside does not get a complaint about themselves, and the owner asks somebody else', async () => {
  const one = practice();
  const { client } = await running(one);
  const first = await made(one, client, { about: { kind: 'owner' } });
  await new Run(one, first).go();
  const { handler } = await complaintOf(one, first);
  if (handler?.kind !== 'outside' || handler.personId === undefined) throw new Error('Nobody was invited');
  const about = { kind: 'person', personId: handler.personId };
  const complaintId = await made(one, client, { about });
  const run = new Run(one, complaintId);
  await run.go();
  await reopened(one, complaintId, client);
  expect(await run.go()).toBe('AwaitDecision');
  expect((await complaintOf(one, complaintId)).handler).toEqual({ kind: 'outside' });
  expect(told(one)).toContain('complaint-nobody');
  const outside = { body: { outside: true } };
  expect((await one.call('assignHandler', { complaintId }, outside)).status).toBe(422);
  const colleague = await one.invite('coach');
  const to = { body: { personId: colleague.personId } };
  expect((await one.call('assignHandler', { complaintId }, to)).status).toBe(200);
});

test('[RIO-7.2] what was handled from outside and is not solved comes to the owner, who has no part in it', async () => {
  const one = practice();
  const { client, coach } = await running(one);
  const complaintId = await made(one, client, { about: { kind: 'person', personId: coach.personId } });
  const run = new Run(one, complaintId);
  await run.go();
  await one.call('assignHandler', { complaintId }, { body: { outside: true } });
  expect(await run.go()).toBe('AwaitDecision');
  const { handler } = await complaintOf(one, complaintId);
  const personId = handler?.kind === 'outside' ? (handler.personId ?? '') : '';
  await one.call('proposeHearing', { complaintId }, { as: client, body: { waived: true } });
  await one.call('decideComplaint', { complaintId }, { as: { personId, role: 'manager' }, body: decision });
  await one.call('answerComplaint', { complaintId }, { as: client, body: { solved: false } });
  expect((await complaintOf(one, complaintId)).handler).toEqual({ kind: 'owner' });
});

test('[RIO-7.2] reopened while its execution was stopped, it is confirmed and handled all the same', async () => {
  const one = practice();
  const { client } = await running(one);
  const complaintId = await made(one, client, { about: { kind: 'other' } });
  // Waits for a decision, and is stopped: its token leads nowhere.
  await new Run(one, complaintId).go();
  await reopened(one, complaintId, client);
  expect((await one.dossiers.agendaOf(complaintId)).map(({ kind }) => kind)).toContain('complaint-confirm');
  one.clock.advance('P7D');
  expect(await sweep(one, complaintId)).toContain('done');
  const starts = effectsOf(one).filter(({ type }) => type === 'start-execution');
  expect(starts.at(-1)).toMatchObject({ name: `${complaintId}-2` });
  expect(await new Run(one, complaintId).go()).toBe('AwaitDecision');
  const { state, handler, confirmedInTime } = await complaintOf(one, complaintId);
  expect([state, handler?.kind, confirmedInTime]).toEqual(['confirmed', 'outside', true]);
  expect((await one.dossiers.agendaOf(complaintId)).map(({ kind }) => kind)).not.toContain('complaint-confirm');
  // What is late is said once a day, whatever else is done that day.
  expect(told(one).filter((notice) => notice === 'complaint-failed')).toHaveLength(1);
});

test('[RIO-7.2] a deferral of before counts no more; what was said before is kept apart', async () => {
  const one = practice();
  const { client } = await running(one);
  const complaintId = await made(one, client, { about: { kind: 'other' } });
  const params = { complaintId };
  await new Run(one, complaintId).go();
  expect((await one.call('deferComplaint', params, { body: { reasons: 'Ziekte.' } })).status).toBe(200);
  const words = { report: 'Gesproken', complainantWords: 'Ik wachtte', otherWords: 'Ik was ziek' };
  await one.call('reportHearing', params, { body: { heldOn: one.today(), ...words } });
  await one.call('decideComplaint', params, { body: decision });
  await one.call('answerComplaint', params, { as: client, body: { solved: false } });
  const { body } = await one.call('getComplaint', params, { as: client });
  expect((body as Shown).case.terms.decide.nominal).toBe('2026-04-16');
  expect((body as Shown).case).toMatchObject({ earlierHearings: [{ heldOn: one.today(), ...words }] });
  expect((body as Shown).case).not.toHaveProperty('hearing');
});

test('[RIO-7.2] a complaint has one execution: one that waited before another came is told to stop', async () => {
  const one = practice();
  const { client } = await running(one);
  const complaintId = await made(one, client, { about: { kind: 'other' } });
  const [before, after] = [new Run(one, complaintId), new Run(one, complaintId, `${complaintId}-2`)];
  await before.go();
  await after.go();
  expect([await before.go(), await after.go()]).toEqual(['Ended', 'AwaitDecision']);
});
