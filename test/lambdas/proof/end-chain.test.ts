import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addYears, dayOf } from '../../../domain/calendar.ts';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { anchor } from '../../../lambdas/proof/anchor.ts';
import { endChains } from '../../../lambdas/proof/end-chain.ts';
import { followChains } from '../../../lambdas/proof/follow-chains.ts';
import { watchEvent } from '../../../lambdas/proof/watch-links.ts';
import { relayLeftBehind } from '../../../lambdas/relay/relay.ts';
import { policyById } from '../../../local/policies.ts';
import { AuditStore } from '../../../stores/audit.ts';
import { Committer } from '../../../stores/commit.ts';
import { ErasureStore } from '../../../stores/erasures.ts';
import { noPause } from '../../../stores/fake/no-pause.ts';
import { destroyKeyWrite } from '../../../stores/vault.ts';
import { dyingItems, Killed } from '../../support/killed.ts';
import type { Practice } from '../../support/practice.ts';
import { everyRegulation } from '../../support/regulations.ts';
import { dueDossier, erase, portsOn } from '../erasure/support.ts';
import { chainOf } from '../support.ts';

const ALL = { links: 1_000_000 };
const SCHEDULED = { 'detail-type': 'Scheduled Event' } as const;
const ended = (erasureId: string) => ({ 'detail-type': 'EndChain', detail: { erasureId } }) as const;

/** A dossier that was destroyed, its chain anchored before and after. */
async function destroyed(policyId?: string) {
  const due = await dueDossier(policyId);
  await anchor(due.one);
  await erase(due, portsOn(due.one, due.one));
  await relayLeftBehind(due.one);
  await anchor(due.one);
  return due;
}

const swept = async (one: Practice) => {
  await sweep({ ...one, ...sweepCommands(one) });
  await relayLeftBehind(one);
  return one.events.published.filter(({ type }) => type === 'EndChain').map(({ detail }) => detail);
};

/** Everything that is kept, but the list of certificates and what an anchor says. */
const kept = (one: Practice): string =>
  JSON.stringify([
    one.items.dump('records'),
    one.items.dump('vault'),
    one.items.dump('survivors').filter(({ pk }) => pk !== 'CERTIFICATES'),
  ]);

