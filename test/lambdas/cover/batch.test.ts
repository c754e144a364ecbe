import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { batchAsked } from '../../../contracts/events.ts';
import { addDays } from '../../../domain/calendar.ts';
import { AT_ONCE, BATCH_DAYS } from '../../../domain/cover/batch.ts';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { carryOnBatch } from '../../../lambdas/cover/carry-on.ts';
import { relayLeftBehind } from '../../../lambdas/relay/relay.ts';
import { BatchStore } from '../../../stores/batches.ts';
import { Committer } from '../../../stores/commit.ts';
import { noPause } from '../../../stores/fake/no-pause.ts';
import { yes } from '../../support/consents.ts';
import { dyingItems } from '../../support/killed.ts';
import { type Practice, practice, type Reply, type Who } from '../../support/practice.ts';
import { registered } from '../../support/story.ts';
import { chainOf, changesNothing, refusal } from '../support.ts';

type Batch = {
  readonly batchId: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly left: number;
  readonly refused: readonly { readonly dossierId: string; readonly problem: string; readonly why?: unknown }[];
};
const MANY = AT_ONCE + 2;
const REASON = 'Ik ga met vakantie.';

async function manyDossiers(count = MANY) {
  const one = practice();
  const first = await registered(one);
  const { coach, client } = first;
  const all = [first];
  while (all.length < count) all.push(await registered(one, {}, { coach, client }));
  const next = await one.invite('coach');
  const ids = all.map(({ dossierId }) => dossierId);
  return { one, all, ids, coach, next };
}
type Many = Awaited<ReturnType<typeof manyDossiers>>;

/** What the relay published since, to its end; a run that fails is asked for once more, as Lambda does. */
async function carried(one: Practice, ports: Parameters<typeof carryOnBatch>[0] = one): Promise<void> {
  for (;;) {
    await relayLeftBehind(one);
    const events = one.events.published.splice(0).filter(({ type }) => type === 'CarryOnBatch');
    if (events.length === 0) return;
    for (const { type, detail } of events)
      await carryOnBatch(ports, batchAsked().parse({ 'detail-type': type, detail }));
  }
}
const swept = (one: Practice) => sweep({ ...one, ...sweepCommands(one) });
const look = async (one: Practice, batchId: string, as: Who): Promise<Batch> =>
  yes(await one.call('getBatch', { batchId }, { as }));

const planned = ({ one, coach, next }: Many, more: object = {}, headers: Record<string, string> = {}) => {
  const from = addDays(one.today(), 1);
  const body = { replacementId: next.personId, from, until: addDays(from, 6), reason: REASON, ...more };
  return one.call('planCover', {}, { as: coach, body, headers });
};
const coverOf = async ({ one, coach }: Many): Promise<string> =>
  yes<{ items: { coverId: string }[] }>(await one.call('listCovers', {}, { as: coach })).items[0]?.coverId ?? '';
const questions = async (many: Many): Promise<Reply> =>
  many.one.call('askCover', { coverId: await coverOf(many) }, { as: many.coach, body: { reason: REASON } });

type Long = {
  /** What has to be there before. */
  readonly first: (many: Many) => Promise<unknown>;
  readonly ask: (many: Many) => Promise<Reply>;
  readonly asker: (many: Many) => Who;
  /** Of how many dossiers it is true that it was done, exactly once. */
  readonly done: (many: Many) => Promise<number>;
};
const actions = async (many: Many, ...wanted: readonly string[]): Promise<number> => {
  let count = 0;
  for (const dossierId of many.ids) {
    const times = (await chainOf(many.one, dossierId)).filter(({ action }) => wanted.includes(action)).length;
    if (times > 1) throw new Error(`${wanted.join()} ${times} times`);
    count += times;
  }
  return count;
};
const nothing = async () => undefined;

