import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOf, totalOf, valuesOf } from '../../../domain/statistics/figures.ts';
import {
  type AnonymousGroup,
  type AnonymousYear,
  CLASSES,
  type ClassName,
  type Coarse,
  groupsOf,
} from '../../../domain/statistics/groups.ts';
import { policyById } from '../../../local/policies.ts';

const POLICY = policyById('eigenkans');
const VALUES = valuesOf(POLICY);

/** Trajectories of a year: mostly of a few values, some of any. */
const trajectory: fc.Arbitrary<Coarse> = fc.record(
  Object.fromEntries(
    CLASSES.map((name) => [
      name,
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...VALUES[name].slice(0, 2)) },
        fc.constantFrom(...VALUES[name]),
      ),
    ]),
  ) as { readonly [C in ClassName]: fc.Arbitrary<string> },
);
const trajectories = fc.array(trajectory, { maxLength: 60, size: 'max' });

/** A group that somebody would like to know: of each class some values, or whatever. */
type Wanted = { readonly [C in ClassName]?: readonly string[] };
const wanted: fc.Arbitrary<Wanted> = fc.record(
  Object.fromEntries(CLASSES.map((name) => [name, fc.subarray([...VALUES[name]], { minLength: 1 })])) as {
    readonly [C in ClassName]: fc.Arbitrary<string[]>;
  },
  { requiredKeys: [] },
);

const isOf = (one: Partial<Coarse>, of: Wanted): boolean =>
  CLASSES.every((name) => of[name] === undefined || (one[name] !== undefined && of[name].includes(one[name])));
const canBeOf = (one: AnonymousGroup, of: Wanted): boolean =>
  CLASSES.every((name) => of[name] === undefined || one[name] === undefined || of[name].includes(one[name]));
const sum = (groups: readonly AnonymousGroup[]): number => groups.reduce((total, { count }) => total + count, 0);

/** The least and the most that can be in it, by every number that was ever given: what is not told of somebody may be anything. */
const bounds = (groups: readonly AnonymousGroup[], of: Wanted): [number, number] => [
  sum(groups.filter((group) => isOf(group, of))),
  sum(groups.filter((group) => canBeOf(group, of))),
];