describe('[AVG-5.1.e] the chain of a destroyed dossier', () => {
  test.each(everyRegulation)(
    'goes on the day of its term and not before, and leaves a trace that leads to nobody (%s)',
    async (policyId) => {
      const { one, dossierId, erasureId, principalId, client, coach } = await destroyed(policyId);
      const today = one.today();
      const end = addYears(today, policyById(policyId).retention.logYears);
      expect(await one.dossiers.agendaOf(erasureId)).toContainEqual(
        expect.objectContaining({ kind: 'chain-end', dueOn: end }),
      );
      one.clock.advance(`P${policyById(policyId).retention.logYears}Y`);
      one.clock.advance('-P1D');
      expect(await swept(one)).toEqual([]);
      expect(await endChains(one, ended(erasureId))).toEqual({ outcome: 'later' });
      await chainOf(one, dossierId);
      one.clock.advance('P1D');
      const links = (await chainOf(one, dossierId)).length;
      expect(await swept(one)).toEqual([{ erasureId }]);
      expect(await endChains(one, ended(erasureId))).toEqual({ outcome: 'ended' });
      // What looks at each link that goes is told by the practice's own chain that it goes rightly.
      const Keys = { pk: { S: `AUDIT#${dossierId}` }, sk: { S: 'E#0000000001' } };
      const gone = { Records: [{ eventName: 'REMOVE' as const, dynamodb: { Keys } }] };
      expect(await watchEvent(one, gone)).toEqual({ faults: 0 });
      for (const id of [dossierId, erasureId]) expect(kept(one)).not.toContain(id);
      const trace = (await chainOf(one, 'organisation')).at(-1);
      expect(trace).toMatchObject({ action: 'chain.destroy', actor: { role: 'system' }, facts: { links } });
      for (const id of [dossierId, erasureId, principalId, client.personId, coach.personId])
        expect(JSON.stringify(trace)).not.toContain(id);
      // Nobody misses it, now or after the next anchor; whoever takes another chain away is seen.
      expect((await followChains(one, ALL)).faults).toEqual([]);
      await anchor(one);
      expect((await followChains(one, ALL)).faults).toEqual([]);
      expect(await endChains(one, ended(erasureId))).toEqual({ outcome: 'gone' });
      expect(await one.dossiers.agendaOf(erasureId)).toEqual([]);
    },
  );

  test('is not destroyed while its erasure is not done, whoever asks', async () => {
    const due = await dueDossier();
    const { one, dossierId, erasureId } = due;
    await erase(due, portsOn(one, one));
    const erasure = await one.erasures.load(erasureId);
    if (!erasure) throw new Error('The case is there');
    const { tell: _, ...steps } = erasure.steps;
    await one.erasures.save({ ...erasure, steps });
    one.clock.advance('P20Y');
    expect(await endChains(one, ended(erasureId))).toEqual({ outcome: 'later' });
    await chainOf(one, dossierId);
  });

  test.each(['before', 'after'] as const)(
    'killed %s any transaction, it is done again to the same end',
    async (when) => {
      for (const last of [1, 2]) {
        const { one, dossierId, erasureId } = await destroyed();
        one.clock.advance('P5Y');
        await swept(one);
        const items = dyingItems(one.items, last, when);
        const dying = {
          ...one,
          items,
          audit: new AuditStore(items),
          erasures: new ErasureStore(items),
          committer: new Committer(items, one.ids, noPause, one.policy.rules),
        };
        await expect(endChains(dying, ended(erasureId)), `transaction ${last}`).rejects.toThrow(Killed);
        expect((await followChains(one, ALL)).faults).toEqual([]);
        await endChains(one, ended(erasureId));
        for (const id of [dossierId, erasureId]) expect(kept(one)).not.toContain(id);
        const traces = (await chainOf(one, 'organisation')).filter(({ action }) => action === 'chain.destroy');
        expect(traces).toHaveLength(1);
      }
    },
  );

  test('gets its day when it was destroyed by an earlier release, and another when the term changes', async () => {
    const { one, erasureId } = await destroyed();
    const erasure = await one.erasures.load(erasureId);
    if (!erasure) throw new Error('The case is there');
    const { chainEndsOn: _, ...before } = erasure;
    await one.erasures.save(before);
    await one.items.deleteAll('records', [{ pk: `DOSSIER#${erasureId}`, sk: 'AGENDA#chain-end#chain' }]);
    expect(await endChains(one, SCHEDULED)).toMatchObject({ scheduled: 1 });
    expect(await endChains(one, SCHEDULED)).toMatchObject({ scheduled: 0 });
    const today = one.today();
    expect(await one.dossiers.agendaOf(erasureId)).toContainEqual(
      expect.objectContaining({ dueOn: addYears(today, 5) }),
    );
    const shorter = { ...one, policy: { ...one.policy, retention: { ...one.policy.retention, logYears: 1 } } };
    expect(await endChains(shorter, SCHEDULED)).toMatchObject({ scheduled: 1 });
    expect(await one.dossiers.agendaOf(erasureId)).toContainEqual(
      expect.objectContaining({ dueOn: addYears(today, 1) }),
    );
    // One whose day went by meanwhile is due today: the sweep never looks behind itself.
    one.clock.advance('P2Y');
    const now = dayOf(one.clock.read());
    expect(
      await endChains(
        { ...one, policy: { ...one.policy, retention: { ...one.policy.retention, logYears: 0 } } },
        SCHEDULED,
      ),
    ).toMatchObject({ scheduled: 1 });
    expect(await one.dossiers.agendaOf(erasureId)).toContainEqual(
      expect.objectContaining({ kind: 'chain-end', dueOn: now }),
    );
  });
});

const withNames = everyRegulation.filter((id) => policyById(id).survivors.relationRegister !== null);

