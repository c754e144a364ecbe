import { describe, expect, test } from 'vitest';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { addDays } from '../../../domain/calendar.ts';
import { coarseOf } from '../../../domain/statistics/count-year.ts';
import { type AnonymousGroup, CLASSES, type Coarse } from '../../../domain/statistics/groups.ts';
import { countYears } from '../../../lambdas/statistics/count.ts';
import { policyById } from '../../../local/policies.ts';
import { type Item, TABLES } from '../../../stores/items.ts';
import { textsIn } from '../../domain/support/outcomes.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { moveTo, stored } from '../../support/statistics.ts';

const POLICY = policyById('eigenkans');
const SEEDS = [1, 2, 3, 4, 5, 6];
const DOSSIERS = 60;

/** The same numbers each time: a chance that is there once is there always. */
function randomOf(seed: number) {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T;
  const shuffled = <T>(all: readonly T[]): T[] => {
    const rest = [...all];
    return all.map(() => rest.splice(next(rest.length), 1)[0] as T);
  };
  const hex = (length: number) => Array.from({ length }, () => next(16).toString(16)).join('');
  const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  return { next, pick, shuffled, uuid };
}
type Random = ReturnType<typeof randomOf>;

/** Trajectories of a year of which the values have nothing to do with the days, the ids or the order. */
function trajectories(random: Random) {
  return Array.from({ length: DOSSIERS }, () => {
    const days = random.pick([40, 40, 120, 250]);
    const endedOn = addDays('2025-09-01', random.next(100));
    return {
      service: random.pick(POLICY.services.slice(0, 3)).id,
      outcome: random.pick(POLICY.statistics.outcomes.slice(0, 3)).id,
      startedOn: addDays(endedOn, -days),
      endedOn,
    };
  });
}

async function counted(seed: number, of: (random: Random) => ReturnType<typeof trajectories>) {
  const random = randomOf(seed);
  const one = practice('eigenkans', '2025-03-05T10:00:00Z', undefined, random.uuid);
  await one.invite('coach');
  const dossiers = of(random);
  const ids = await stored(one, dossiers);
  moveTo(one, '2026-04-01T03:00:00Z');
  await countYears(one);
  return { one, random, dossiers, ids };
}

/** All that lies in the tables: what somebody has who got hold of everything. */
const hands = (one: Practice) =>
  Object.fromEntries(TABLES.map((table) => [table, one.items.dump(table)])) as {
    readonly [T in (typeof TABLES)[number]]: Item[];
  };

/** What is the same for many, by its nature: the coarse values themselves, and the words that every item has. */
const isClass = (text: string): boolean =>
  text === '2025' ||
  [...POLICY.services, ...POLICY.statistics.outcomes, ...POLICY.statistics.durations, ...POLICY.principalTypes].some(
    ({ id }) => id === text,
  ) ||
  ['own-request', 'not-said', 'pk', 'sk', 'record', 'v', 'year', 'groups', 'count', ...CLASSES].includes(text);

const groupOf = (coarse: Coarse, groups: readonly AnonymousGroup[]): number =>
  groups.findIndex((group) => CLASSES.every((name) => group[name] === undefined || group[name] === coarse[name]));

/** Ways to put the dossiers in an order that a table could have kept, without a look at the coarse values. */
const ORDERS: { readonly [way: string]: (item: Item) => string } = {
  'as they lie there': () => '',
  'by their ids': ({ pk }) => pk,
  'by their numbers': ({ number }) => String(number),
  'by their clients': ({ clientId }) => String(clientId),
  'by their ends': ({ endedOn }) => String(endedOn),
  'by their starts': ({ startedOn }) => String(startedOn),
  'by their sizes': ({ service: _, outcome: __, ...item }) => String(JSON.stringify(item).length).padStart(9, '0'),
  'by their seals': ({ sealed }) => String(sealed),
};

/** How often the place of a dossier in an order is the place of its group: for each order, and for the reverse. */
function hits(dossiers: readonly Item[], slots: readonly number[], truth: ReadonlyMap<string, number>) {
  return Object.entries(ORDERS).flatMap(([way, keyOf]) => {
    const sorted = [...dossiers].sort((one, other) =>
      keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0,
    );
    return [sorted, sorted.toReversed()].map((order, back) => ({
      way: `${way}${back ? ', backwards' : ''}`,
      hits: order.filter(({ pk }, place) => truth.get(pk) === slots[place]).length,
    }));
  });
}