/** Every command that can be taken on. */
const LONG: Partial<Record<OperationName, Long>> = {
  planCover: {
    first: nothing,
    ask: planned,
    asker: ({ coach }) => coach,
    done: (many) => actions(many, 'consent.ask'),
  },
  askCover: {
    first: async (many) => {
      const [dossierId] = many.ids;
      yes(await planned(many, { dossierIds: [dossierId] }));
    },
    ask: questions,
    asker: ({ coach }) => coach,
    done: (many) => actions(many, 'consent.ask'),
  },
  endCover: {
    first: async (many) => {
      yes(await planned(many));
      await carried(many.one);
    },
    ask: async (many) => many.one.call('endCover', { coverId: await coverOf(many) }, { as: many.coach }),
    asker: ({ coach }) => coach,
    // Of a question that was not answered it is taken back.
    done: (many) => actions(many, 'consent.end', 'consent.cancel'),
  },
  handOver: {
    first: nothing,
    ask: ({ one, coach, next }) =>
      one.call('handOver', {}, { body: { fromCoachId: coach.personId, toCoachId: next.personId } }),
    asker: ({ one }) => one.owner,
    done: (many) => actions(many, 'coach.change'),
  },
};
const names = Object.keys(LONG) as OperationName[];
const long = (name: OperationName): Long => {
  const found = LONG[name];
  if (!found) throw new Error('There is no such command');
  return found;
};

/** The command was asked for and taken on. */
async function takenOn(name: OperationName) {
  const many = await manyDossiers();
  await long(name).first(many);
  const reply = await long(name).ask(many);
  expect(reply.status).toBe(202);
  const { batch } = reply.body as unknown as { batch: Batch };
  return { many, batch, asker: long(name).asker(many) };
}

test('every operation that says so has a case here, and no other has', () => {
  const accepting = Object.entries(OPERATIONS).flatMap(([name, spec]) => ('accepts' in spec ? [name] : []));
  expect(accepting.sort()).toEqual([...names].sort());
});

