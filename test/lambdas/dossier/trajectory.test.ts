import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { practice } from '../../support/practice.ts';
import { registered, running } from '../../support/story.ts';
import { bodyOf, changesNothing, refusal } from '../support.ts';

async function runningOn(day: string) {
  const one = practice('re-integratieonderwijs', `${day}T10:00:00Z`);
  const dossier = await running(one);
  const { dossierId, coach } = dossier;
  const end = (endedOn: string) => one.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn } });
  const changeEnd = (endedOn: string, version: number) =>
    one.call('changeEnd', { dossierId }, { as: coach, headers: { 'if-match': `"${version}"` }, body: { endedOn } });
  const agenda = async () =>
    bodyOf<{ items: { kind: string; dueOn: string }[] }>(await one.call('listAgenda', { dossierId })).items;
  return { one, dossierId, coach, end, changeEnd, agenda };
}

describe('the start', () => {
  test('[RIO-2.1] [EK-9.1] it needs the regulation in force, given before that day by a known channel', async () => {
    const one = practice();
    const { dossierId, coach } = await registered(one);
    const notice = (body: object) => one.call('recordNotice', { dossierId }, { as: coach, body });
    const start = (startedOn: string) => one.call('startTrajectory', { dossierId }, { as: coach, body: { startedOn } });
    const given = { regulationVersion: '2018-06-01', givenOn: '2026-03-04', channel: 'letter' };
    const wrong = [
      [{ ...given, regulationVersion: '2001-01-01' }, 'regulation-unknown'],
      [{ ...given, channel: 'rumour' }, 'notice-channel-unknown'],
      [{ ...given, givenOn: '2026-03-06' }, 'notice-in-future'],
      [{ ...given, readOn: '2026-03-03' }, 'notice-in-future'],
    ] as const;
    for (const [body, code] of wrong) expect(await changesNothing(one, () => notice(body))).toEqual(refusal(422, code));
    expect(await changesNothing(one, () => start('2026-03-05'))).toEqual(refusal(409, 'notice-missing'));
    expect((await notice({ ...given, readOn: '2026-03-05' })).status).toBe(201);
    expect(await changesNothing(one, () => start('2026-03-03'))).toEqual(refusal(422, 'start-before-notice'));
    expect(await changesNothing(one, () => start('2026-03-06'))).toEqual(refusal(422, 'start-in-future'));
    expect((await start('2026-03-04')).status).toBe(200);
    expect(await changesNothing(one, () => start('2026-03-04'))).toEqual(refusal(409, 'already-started'));
  });

  test('[RIO-2.1] anyone reads the regulation without logging in', async () => {
    const one = practice();
    const list = await one.call('listRegulations', {}, { as: 'nobody' });
    expect(list.body).toMatchObject({ items: [{ version: '2018-06-01', inForce: true }] });
    const regulation = await one.call('getRegulation', { version: '2018-06-01' }, { as: 'nobody' });
    expect(regulation).toMatchObject({ status: 200, body: { articles: expect.any(Array) } });
    expect(await one.call('getRegulation', { version: '1066' }, { as: 'nobody' })).toEqual(refusal(404, 'not-found'));
  });
});

describe('[RIO-6.3] [EK-10.1] the end begins the term of keeping', () => {
  test('not twice, not in the future, not before the start, not before there was one', async () => {
    const { one, dossierId, end, changeEnd } = await runningOn('2026-03-05');
    expect(await changesNothing(one, () => end('2026-03-06'))).toEqual(refusal(422, 'end-in-future'));
    expect(await changesNothing(one, () => end('2026-03-04'))).toEqual(refusal(422, 'end-before-start'));
    expect(await changesNothing(one, () => changeEnd('2026-03-05', 3))).toEqual(refusal(409, 'not-ended'));
    expect(await end('2026-03-05')).toMatchObject({ status: 200, body: { state: 'ended', destroyOn: '2031-03-05' } });
    expect(await changesNothing(one, () => end('2026-03-05'))).toEqual(refusal(409, 'already-ended'));
    expect(await changesNothing(one, () => changeEnd('2026-03-05', 4))).toEqual(refusal(422, 'end-unchanged'));
    expect(await changesNothing(one, () => changeEnd('2026-03-04', 4))).toEqual(refusal(422, 'end-before-start'));
    expect(dossierId).toBeDefined();
    const fresh = await registered(one);
    const tooEarly = () =>
      one.call('endTrajectory', { dossierId: fresh.dossierId }, { as: fresh.coach, body: { endedOn: '2026-03-05' } });
    expect(await changesNothing(one, tooEarly)).toEqual(refusal(409, 'not-running'));
  });

  test('a day that does not exist is refused: 29 February of a common year, 31 April, a moment, a number', async () => {
    const { one, dossierId, coach, end } = await runningOn('2027-03-01');
    for (const day of ['2027-02-29', '2027-04-31', '2027-3-1', '2027-03-01T10:00:00Z', '', '+002027-03-01'])
      expect(await changesNothing(one, () => end(day))).toEqual(refusal(400, 'invalid-request'));
    for (const endedOn of [20270301, null, ['2027-03-01']]) {
      const attempt = () => one.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn } });
      expect(await changesNothing(one, attempt)).toEqual(refusal(400, 'invalid-request'));
    }
  });

  test('29 February of a leap year is a day, and five years later it is 28 February', async () => {
    const { end, agenda } = await runningOn('2028-02-29');
    expect(await end('2028-02-29')).toMatchObject({ status: 200, body: { destroyOn: '2033-02-28' } });
    expect(await agenda()).toContainEqual({ kind: 'destruction', reference: 'dossier', dueOn: '2033-02-28' });
  });

  test('today is the day in Amsterdam, also in the first hour of it', async () => {
    const one = practice('re-integratieonderwijs', '2026-06-30T22:30:00Z');
    const { dossierId, coach } = await running(one);
    const end = (endedOn: string) => one.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn } });
    expect(await end('2026-07-02')).toEqual(refusal(422, 'end-in-future'));
    expect((await end('2026-07-01')).status).toBe(200);
  });

  test('a corrected end moves the one item on the agenda, and never behind today', async () => {
    const { one, changeEnd, end, agenda } = await runningOn('2026-03-05');
    one.clock.advance('P40D');
    await end('2026-04-14');
    expect(await changeEnd('2026-04-01', 4)).toMatchObject({ status: 200, headers: { etag: '"5"' } });
    const destructions = (await agenda()).filter(({ kind }) => kind === 'destruction');
    expect(destructions).toEqual([{ kind: 'destruction', reference: 'dossier', dueOn: '2031-04-01' }]);
    one.clock.advance('P4Y11M30D');
    await changeEnd('2026-03-05', 5);
    const after = (await agenda()).filter(({ kind }) => kind === 'destruction');
    expect(after).toEqual([
      { kind: 'destruction', reference: 'dossier', dueOn: addDays(one.today(), one.policy.retention.graceDays) },
    ]);
  });
});
