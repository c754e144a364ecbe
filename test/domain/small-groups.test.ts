import { expect, test } from 'vitest';
import { hiddenIn } from '../../domain/small-groups.ts';

const SMALLEST = 3;

/** Every way in which so many can be divided. */
function* divided(values: readonly string[], left: number): Generator<[string, number][]> {
  const [value, ...rest] = values;
  if (value === undefined) return yield [];
  for (let count = 0; count <= left; count += 1)
    for (const others of divided(rest, left - count)) yield [[value, count], ...others];
}

/** Every choice of some of them. */
const unions = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: 2 ** all.length - 1 }, (_, choice) => all.filter((__, place) => ((choice + 1) >> place) & 1));

type Hiding = (counts: ReadonlyMap<string, number>) => ReadonlySet<string> | 'all';

/**
 * What somebody works out who knows the rules by heart: of each group of values, whether everything that looks the same has the
 * same small number in it.
 */
function workedOut(values: readonly string[], most: number, hide: Hiding): string[] {
  const looks = new Map<string, (readonly [string, number])[][]>();
  for (const counts of divided(values, most)) {
    const hidden = hide(new Map(counts));
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const seen = counts.map(([value, count]) =>
      count > 0 && (hidden === 'all' || hidden.has(value)) ? '?' : hidden === 'all' ? '?' : count,
    );
    const look = hidden === 'all' ? 'nothing' : `${total}: ${seen}`;
    looks.set(look, [...(looks.get(look) ?? []), counts]);
  }
  return [...looks].flatMap(([look, all]) =>
    unions(values).flatMap((some) => {
      const sums = new Set(
        all.map((counts) => counts.reduce((sum, [value, count]) => sum + (some.includes(value) ? count : 0), 0)),
      );
      const [only = 0] = sums;
      return sums.size === 1 && only > 0 && only < SMALLEST ? [`${look} tells ${some} ${only}`] : [];
    }),
  );
}

test.each([
  [['a', 'b'], 16],
  [['a', 'b', 'c'], 14],
  [['a', 'b', 'c', 'd'], 13],
])(
  '[EK-8.1] [EK-8.2] [RIO-7.2] of %s, up to %i together, nobody works out a small group, who knows how they are hidden',
  (values, most) => {
    expect(workedOut(values, most, (counts) => hiddenIn(counts, SMALLEST))).toEqual([]);
  },
);

test('the same look finds what hiding the small ones only, or only the next beside them, gives away', () => {
  const small: Hiding = (counts) =>
    new Set([...counts].filter(([, count]) => count > 0 && count < SMALLEST).map(([value]) => value));
  expect(workedOut(['a', 'b', 'c'], 10, small)).not.toEqual([]);
  // The next in the order of the list, and not whatever has the same number.
  const next: Hiding = (counts) => {
    const groups = [...counts].filter(([, count]) => count > 0).sort(([, one], [, other]) => one - other);
    const hidden = new Set<string>();
    let together = 0;
    const enough = () => hidden.size === 0 || together >= SMALLEST + hidden.size;
    for (const [value, count] of groups) {
      if (count >= SMALLEST && enough()) break;
      hidden.add(value);
      together += count;
    }
    return enough() ? hidden : 'all';
  };
  expect(workedOut(['a', 'b', 'c'], 10, next)).not.toEqual([]);
});
