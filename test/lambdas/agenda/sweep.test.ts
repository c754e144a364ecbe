import { describe, expect, test } from 'vitest';
import { dueCommands, sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { eraseRecords } from '../../../lambdas/erasure/records.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { ended, running, termPasses } from '../../support/story.ts';
import { chainOf, everything, refusal } from '../support.ts';

const swept = (one: Practice) => sweep({ ...one, ...sweepCommands(one) });
const outboxOf = (one: Practice) =>
  one.items.dump('records').flatMap(({ pk, effect }) => (pk.startsWith('OUTBOX#') ? [effect as { type: string }] : []));
const noticesOf = (one: Practice) =>
  one.items.dump('records').flatMap(({ effect }) => {
    const { type, notice } = (effect ?? {}) as { type?: string; notice?: string };
    return type === 'notify' ? [notice] : [];
  });
const executionsOf = (one: Practice) => outboxOf(one).filter(({ type }) => type === 'start-execution');

async function endedDossier(one = practice()) {
  const dossier = await running(one);
  await ended(one, dossier);
  const { dossierId } = dossier;
  const state = async () => (await one.dossiers.load(dossierId))?.dossier.state;
  return { one, dossier, dossierId, state };
}

describe('[RIO-6.3] [EK-10.1] five years after the end a dossier is destroyed, unattended', () => {
  test('not a day earlier, and on the day itself', async () => {
    const { one, dossierId, state } = await endedDossier();
    await swept(one);
    one.clock.advance('P4Y11M');
    await swept(one);
    one.clock.advance('P27D');
    expect(one.today()).toBe('2031-03-04');
    await swept(one);
    expect([await state(), executionsOf(one)]).toEqual(['ended', []]);
    one.clock.advance('P1D');
    expect(await swept(one)).toMatchObject({ days: 2, due: 1, done: 1, failed: 0 });
    expect(await state()).toBe('erasing');
    const [execution] = executionsOf(one);
    const chain = await chainOf(one, dossierId);
    const erasureId = chain.at(-1)?.facts.erasure;
    expect(execution).toEqual({
      type: 'start-execution',
      machine: 'erasure',
      name: erasureId,
      input: { erasureId, dossierId },
    });
  });

  test('also when nobody swept for five years and the clock jumps over the day: told first, and a grace later', async () => {
    const { one, state } = await endedDossier();
    one.clock.advance('P5Y3M');
    const { due, failed } = await swept(one);
    expect([due, failed, await state(), noticesOf(one)]).toEqual([
      1,
      0,
      'ended',
      ['destruction-waits', 'destruction-waits'],
    ]);
    one.clock.advance('P6D');
    await swept(one);
    expect(await state()).toBe('ended');
    one.clock.advance('P1D');
    await swept(one);
    expect([await state(), noticesOf(one)]).toEqual(['erasing', ['destruction-waits', 'destruction-waits']]);
  });

  test('also when the clock of a test deployment was moved back meanwhile', async () => {
    const { one, state } = await endedDossier();
    one.clock.advance('P6Y');
    await one.agenda.setSweptUpTo(one.today());
    one.clock.advance('-P1Y');
    await swept(one);
    expect(await state()).toBe('ended');
    one.clock.advance('P7D');
    await swept(one);
    expect(await state()).toBe('erasing');
  });

  test('from that moment it is closed to everyone, and the owner sees that it is', async () => {
    const { one, dossier, dossierId } = await endedDossier();
    await termPasses(one);
    await swept(one);
    for (const as of [dossier.coach, dossier.client])
      expect(await one.call('getDossier', { dossierId }, { as })).toEqual(refusal(404, 'not-found'));
    expect(await one.call('getDossier', { dossierId })).toMatchObject({ status: 200, body: { state: 'erasing' } });
    const hold = { reason: 'Te laat', reviewOn: '2031-06-05' };
    const late = await one.call('placeHold', { dossierId }, { headers: { 'if-match': '"6"' }, body: hold });
    expect(late).toEqual(refusal(403, 'not-allowed'));
  });

  test('sweeping again, and twice at once, starts nothing a second time', async () => {
    const { one } = await endedDossier();
    await termPasses(one);
    await Promise.all([swept(one), swept(one)]);
    await swept(one);
    expect(executionsOf(one)).toHaveLength(1);
  });

  test('a policy is a policy: the other one keeps its own term', async () => {
    const { one, state } = await endedDossier(practice('eigenkans'));
    await termPasses(one);
    await swept(one);
    expect(await state()).toBe('erasing');
  });
});

describe('what fails stays', () => {
  test('an item that failed is swept again, days later too, and holds nothing else up', async () => {
    const { one, dossierId, state } = await endedDossier();
    const other = await endedDossier(one);
    await termPasses(one);
    const load = one.dossiers.load.bind(one.dossiers);
    one.dossiers.load = async (id) => {
      if (id === dossierId) throw new Error('The table does not answer');
      return load(id);
    };
    expect(await swept(one)).toMatchObject({ due: 2, done: 1, failed: 1 });
    expect(await other.state()).toBe('erasing');
    one.clock.advance('P9D');
    expect(await swept(one)).toMatchObject({ due: 1, failed: 1 });
    one.dossiers.load = load;
    expect(await swept(one)).toMatchObject({ due: 1, done: 1, failed: 0 });
    expect(await state()).toBe('erasing');
    expect(JSON.stringify(one.logged)).not.toMatch(/merel|zomeren/i);
  });

  test('a relocation that nobody finished is asked for again, the next days too', async () => {
    const { one, dossierId } = await endedDossier();
    const hold = { reason: 'Rechtszaak', reviewOn: '2026-06-05' };
    await one.call('placeHold', { dossierId }, { headers: { 'if-match': '"4"' }, body: hold });
    const asked = () => outboxOf(one).filter(({ type }) => type === 'event').length;
    const before = asked();
    for (let day = 1; day <= 5; day += 1) {
      one.clock.advance('P1D');
      await swept(one);
      expect(asked()).toBeGreaterThanOrEqual(before + day);
    }
    const at = asked();
    await one.items.transact([
      { op: 'delete', table: 'records', key: { pk: `DOSSIER#${dossierId}`, sk: 'AGENDA#relocation#dossier' } },
    ]);
    one.clock.advance('P1D');
    await swept(one);
    expect(asked()).toBe(at);
  });

  test('[RIO-6.3] an erasure that stopped is started again the next day, also when its key is destroyed already', async () => {
    const { one, dossierId } = await endedDossier();
    await termPasses(one);
    await swept(one);
    const [first] = executionsOf(one) as { name: string; type: string }[];
    const erasureId = first?.name ?? '';
    const step = (name: 'freeze' | 'survivors' | 'destroy-key' | 'report-failure') =>
      eraseRecords(one, { step: name, erasureId, dossierId });
    for (const name of ['freeze', 'survivors', 'destroy-key', 'report-failure'] as const) await step(name);
    expect(await swept(one)).toMatchObject({ due: 0 });
    one.clock.advance('P1D');
    expect(await swept(one)).toMatchObject({ due: 1, done: 1 });
    expect(executionsOf(one)).toHaveLength(2);
    expect(executionsOf(one)).toContainEqual(
      expect.objectContaining({ name: `${erasureId}-2031-03-06`, input: { erasureId, dossierId } }),
    );
    expect(await swept(one)).toMatchObject({ due: 0 });
    const last = (await chainOf(one, dossierId)).at(-1);
    expect(last?.action).toBe('erasure.restart');
  });
});

describe('[EK-10.1] a hold', () => {
  test('stops the destruction as long as it stands, and the owner is asked to look again each month', async () => {
    const { one, dossierId, state } = await endedDossier();
    const hold = { reason: 'Rechtszaak', reviewOn: '2026-06-05' };
    await one.call('placeHold', { dossierId }, { headers: { 'if-match': '"4"' }, body: hold });
    one.clock.advance('P3M');
    await swept(one);
    one.clock.advance('P1M');
    await swept(one);
    const notices = outboxOf(one).filter(({ type }) => type === 'notify');
    expect(notices).toHaveLength(2);
    expect(notices[0]).toMatchObject({ notice: 'hold-review-due', recipient: { to: 'owner' } });
    one.clock.advance('P6Y');
    await swept(one);
    expect([await state(), executionsOf(one)]).toEqual(['ended', []]);
    const told = noticesOf(one).length;
    const { version } = (await one.dossiers.load(dossierId))?.dossier ?? { version: 0 };
    await one.call('liftHold', { dossierId }, { headers: { 'if-match': `"${version}"` } });
    await swept(one);
    expect([await state(), noticesOf(one).slice(told)]).toEqual(['ended', ['destruction-waits', 'destruction-waits']]);
    one.clock.advance('P7D');
    await swept(one);
    expect(await state()).toBe('erasing');
  });

  test('an index that is a moment behind destroys nothing', async () => {
    const { one, dossierId, state } = await endedDossier();
    const [item] = await one.dossiers.agendaOf(dossierId);
    const hold = { reason: 'Rechtszaak', reviewOn: '2026-06-05' };
    await one.call('placeHold', { dossierId }, { headers: { 'if-match': '"4"' }, body: hold });
    one.clock.advance('P5Y');
    if (!item) throw new Error('There is a destruction');
    const before = await everything(one);
    expect(await dueCommands(one).destruction(item, one.today())).toBe('done');
    expect([await state(), await everything(one)]).toEqual(['ended', before]);
  });
});

test('a sweep reads what is due, however much is stored', async () => {
  const readsWith = async (stored: number) => {
    const one = practice();
    const dossier = await running(one);
    for (let count = 0; count < stored; count += 1)
      await one.items.transact([
        {
          op: 'put',
          table: 'records',
          item: {
            pk: `DOSSIER#${count}`,
            sk: 'AGENDA#destruction#dossier',
            dueDay: `2040-01-${10 + (count % 20)}`,
            dueKey: `${count}`,
          },
        },
      ]);
    await ended(one, dossier);
    one.clock.advance('P5Y');
    let read = 0;
    const queryDue = one.items.queryDue.bind(one.items);
    one.items.queryDue = async (...asked) => {
      const page = await queryDue(...asked);
      read += page.items.length;
      return page;
    };
    const { due } = await swept(one);
    return read / due;
  };
  const [few, many] = [await readsWith(20), await readsWith(2_000)];
  expect([few, many]).toEqual([1, 1]);
});
