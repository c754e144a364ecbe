import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '../../../domain/agenda.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { dueRights } from '../../../lambdas/rights/due.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { registered } from '../../support/story.ts';
import { call, decide, made, Run, requestOf, taskPorts, told, yes } from './support.ts';

/** What the sweep does of this: everything that is due up to today. */
async function sweep(one: Practice, dossierId: string): Promise<string[]> {
  const today = dayOf(one.clock.read());
  const commands = dueRights(taskPorts(one)) as Record<string, (item: AgendaItem, today: string) => Promise<string>>;
  const outcomes: string[] = [];
  for (const item of await one.dossiers.agendaOf(dossierId))
    if (item.dueOn <= today && commands[item.kind]) outcomes.push((await commands[item.kind]?.(item, today)) ?? '');
  return outcomes;
}
const count = (one: Practice, notice: string) => told(one).filter((name) => name === notice).length;

describe('the agenda of a request', () => {
  test('[EK-10.4] reminds at seven and two days, escalates on the day, and says every day that it is late', async () => {
    const one = practice('re-integratieonderwijs', '2025-03-05T10:00:00Z');
    const dossier = await registered(one);
    const request = await made(one, dossier, { kinds: ['access'] });
    const days: Record<string, readonly string[]> = {};
    for (let day = 1; day <= 36; day += 1) {
      one.clock.advance('P1D');
      const before = told(one).length;
      expect((await sweep(one, request.dossierId)).every((outcome) => outcome === 'done')).toBe(true);
      const said = told(one).length - before;
      if (said > 0) days[one.today()] = [`${said}`];
    }
    expect(Object.keys(days)).toEqual([
      '2025-03-29',
      '2025-04-03',
      '2025-04-05',
      '2025-04-06',
      '2025-04-07',
      '2025-04-08',
      '2025-04-09',
      '2025-04-10',
    ]);
    expect([count(one, 'rights-due'), count(one, 'rights-overdue')]).toEqual([2, 6]);
    // Saturday 5 April, so by Monday at the latest.
    expect((await call(one, 'listOpenRights', {})).body).toMatchObject({
      items: [{ overdue: true, dueOn: '2025-04-07' }],
    });
    await decide(one, request, yes('access'));
    one.clock.advance('P1D');
    await sweep(one, request.dossierId);
    expect(count(one, 'rights-overdue')).toBe(6);
  });

  test('[EK-9.3b] reminds of identity, and closes with a letter when nothing comes', async () => {
    const one = practice();
    const { dossierId } = await registered(one);
    const body = { kinds: ['access'], channel: 'mail', receivedOn: one.today() };
    const { requestId } = (await call(one, 'registerRights', { dossierId }, { body })).body as { requestId: string };
    const request = { dossierId, requestId };
    const run = new Run(one, request);
    expect(await run.go()).toBe('AwaitIdentity');
    await call(one, 'askIdentity', request, { body: { reason: 'identity-doubt', doubt: 'Ander adres' } });
    one.clock.advance('P14D');
    await sweep(one, dossierId);
    expect(count(one, 'rights-identity-reminder')).toBe(1);
    one.clock.advance('P28D');
    await sweep(one, dossierId);
    expect((await requestOf(one, request))?.state).toBe('lapsed');
    expect(await run.go()).toBe('Ended');
    expect(await one.dossiers.agendaOf(dossierId)).toEqual([]);
    expect((await one.call('getDossier', { dossierId })).body).not.toHaveProperty('client');
  });

  test('[EK-10.5] says that something granted is not done, and starts again what can go on', async () => {
    const one = practice();
    const dossier = await registered(one);
    const request = await made(one, dossier, { kinds: ['restriction'] });
    await decide(one, request, yes('restriction'));
    one.clock.advance('P1D');
    expect(await sweep(one, request.dossierId)).toEqual(['done']);
    expect(count(one, 'rights-execution-overdue')).toBe(1);
    expect(await new Run(one, request).go()).toBe('Ended');
    one.clock.advance('P1D');
    expect(await sweep(one, request.dossierId)).toEqual([]);
  });

  test('lifts a restriction on the day that the client was told of', async () => {
    const one = practice();
    const dossier = await registered(one);
    const request = await made(one, dossier, { kinds: ['restriction'] });
    const run = new Run(one, request);
    await run.go();
    await decide(one, request, yes('restriction'));
    await run.go();
    const lifting = await call(
      one,
      'liftRestriction',
      { dossierId: request.dossierId },
      { body: { endsOn: '2026-03-10' } },
    );
    expect(lifting).toMatchObject({ status: 200, body: { restricted: true, endsOn: '2026-03-10' } });
    one.clock.advance('P5D');
    expect(await sweep(one, request.dossierId)).toEqual(['done']);
    expect((await one.call('listDocuments', { dossierId: request.dossierId }, { as: dossier.coach })).status).toBe(200);
    expect(told(one)).toEqual(expect.arrayContaining(['restriction-ends', 'restriction-lifted']));
  });
});