describe.each(withNames)('[RIO-6.4] [AVG-5.1.e] a name in the relation register (%s)', (policyId) => {
  /** Up to the last day of the year to which the regulation counts. */
  const atEndOfTerm = async () => {
    const due = await destroyed(policyId);
    const register = policyById(policyId).survivors.relationRegister;
    const [line] = (await due.one.survivors.relations(1)).items;
    if (!register || !line) throw new Error('There is a line');
    const last = Temporal.PlainDate.from({ year: line.year + register.nameYears, month: 12, day: 31 });
    due.one.clock.advance(Temporal.PlainDate.from(due.one.today()).until(last).toString());
    return { ...due, line };
  };

  test('goes when the years of the policy are over and not before; service and year stay, and a trace', async () => {
    const { one, line } = await atEndOfTerm();
    expect(line.clientName).toBeDefined();
    await endChains(one, SCHEDULED);
    expect((await one.survivors.relations(10)).items).toEqual([line]);
    one.clock.advance('P1D');
    expect(await endChains(one, SCHEDULED)).toMatchObject({ forgotten: 1 });
    const { clientName: _, ...nameless } = line;
    expect((await one.survivors.relations(10)).items).toEqual([nameless]);
    expect(one.items.dump('vault').filter(({ pk }) => pk.includes(line.relationId))).toEqual([]);
    expect(one.items.dump('survivors').find(({ pk }) => pk === 'RELATIONS')).not.toHaveProperty('sealed');
    const trace = (await chainOf(one, 'organisation')).at(-1);
    expect(trace).toMatchObject({ action: 'relation.forget', actor: { role: 'system' }, facts: { year: line.year } });
    expect(JSON.stringify(trace)).not.toContain(line.relationId);
    expect(await endChains(one, SCHEDULED)).toMatchObject({ forgotten: 0 });
  });

  test.each(['before', 'after'] as const)(
    'killed %s its transaction, it goes the next day, with one trace',
    async (when) => {
      const { one } = await atEndOfTerm();
      one.clock.advance('P1D');
      const items = dyingItems(one.items, 1, when);
      const committer = new Committer(items, one.ids, noPause, one.policy.rules);
      await expect(endChains({ ...one, items, committer }, SCHEDULED)).rejects.toThrow(Killed);
      await endChains(one, SCHEDULED);
      expect((await one.survivors.relations(10)).items.map(({ clientName }) => clientName)).toEqual([undefined]);
      const traces = (await chainOf(one, 'organisation')).filter(({ action }) => action === 'relation.forget');
      expect(traces).toHaveLength(1);
    },
  );
});

describe('[RIO-6.4] a line of the relation register that an earlier release wrote', () => {
  test.each([true, false])('gets an id of its own and keeps what it says (with a name: %s)', async (named) => {
    const { one, erasureId } = await destroyed();
    const [line] = (await one.survivors.relations(1)).items;
    if (!line) throw new Error('There is a line');
    const { clientName, ...rest } = line;
    const old = { ...rest, relationId: erasureId, ...(named ? { clientName } : {}) };
    await one.items.transact(await one.survivors.renewWrites(line, erasureId));
    if (!named) {
      await one.items.transact([destroyKeyWrite(erasureId)]);
      expect((await one.survivors.relations(1)).items).toEqual([old]);
    }
    expect(await endChains(one, SCHEDULED)).toMatchObject({ renewed: 1 });
    const [next, ...more] = (await one.survivors.relations(10)).items;
    expect(more).toEqual([]);
    expect(next).toEqual({ ...old, relationId: expect.not.stringMatching(erasureId) });
    expect(one.items.dump('vault').filter(({ pk }) => pk.includes(erasureId))).toEqual([]);
    expect(await endChains(one, SCHEDULED)).toMatchObject({ renewed: 0 });
  });
});

test('[RIO-1.5] whether a chain went rightly is asked of the last links of the practice’s chain, however long that is', async () => {
  const { one, dossierId, erasureId } = await destroyed();
  one.clock.advance('P5Y');
  await swept(one);
  // Years of a practice before it, and a day's work after it.
  for (let n = 0; n < 250; n += 1) await one.call('lookUpDossiers', {}, { body: { number: '2026-9999' } });
  await endChains(one, ended(erasureId));
  await one.call('lookUpDossiers', {}, { body: { number: '2026-9999' } });
  const read: number[] = [];
  const audit = new AuditStore(one.items);
  const links = audit.links.bind(audit);
  audit.links = async (...asked) => {
    const page = await links(...asked);
    read.push(page.items.length);
    return page;
  };
  const gone = (chain: string) => ({
    Records: [
      {
        eventName: 'REMOVE' as const,
        dynamodb: { Keys: { pk: { S: `AUDIT#${chain}` }, sk: { S: 'E#0000000001' } } },
      },
    ],
  });
  expect(await watchEvent({ ...one, audit }, gone(dossierId))).toEqual({ faults: 0 });
  const some = read.reduce((all, count) => all + count, 0);
  expect(some).toBeLessThanOrEqual(100);
  // What nobody said is not looked for before the time in which a deletion that broke off is gone on with.
  read.length = 0;
  expect(await watchEvent({ ...one, audit }, gone('00000000-0000-4000-8000-000000000000'))).toEqual({ faults: 1 });
  one.clock.advance('P31D');
  await one.call('lookUpDossiers', {}, { body: { number: '2026-9999' } });
  read.length = 0;
  expect(await watchEvent({ ...one, audit }, gone('00000000-0000-4000-8000-000000000000'))).toEqual({ faults: 1 });
  expect(read.reduce((all, count) => all + count, 0)).toBeLessThanOrEqual(100);
});