describe.each(names)('over many dossiers %s', (name) => {
  const before = name === 'askCover' ? 1 : 0;

  test('is taken on, its progress can be asked for, and it is carried out to the end', async () => {
    const { many, batch, asker } = await takenOn(name);
    const { one } = many;
    expect(batch).toMatchObject({ state: 'running', total: MANY - before, done: 0, left: MANY - before, refused: [] });
    expect(await long(name).done(many)).toBe(before);
    expect(await look(one, batch.batchId, asker)).toEqual(batch);
    await carried(one);
    expect(await long(name).done(many)).toBe(MANY);
    const end = await look(one, batch.batchId, asker);
    expect(end).toEqual({ ...batch, state: 'done', done: MANY - before, left: 0 });
    const links = (await chainOf(one, 'organisation')).filter(({ action }) => action.startsWith('batch.'));
    const own = links.filter(({ facts }) => facts.batch === batch.batchId);
    expect(own.map(({ action }) => action)).toEqual(['batch.start', 'batch.finish']);
    // Nothing of it waits to be done.
    await swept(one);
    await carried(one);
    expect(await look(one, batch.batchId, asker)).toEqual(end);
  });

  test('is the same one for whoever asks the same while it runs', async () => {
    const { many, batch } = await takenOn(name);
    const again = await long(name).ask(many);
    // An absence that is planned anew is another one; its key says that it is the same (below).
    if (name !== 'planCover') {
      expect([again.status, (again.body as unknown as { batch: Batch }).batch]).toEqual([202, batch]);
    }
    await carried(many.one);
    const later = await long(name).ask(many);
    expect(later.status).not.toBe(202 - Number(name === 'planCover'));
  });

  test.each(['before', 'after'] as const)(
    'goes on where a function died (%s any transaction), once each',
    async (when) => {
      for (const last of [1, 14]) {
        const { many, batch, asker } = await takenOn(name);
        const { one } = many;
        const items = dyingItems(one.items, last, when);
        const committer = new Committer(items, one.ids, noPause, one.policy.rules);
        await carried(one, { ...one, items, committer, batches: new BatchStore(items, one.vault) }).catch(
          () => undefined,
        );
        const half = await look(one, batch.batchId, asker);
        // What is counted is done; what is done and not counted yet is at most a part.
        const done = (await long(name).done(many)) - before;
        expect(done).toBeGreaterThanOrEqual(half.done);
        expect(half.done + half.left).toBe(MANY - before);
        one.clock.advance('PT1H');
        await swept(one);
        await carried(one);
        expect(await long(name).done(many), `transaction ${last}`).toBe(MANY);
        expect(await look(one, batch.batchId, asker)).toMatchObject({
          state: 'done',
          done: MANY - before,
          refused: [],
        });
      }
    },
    120_000,
  );

  test('does nothing more for somebody who was suspended meanwhile, and shows nothing to others', async () => {
    const { many, batch, asker } = await takenOn(name);
    const { one, coach, next } = many;
    const others = [next, await one.invite('client'), await one.invite('manager')];
    for (const as of [...others, ...(asker === coach ? [one.owner] : [coach])]) {
      const { status } = await changesNothing(one, () => one.call('getBatch', { batchId: batch.batchId }, { as }));
      expect([403, 404]).toContain(status);
    }
    if (asker !== coach) return;
    expect((await one.call('suspendPerson', { personId: coach.personId })).status).toBeLessThan(300);
    await carried(one);
    expect(await long(name).done(many)).toBe(before);
    expect((await one.call('resumePerson', { personId: coach.personId })).status).toBeLessThan(300);
    const { refused } = await look(one, batch.batchId, coach);
    expect(refused.map(({ problem }) => problem)).toEqual(Array.from({ length: MANY - before }, () => 'not-allowed'));
  });

  test('leaves out what cannot be done, with the reason, and one that fails keeps none of the others', async () => {
    const { many, batch, asker } = await takenOn(name);
    const { one, ids } = many;
    const [failing = ''] = ids.slice(before + 1);
    const load = one.dossiers.load.bind(one.dossiers);
    one.dossiers.load = async (dossierId) => {
      if (dossierId === failing) throw new Error('DynamoDB is down');
      return load(dossierId);
    };
    for (let run = 0; run < 2; run += 1) {
      await carried(one).catch(() => undefined);
      one.clock.advance('PT1H');
      await swept(one);
    }
    expect(await long(name).done(many)).toBe(MANY - 1);
    expect(await look(one, batch.batchId, asker)).toMatchObject({ state: 'running', left: 1, refused: [] });
    one.dossiers.load = async (dossierId) => (dossierId === failing ? undefined : load(dossierId));
    await carried(one);
    one.dossiers.load = load;
    const end = await look(one, batch.batchId, asker);
    expect([end.state, end.left]).toEqual(['done', 0]);
    if (name === 'endCover') expect(end.refused).toEqual([]);
    else
      expect(end.refused).toEqual([
        {
          dossierId: failing,
          number: expect.stringMatching(/^\d{4}-\d+$/),
          problem: expect.stringMatching(/under-erasure|not-found/),
          why: { title: expect.objectContaining({ nl: expect.any(String) }), detail: expect.anything() },
        },
      ]);
  });

  test('is forgotten some weeks later, with its key', async () => {
    const { many, batch, asker } = await takenOn(name);
    const { one } = many;
    const dump = () => JSON.stringify([one.items.dump('records'), one.items.dump('vault')]);
    expect(dump()).not.toContain(REASON);
    await carried(one);
    const left = () =>
      [...one.items.dump('records'), ...one.items.dump('vault')].filter(({ pk }) => pk.includes(batch.batchId));
    one.clock.advance(`P${BATCH_DAYS - 1}D`);
    await swept(one);
    expect(left()).not.toEqual([]);
    one.clock.advance('P1D');
    await swept(one);
    expect(left()).toEqual([]);
    expect(one.items.dump('records').filter(({ pk }) => pk.startsWith('BATCHES#'))).toEqual([]);
    const gone = () => one.call('getBatch', { batchId: batch.batchId }, { as: asker });
    expect(await changesNothing(one, gone)).toEqual(refusal(404, 'not-found'));
  });
});

test('an absence that is sent again with its key is the same one, with what is under way', async () => {
  const many = await manyDossiers();
  const headers = { 'idempotency-key': 'een-en-dezelfde-afwezigheid' };
  const [first, second] = [await planned(many, {}, headers), await planned(many, {}, headers)];
  expect([first.status, second.status]).toEqual([202, 202]);
  expect(second.body).toEqual(first.body);
  await carried(many.one);
  const third = await planned(many, {}, headers);
  expect(third.status).toBe(201);
  const { dossiers } = third.body as unknown as { dossiers: { state: string }[] };
  expect(dossiers.map(({ state }) => state)).toEqual(Array.from({ length: MANY }, () => 'asked'));
});