/** By how much the attempts of all seeds together are better than chance, in standard deviations of chance. */
async function attempts(
  slotsOf: (all: {
    readonly groups: readonly AnonymousGroup[];
    readonly truth: readonly number[];
  }) => readonly number[],
) {
  const found = new Map<string, { hits: number; mean: number; variance: number }>();
  for (const seed of SEEDS) {
    const { one, dossiers, ids } = await counted(seed, trajectories);
    const { records, statistics } = hands(one);
    // The cast: the only kind that lies there.
    const { groups } = statistics[0] as unknown as { groups: AnonymousGroup[] };
    const coarse = dossiers.map((dossier) => coarseOf({ ...dossier, state: 'ended' }, undefined, POLICY));
    const truth = coarse.map((values) => groupOf(values, groups));
    const slots = slotsOf({ groups, truth });
    const lying = records.filter(({ record }) => record === 'dossier');
    const known = new Map(ids.map((id, place) => [`DOSSIER#${id}`, truth[place] ?? -1]));
    const same = [...new Set(slots)].map((group) => slots.filter((slot) => slot === group).length);
    // Of a random order: each place is right with the share of its group.
    const mean = same.reduce((sum, size) => sum + size ** 2, 0) / DOSSIERS;
    for (const { way, hits: right } of hits(lying, slots, known)) {
      const before = found.get(way) ?? { hits: 0, mean: 0, variance: 0 };
      found.set(way, { hits: before.hits + right, mean: before.mean + mean, variance: before.variance + mean });
    }
  }
  return [...found].map(([way, { hits: right, mean, variance }]) => ({
    way,
    better: (right - mean) / Math.sqrt(variance),
  }));
}

describe('[EK-8.2] [EK-1.8] [EK-1.9] whoever has every table', () => {
  test('finds nothing in the statistics that a dossier has too, but for the coarse values themselves', async () => {
    const { one } = await counted(7, trajectories);
    const { statistics, ...rest } = hands(one);
    expect(statistics).toHaveLength(1);
    const elsewhere = new Set(textsIn(rest).flatMap((text) => text.split(/[#/"{}:, ]/)));
    const shared = textsIn(statistics)
      .flatMap((text) => text.split('#'))
      // The places in a list are no values.
      .filter((text) => !isClass(text) && !/^\d{1,2}$/.test(text) && elsewhere.has(text));
    expect(shared).toEqual([]);
    // Nor a moment or a day, nor anything as long as a key.
    for (const text of textsIn(statistics)) expect(text).not.toMatch(/\d{4}-\d\d|T\d\d:|[0-9a-f]{8}|[A-Za-z0-9+/]{20}/);
  });

  test('puts dossiers with their groups by id, number, time, size or order no better than by chance', async () => {
    // The groups in the order in which they lie there, each with as many places as it has trajectories.
    const tried = await attempts(({ groups }) =>
      groups.flatMap(({ count }, group) => Array.from({ length: count }, () => group)),
    );
    expect(tried).toHaveLength(2 * Object.keys(ORDERS).length);
    for (const { way, better } of tried) expect([way, Math.abs(better) < 3.5]).toEqual([way, true]);
  });

  test('and would, if a line were written for each trajectory as it ended', async () => {
    const tried = await attempts(({ truth }) => truth);
    expect(tried.find(({ way }) => way === 'by their numbers')?.better).toBeGreaterThan(3.5);
  });

  test('sees the same table, byte for byte, whoever of them had which outcome and in whatever order, with other ids and times', async () => {
    const first = await counted(8, () => trajectories(randomOf(8)));
    const other = await counted(9, (random) => random.shuffled(trajectories(randomOf(8))));
    expect(JSON.stringify(other.one.items.dump('statistics'))).toBe(JSON.stringify(first.one.items.dump('statistics')));
    expect(other.ids).not.toEqual(first.ids);
  });

  test('the moment of counting is the same for all of them, and comes after the last of them can be told apart', async () => {
    const { one } = await counted(10, trajectories);
    const links = (await one.audit.list(ORGANISATION_CHAIN, 500)).items.filter(
      ({ action }) => action === 'statistics.count',
    );
    expect(links.map(({ at, facts }) => ({ at, facts }))).toEqual([
      { at: '2026-04-01T03:00:00.000Z', facts: { year: 2025 } },
    ]);
  });
});