describe('the groups of a year', () => {
  test('[EK-8.1] are never small, and together they are the year', () => {
    fc.assert(
      fc.property(trajectories, fc.integer({ min: 2, max: 8 }), (year, smallest) => {
        const groups = groupsOf(year, smallest);
        expect(groups.filter(({ count }) => count < smallest)).toEqual([]);
        expect(sum(groups)).toBe(year.length < smallest ? 0 : year.length);
      }),
      { numRuns: 300 },
    );
  });

  test('[EK-8.1] [EK-8.2] let nobody work out a group of 1 to 4, from one release or from all that there ever were', () => {
    fc.assert(
      fc.property(
        fc.array(trajectories, { minLength: 1, maxLength: 3 }),
        fc.array(wanted, { minLength: 20, maxLength: 20 }),
        (years, guesses) => {
          // A year is given whole or not at all, so whoever has every release has this.
          const all = years.map((year) => groupsOf(year, 5));
          for (const of of guesses)
            for (const groups of [...all, all.flat()]) {
              const [least, most] = bounds(groups, of);
              // Nothing certain below five, and nothing possible that is only below five.
              expect([least === 0 || least >= 5, most === 0 || most >= 5]).toEqual([true, true]);
            }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('[EK-8.2] are what they are, whoever has which values and in whatever order they ended', () => {
    fc.assert(
      fc.property(
        trajectories.chain((year) =>
          fc.tuple(fc.constant(year), fc.shuffledSubarray(year, { minLength: year.length })),
        ),
        ([year, shuffled]) => {
          expect(groupsOf(shuffled, 5)).toEqual(groupsOf(year, 5));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('[EK-8.1] are told class by class in numbers of at least five, of which the rest is told too', () => {
    fc.assert(
      fc.property(trajectories, (year) => {
        const counted: AnonymousYear = { year: 2025, groups: groupsOf(year, 5) };
        for (const { figures, untold } of figuresOf(counted, POLICY)) {
          const numbers = [...figures.flatMap(({ count }) => count ?? []), ...(untold === 0 ? [] : [untold])];
          for (const number of numbers) expect(number).toBeGreaterThanOrEqual(5);
          expect(numbers.reduce((total, number) => total + number, 0)).toBe(totalOf(counted) ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** All ways in which so many trajectories can have the values of a small table. */
function* tables(cells: readonly Coarse[], left: number): Generator<Coarse[]> {
  const [cell, ...rest] = cells;
  if (cell === undefined) return yield [];
  for (let count = 0; count <= left; count += 1)
    for (const others of tables(rest, left - count)) yield [...Array.from({ length: count }, () => cell), ...others];
}

const cellsOf = (sizes: readonly number[]): Coarse[] =>
  sizes.reduce<Coarse[]>(
    (cells, size, place) =>
      cells.flatMap((cell) =>
        Array.from({ length: size }, (_, value) => ({ ...cell, [CLASSES[place] ?? '']: `v${value}` })),
      ),
    [{ service: 'x', outcome: 'x', duration: 'x', principalType: 'x' }],
  );

/** Every choice of values, of each class. */
const wantedIn = (sizes: readonly number[]): Wanted[] =>
  sizes.reduce<Wanted[]>(
    (all, size, place) =>
      all.flatMap((of) =>
        Array.from({ length: 2 ** size - 1 }, (_, choice) => ({
          ...of,
          [CLASSES[place] ?? '']: Array.from({ length: size }, (__, value) => `v${value}`).filter(
            (___, value) => ((choice + 1) >> value) & 1,
          ),
        })),
      ),
    [{}],
  );

/** What somebody works out of small tables who has the code: everything that looks the same has the same small number there. */
function workedOut(sizes: readonly number[], most: number, smallest: number, groups: typeof groupsOf): string[] {
  const guesses = wantedIn(sizes);
  const looks = new Map<string, { readonly numbers: Set<number>[] }>();
  for (const year of tables(cellsOf(sizes), most)) {
    if (year.length < smallest) continue;
    const look = JSON.stringify(groups(year, smallest));
    const known = looks.get(look) ?? { numbers: guesses.map(() => new Set<number>()) };
    looks.set(look, known);
    for (const [place, of] of guesses.entries()) known.numbers[place]?.add(year.filter((one) => isOf(one, of)).length);
  }
  return [...looks].flatMap(([look, { numbers }]) =>
    numbers.flatMap((some, place) => {
      const [only = 0] = some;
      return some.size === 1 && only > 0 && only < smallest
        ? [`${look}: ${only} of ${JSON.stringify(guesses[place])}`]
        : [];
    }),
  );
}

test.each([
  [[3], 14, 5],
  [[2, 2], 11, 4],
  [[3, 2], 9, 3],
  [[2, 2, 2], 6, 3],
])(
  '[EK-8.2] whoever has the code and every number works out no small group in a table of %j, of up to %i trajectories',
  (sizes, most, smallest) => {
    expect(workedOut(sizes, most, smallest, groupsOf)).toEqual([]);
  },
);

test('the same attempt succeeds where small groups are only left out', () => {
  const leftOut = (year: readonly Coarse[], smallest: number): AnonymousGroup[] => {
    const counts = new Map<string, number>();
    for (const { service, outcome } of year)
      counts.set(`${service} ${outcome}`, (counts.get(`${service} ${outcome}`) ?? 0) + 1);
    const told = [...counts].filter(([, count]) => count >= smallest);
    return [...told.map(([service, count]) => ({ service, count })), { count: year.length }];
  };
  expect(workedOut([2, 2], 9, 3, leftOut)).not.toEqual([]);
});