test('two who ask the same at once are told of one', async () => {
  const many = await manyDossiers();
  const replies = await Promise.all([1, 2, 3].map(() => long('handOver').ask(many)));
  const ids = replies.map(({ status, body }) => [status, (body as unknown as { batch: Batch }).batch.batchId]);
  expect(new Set(ids.map((one) => JSON.stringify(one))).size).toBe(1);
});

test.each(names)('over few dossiers %s is done when it is answered', async (name) => {
  const many = await manyDossiers(AT_ONCE);
  await long(name).first(many);
  const { status } = await long(name).ask(many);
  expect(status).toBe(OPERATIONS[name].status);
  expect(await long(name).done(many)).toBe(AT_ONCE);
  const goesOn = many.one.items
    .dump('records')
    .filter(({ record, state }) => record === 'batch-running' || (record === 'batch' && state === 'running'));
  expect(goesOn).toEqual([]);
});

test('a handover that is asked again with its key is the same one, while it runs and after', async () => {
  const { one, coach, next } = await manyDossiers();
  const headers = { 'idempotency-key': 'the-same-handover' };
  const body = { fromCoachId: coach.personId, toCoachId: next.personId };
  const ask = () => one.call('handOver', {}, { body, headers });
  const [first, second] = [await ask(), await ask()];
  await carried(one);
  const third = await ask();
  expect([first.status, second.status, third.status]).toEqual([202, 202, 201]);
  const idOf = (reply: typeof first) => (reply.body as unknown as { batchId: string }).batchId;
  expect([idOf(second), idOf(third)]).toEqual([idOf(first), idOf(first)]);
  expect(third.body).toMatchObject({ items: [], batch: { state: 'done', done: MANY } });
});

test('a coach is told of no dossier that went to another since', async () => {
  const { many, batch, asker } = await takenOn('planCover');
  const { one, ids, coach, next } = many;
  const [gone = ''] = ids;
  const body = { fromCoachId: coach.personId, toCoachId: next.personId, dossierIds: [gone] };
  yes(await one.call('handOver', {}, { body }));
  await carried(one);
  const { done, refused } = await look(one, batch.batchId, asker);
  expect([done, refused]).toEqual([MANY - 1, []]);
  expect(await long('planCover').done(many)).toBe(MANY - 1);
});

test('more than one run can do is gone on with by the next at once, and not when the sweep comes by', async () => {
  const { one, coach, next } = await manyDossiers(1);
  // None of them is there, so that each is looked at and refused.
  const dossierIds = Array.from({ length: AT_ONCE + 1 }, () => randomUUID());
  const body = { fromCoachId: coach.personId, toCoachId: next.personId, dossierIds };
  const { batch } = yes<{ batch: Batch }>(await one.call('handOver', {}, { body }));
  const taken = await one.batches.load(batch.batchId);
  if (!taken) throw new Error('Nothing was taken on');
  const left = Array.from({ length: 215 }, () => randomUUID());
  await one.items.transact([one.batches.saveWrite(taken, { ...taken.batch, left }).write]);
  const runs: number[] = [];
  const batches = new BatchStore(one.items, one.vault);
  const { load } = BatchStore.prototype;
  batches.load = (batchId) => {
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    return load.call(batches, batchId);
  };
  await relayLeftBehind(one);
  for (let events = one.events.published.splice(0); events.length > 0; events = one.events.published.splice(0)) {
    runs.push(0);
    for (const { type, detail } of events)
      await carryOnBatch({ ...one, batches }, batchAsked().parse({ 'detail-type': type, detail }));
    await relayLeftBehind(one);
  }
  expect(runs).toHaveLength(2);
  // No run does more than it has time for.
  expect(Math.max(...runs)).toBeLessThanOrEqual(20);
  expect(await look(one, batch.batchId, one.owner)).toMatchObject({ state: 'done', left: 0, done: 0 });
});
