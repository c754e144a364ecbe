import { describe, expect, test } from 'vitest';
import { addDays, addYears } from '../../../domain/calendar.ts';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { agendaWrite } from '../../../stores/agenda.ts';
import { itemOf } from '../../../stores/records/record.ts';
import { wrappedKeyRecord } from '../../../stores/records/vault.ts';
import { put } from '../../../stores/writes.ts';
import { fixturesOf } from '../../stores/fixtures/fixtures.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { ended, running } from '../../support/story.ts';
import { effectsOf } from '../rights/support.ts';

const swept = (one: Practice) => sweep({ ...one, ...sweepCommands(one) });
const told = (one: Practice) =>
  effectsOf(one).flatMap((effect) =>
    effect.type === 'notify' && effect.notice.startsWith('destruction-') ? [effect] : [],
  );

async function endedDossier(one = practice()) {
  const dossier = await running(one);
  await ended(one, dossier);
  const { dossierId } = dossier;
  const state = async () => (await one.dossiers.load(dossierId))?.dossier.state;
  return { one, dossier, dossierId, state };
}

describe('[RIO-6.3] [EK-10.1] [AVG-5.1.a] some weeks before a destruction client and owner are told', () => {
  test('on the day of the policy, once, with the day and why; and it is destroyed on its day', async () => {
    const { one, dossier, dossierId, state } = await endedDossier();
    one.clock.advance('P5Y');
    one.clock.advance('-P29D');
    expect(await swept(one)).toMatchObject({ announced: 0 });
    one.clock.advance('P1D');
    expect(await swept(one)).toMatchObject({ announced: 1, failed: 0 });
    expect(await swept(one)).toMatchObject({ announced: 0, failed: 0 });
    const number = (await one.dossiers.load(dossierId))?.dossier.number;
    const facts = { dossier: dossierId, number, on: '2031-03-05', endedOn: '2026-03-05', years: '5', ground: 'term' };
    const notice = { type: 'notify', notice: 'destruction-announced' };
    const { personId } = dossier.client;
    expect(told(one)).toHaveLength(2);
    expect(told(one)).toEqual(
      expect.arrayContaining([
        { ...notice, recipient: { to: 'person', personId }, facts: { ...facts, reader: 'client' } },
        { ...notice, recipient: { to: 'owner' }, facts: { ...facts, reader: 'owner' } },
      ]),
    );
    one.clock.advance('P27D');
    await swept(one);
    expect(await state()).toBe('ended');
    one.clock.advance('P1D');
    await swept(one);
    expect([await state(), told(one).length]).toEqual(['erasing', 2]);
  });

  test('a sweep that was silent for two weeks tells what it missed, and the day stays', async () => {
    const { one, state } = await endedDossier();
    one.clock.advance('P5Y');
    one.clock.advance('-P40D');
    await swept(one);
    one.clock.advance('P26D');
    expect(await swept(one)).toMatchObject({ announced: 1 });
    one.clock.advance('P13D');
    await swept(one);
    expect(await state()).toBe('ended');
    one.clock.advance('P1D');
    await swept(one);
    expect(await state()).toBe('erasing');
  });

  test('what could not be told is told by the next sweep, and holds nothing else up', async () => {
    const { one, dossierId } = await endedDossier();
    await endedDossier(one);
    one.clock.advance('P5Y');
    one.clock.advance('-P28D');
    const load = one.dossiers.load.bind(one.dossiers);
    one.dossiers.load = async (id) => {
      if (id === dossierId) throw new Error('The table does not answer');
      return load(id);
    };
    expect(await swept(one)).toMatchObject({ announced: 1, failed: 1 });
    one.dossiers.load = load;
    one.clock.advance('P1D');
    expect(await swept(one)).toMatchObject({ announced: 2, failed: 0 });
    expect(told(one)).toHaveLength(4);
  });

  test('an end within the notice is told at once, and not again', async () => {
    const one = practice();
    const dossier = await running(one);
    one.clock.advance('P5Y');
    const { dossierId, coach } = dossier;
    const endedOn = addDays(addYears(one.today(), -5), 20);
    expect((await one.call('endTrajectory', { dossierId }, { as: coach, body: { endedOn } })).status).toBe(200);
    expect(told(one).map(({ notice }) => notice)).toEqual(['destruction-announced', 'destruction-announced']);
    await swept(one);
    expect(told(one)).toHaveLength(2);
  });
});

/** As they were stored before anybody was told beforehand: ended, and nobody keeps them. */
const STORED = [0, 1]
  .flatMap((version) => fixturesOf('dossier', version))
  .flatMap(({ item, key }) => {
    const { dossierId, endedOn, keepUntil, hold, state } = item;
    const due = state === 'ended' && hold === undefined && keepUntil === undefined && key !== undefined;
    return due ? [{ item, key, dossierId: String(dossierId), dueOn: addYears(String(endedOn), 5) }] : [];
  });

/** A practice that has one of them, and whose first sweep of this version is on a day. */
async function deployedOn(day: string, { item, key, dossierId, dueOn }: (typeof STORED)[number]): Promise<Practice> {
  const one = practice('re-integratieonderwijs', `${day}T10:00:00Z`);
  const due = { subject: dossierId, kind: 'destruction', reference: 'dossier', dueOn } as const;
  await one.items.transact([
    { op: 'put', table: 'records', item },
    agendaWrite({ op: 'put', item: due }),
    put(itemOf(wrappedKeyRecord, { subject: dossierId }, { wrapped: 'AAAA' })),
  ]);
  one.keys.unwrap = async () => key;
  await one.agenda.setSweptUpTo(addDays(day, -1));
  return one;
}

describe('[RIO-6.3] [EK-10.1] a dossier that was stored before is not destroyed unannounced', () => {
  test('of which there are some', () => expect(STORED.length).toBeGreaterThan(0));

  test.each(STORED.map((one) => [one.dossierId, one] as const))(
    '%s: told in time, it goes on its day',
    async (id, stored) => {
      const one = await deployedOn(addDays(stored.dueOn, -20), stored);
      expect(await swept(one)).toMatchObject({ announced: 1, failed: 0 });
      expect(told(one)).toHaveLength(2);
      one.clock.advance('P20D');
      expect(await swept(one)).toMatchObject({ due: 1, failed: 0 });
      expect((await one.dossiers.load(id))?.dossier.state).toBe('erasing');
    },
  );

  test.each(STORED.map((one) => [one.dossierId, one] as const))(
    '%s: due already, it waits the grace',
    async (id, stored) => {
      for (const late of [0, 1, 400]) {
        const one = await deployedOn(addDays(stored.dueOn, late), stored);
        await one.agenda.setSweptUpTo(stored.dueOn);
        expect(await swept(one)).toMatchObject({ due: 1, failed: 0 });
        expect(told(one).map(({ notice }) => notice)).toEqual(['destruction-waits', 'destruction-waits']);
        one.clock.advance('P6D');
        await swept(one);
        expect((await one.dossiers.load(id))?.dossier.state).toBe('ended');
        one.clock.advance('P1D');
        await swept(one);
        expect((await one.dossiers.load(id))?.dossier.state).toBe('erasing');
      }
    },
  );
});
