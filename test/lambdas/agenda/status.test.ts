import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chainsWatched, endChainRequested, outboxEvent, scheduled } from '../../../contracts/events.ts';
import { FUNCTIONS } from '../../../contracts/functions.ts';
import { SCHEDULED, type Scheduled } from '../../../contracts/schedules.ts';
import { FIXED } from '../../../domain/agenda/cost.ts';
import { PRICES } from '../../../domain/agenda/prices.ts';
import { putOn } from '../../../domain/agenda.ts';
import { dueCommands, sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { measure } from '../../../lambdas/agenda/measure.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { relayEvent } from '../../../lambdas/relay/relay.ts';
import { scheduledShell } from '../../../lambdas/runtime/scheduled.ts';
import { agendaWrite } from '../../../stores/agenda.ts';
import { outboxWrite } from '../../../stores/outbox.ts';
import { yes } from '../../support/consents.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { running } from '../../support/story.ts';

type Task = { task: string; standing: string; doneAt?: string; failedAt?: string; failed?: number };
type Kinds = { kind: string; count: number; since: string; asks: boolean }[];
type Status = {
  tasks: Task[];
  outbox: { effects: { effect: string; count: number }[]; since?: string };
  agenda: { sweptUpTo?: string; failed: Kinds; today: Kinds; overdueCases: number; more: boolean };
  sizes?: {
    dossiers: number;
    places: { place: string; documents: number; bytes: number }[];
    cost: { part: string; cents: number }[];
  };
};
const status = async (one: Practice) => yes<Status>(await one.call('getStatus'));
const taskOf = async (one: Practice, name: Scheduled) => (await status(one)).tasks.find(({ task }) => task === name);
const UNCOUNTED = { countRun: () => undefined };
const run = (one: Practice, task: Scheduled, react: () => Promise<unknown> = async () => ({}), event: object = {}) =>
  scheduledShell(task, one, scheduled, react, UNCOUNTED)(event as never, {} as never);
const breaks = () => Promise.reject(new Error('no network'));

describe('[EK-4.2] what runs by itself leaves when it last ran', () => {
  test.each(SCHEDULED)('%s, by its own handler', (task) => {
    expect(readFileSync(FUNCTIONS[task].entry, 'utf8')).toContain(`scheduledShell('${task}', ports,`);
  });

  test('is shown of every one of them: never, done in time, late, failed, and done again', async () => {
    const one = practice();
    expect((await status(one)).tasks.map(({ task, standing }) => [task, standing])).toEqual(
      SCHEDULED.map((task) => [task, 'never']),
    );
    await run(one, 'sweep', async () => ({ failed: 2 }));
    expect(await taskOf(one, 'sweep')).toMatchObject({
      standing: 'on-time',
      doneAt: '2026-03-05T10:00:00.000Z',
      failed: 2,
    });
    one.clock.advance('PT2H');
    expect(await taskOf(one, 'sweep')).toMatchObject({ standing: 'on-time' });
    one.clock.advance('PT1M');
    expect(await taskOf(one, 'sweep')).toMatchObject({ standing: 'late' });
    await expect(run(one, 'sweep', breaks)).rejects.toThrow();
    expect(await taskOf(one, 'sweep')).toMatchObject({
      standing: 'failed',
      doneAt: '2026-03-05T10:00:00.000Z',
      failedAt: '2026-03-05T12:01:00.000Z',
    });
    one.clock.advance('PT1M');
    await run(one, 'sweep');
    const after = await taskOf(one, 'sweep');
    expect(after).toMatchObject({ standing: 'on-time', failedAt: '2026-03-05T12:01:00.000Z' });
    expect(after).not.toHaveProperty('failed');
  });

  test('and nothing when the stream or an event invoked it', async () => {
    const one = practice();
    const nothing = async () => ({});
    const stream = { Records: [] };
    await scheduledShell('relay', one, outboxEvent, nothing, UNCOUNTED)(stream as never, {} as never);
    await scheduledShell('watchChains', one, chainsWatched, nothing, UNCOUNTED)(stream as never, {} as never);
    const ending = { 'detail-type': 'EndChain', detail: { erasureId: '3f1d0a52-6c3b-4c0e-9a51-0d5c2f6b7e10' } };
    await scheduledShell('endChains', one, endChainRequested, nothing, UNCOUNTED)(ending as never, {} as never);
    expect(await one.runs.all()).toEqual([]);
    const hour = { 'detail-type': 'Scheduled Event', source: 'aws.events', detail: {} };
    await scheduledShell('relay', one, outboxEvent, nothing, UNCOUNTED)(hour as never, {} as never);
    await scheduledShell('endChains', one, endChainRequested, nothing, UNCOUNTED)(hour as never, {} as never);
    await run(one, 'anchor', nothing, hour);
    expect((await one.runs.all()).map(({ task }) => task)).toEqual(['anchor', 'endChains', 'relay']);
  });
});

describe('[EK-4.1] what runs by itself counts, for the alarms', () => {
  const counts = async (react: () => Promise<unknown>, event: object = {}) => {
    const counted: string[] = [];
    const own = { countRun: (...given: unknown[]) => void counted.push(given.join(' ')) };
    await scheduledShell(
      'sweep',
      practice(),
      scheduled,
      react,
      own,
    )(event as never, {} as never).catch(() => undefined);
    return counted;
  };
  test('that it came to its end, what failed within it, and that it failed itself', async () => {
    expect(await counts(async () => ({}))).toEqual(['RunsDone sweep 1', 'RunFailures sweep 0']);
    expect(await counts(async () => ({ failed: 2 }))).toEqual(['RunsDone sweep 1', 'RunFailures sweep 2']);
    expect(await counts(breaks)).toEqual(['RunFailures sweep 1']);
  });

  test('nothing when something else invokes it', async () => {
    expect(await counts(async () => ({}), { 'detail-type': 'Something else', detail: {} })).toEqual([]);
  });

  test('what the relay could not send again is of the run, though the run succeeds', async () => {
    const one = practice();
    const event = { type: 'event', event: 'EndChain', detail: {} } as const;
    await one.items.transact([outboxWrite('left', event, one.clock.read())]);
    expect(await relayEvent({ ...one, events: { publish: breaks } }, {})).toMatchObject({ failed: 1 });
  });
});

describe('[EK-4.2] the owner sees', () => {
  test('what the sweep could not do, what is on today, and which cases are past their term', async () => {
    const one = practice();
    const { dossierId, client } = await running(one);
    yes(await one.call('makeRights', { dossierId }, { as: client, body: { kinds: ['access'] } }));
    const item = { subject: dossierId, kind: 'relocation', reference: 'x', dueOn: one.today() } as const;
    await one.items.transact([agendaWrite(putOn(item, one.today()))]);
    const broken = { ...sweepCommands(one), commands: { ...dueCommands(one), relocation: breaks } };
    expect(await sweep({ ...one, ...broken })).toMatchObject({ failed: 1 });
    one.clock.advance('P2D');
    const { agenda } = await status(one);
    expect(agenda).toMatchObject({
      sweptUpTo: '2026-03-05',
      failed: [{ kind: 'relocation', count: 1, since: '2026-03-05', asks: false }],
      overdueCases: 0,
      more: false,
    });
    one.clock.advance('P4M');
    await sweep({ ...one, ...sweepCommands(one) });
    expect(await status(one)).toMatchObject({ agenda: { sweptUpTo: one.today(), failed: [], overdueCases: 1 } });
  });

  test('what was decided and has not been carried out, as far as a week back', async () => {
    const one = practice();
    expect((await status(one)).outbox).toEqual({ effects: [] });
    const mail = {
      type: 'notify',
      notice: 'chain-broken',
      recipient: { to: 'owner' },
      facts: { faults: '1' },
    } as const;
    const event = { type: 'event', event: 'EndChain', detail: {} } as const;
    await one.items.transact([
      outboxWrite('1', mail, one.clock.read().subtract({ hours: 48 })),
      outboxWrite('2', mail, one.clock.read()),
      outboxWrite('3', event, one.clock.read()),
    ]);
    expect((await status(one)).outbox).toEqual({
      effects: [
        { effect: 'event', count: 1 },
        { effect: 'notify', count: 2 },
      ],
      since: '2026-03-03',
    });
  });

  test('how much is kept where, every version of it, and what that costs about', async () => {
    const one = practice();
    expect((await status(one)).sizes).toBeUndefined();
    await running(one);
    await running(one);
    for (const key of ['dossiers/a/1', 'dossiers/a/1', 'closed/b/1'])
      await one.objects.put(key, Buffer.alloc(1_000), 'application/pdf');
    await one.objects.mark('closed/b/1');
    one.deadLetters.waiting = 3;
    await measure(one);
    const { sizes } = await status(one);
    expect(sizes).toMatchObject({ dossiers: 2, deadLetters: 3, measuredAt: '2026-03-05T10:00:00.000Z' });
    expect(sizes?.places.filter(({ documents }) => documents > 0)).toEqual([
      { place: 'dossiers', documents: 2, bytes: 2_000 },
      { place: 'closed', documents: 1, bytes: 1_000 },
    ]);
    const fixed = FIXED.keys * PRICES.key + FIXED.alarms * PRICES.alarm + FIXED.metrics * PRICES.metric;
    expect(sizes?.cost).toEqual([
      { part: 'fixed', cents: Math.round(100 * fixed) },
      { part: 'documents', cents: 1 },
      { part: 'records', cents: 1 },
    ]);
  });

  test('[EK-4.1] no name, no number and no id of anybody or anything, and nobody else sees it', async () => {
    const one = practice();
    await running(one);
    await sweep({ ...one, ...sweepCommands(one) });
    await measure(one);
    const said = JSON.stringify(await status(one));
    expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(said).not.toMatch(/\d{4}-\d{4,}/);
    for (const role of ['coach', 'client', 'principal', 'manager'] as const)
      expect(
        (await one.call('getStatus', {}, { as: await one.invite(role === 'principal' ? 'coach' : role) })).status,
      ).toBe(403);
  });
});
