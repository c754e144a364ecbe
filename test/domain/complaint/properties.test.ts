import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABOUT_KINDS, CHANNELS, OUTCOMES } from '../../../domain/complaint/complaint.ts';
import { figuresOf } from '../../../domain/complaint/figures.ts';
import { lineOf, type RegisterLine } from '../../../domain/complaint/register.ts';
import { DUE, MOVES, STARTS, STEPS } from './moves.ts';
import { open, POLICY } from './samples.ts';
import { type Move, NAMES, Story } from './story.ts';

const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    // Days go by, and what moves it on happens, more often than the rest.
    name: fc.constantFrom(...NAMES, 'days', 'wait', 'answer', 'answer-mediation', 'agree', 'report-hearing'),
    n: fc.nat(999),
    yes: fc.boolean(),
  }),
  { maxLength: 40, size: 'max' },
);
const starts = fc.constantFrom(...STARTS);

function told(start: (typeof STARTS)[number], chosen: readonly Move[]): Story {
  const story = new Story(start);
  for (const move of chosen) story.play(move);
  return story;
}

describe('whatever is done with a complaint, in whatever order', () => {
  test('[RIO-7.2] [EK-11.1] nobody judges their own case, it ends in its rounds, it is never silent, and no word gets out', () => {
    fc.assert(
      fc.property(starts, moves, (start, chosen) => {
        told(start, chosen);
      }),
      { numRuns: 100 },
    );
  });

  test('[RIO-7.2] and all of it is reached: a long story, from its first day until its content is gone', () => {
    const move = (name: Move['name'], n = 1, yes = false): Move => ({ name, n, yes });
    const [coach2, coach1b] = [5, 4];
    const story = told({}, [
      ...(['confirm', 'wait', 'attach', 'propose-hearing', 'decide', 'report-hearing', 'defer', 'defer'] as const).map(
        (name) => move(name),
      ),
      ...[move('assign', coach1b), move('assign', coach2), move('due', 0), move('days', 29), move('days', 29)],
      ...[move('days', 29), move('decide'), move('wait'), move('answer'), move('assign', coach2), move('detach')],
      ...[move('confirm'), move('invite'), move('wait'), move('agree'), move('propose-mediation')],
      ...[move('answer-mediation', 1, true), move('answer-mediation'), move('agree'), move('withdraw')],
      ...[move('days'), move('measure-done', 0), move('days', 29)],
    ]);
    expect(story.gone).toBe(true);
    const all = [...Object.keys(MOVES), ...Object.keys(STEPS), ...Object.keys(DUE), 'wait', 'detach'];
    const elsewhere = ['waive-hearing', 'withdraw', 'complaint-confirm', 'complaint-answer'];
    expect(all.filter((name) => !story.seen.has(`${name} yes`))).toEqual(elsewhere);
    const noes = [
      'assign handler-complained-of',
      'assign handler-again',
      'defer deferral-twice',
      'decide hearing-missing',
    ];
    expect(noes.filter((no) => !story.seen.has(no))).toEqual([]);
    const silent = told(
      {},
      ['days', 'waive-hearing', 'decide', 'days'].map((name) => move(name as Move['name'], 19, true)),
    );
    for (const name of ['complaint-confirm', 'complaint-answer', 'waive-hearing'])
      expect(silent.seen).toContain(`${name} yes`);
    expect(silent.complaint.state).toBe('closed');
  });
});

describe('the figures of a year', () => {
  const line = lineOf(open());
  const optional = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  /** Often few, and some of everything. */
  const lines: fc.Arbitrary<RegisterLine[]> = fc.array(
    fc
      .record({
        kind: fc.constantFrom(...ABOUT_KINDS),
        channel: fc.constantFrom(...CHANNELS),
        outcome: optional([...OUTCOMES, 'mediated', 'withdrawn'] as const),
        decidedInTime: optional([true, false]),
      })
      .map(({ outcome, decidedInTime, ...one }) => {
        const { decidedInTime: _, ...bare } = line;
        const more = { ...(outcome ? { outcome } : {}), ...(decidedInTime === undefined ? {} : { decidedInTime }) };
        return { ...bare, ...one, ...more };
      }),
    { maxLength: 40, size: 'max' },
  );
  const tables = ['kinds', 'channels', 'outcomes', 'terms'] as const;
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

  test('[RIO-7.2] tell no group below the smallest, and nothing from which one could be worked out', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 2, max: 8 }), (year, smallest) => {
        const { total, ...figures } = figuresOf(year, smallest);
        for (const table of tables) {
          const shown = figures[table].flatMap(({ count }) => count ?? []);
          for (const count of shown) expect(count === 0 || count >= smallest).toBe(true);
          const hidden = figures[table].length - shown.length;
          const together = (total.count ?? 0) - sum(shown);
          // Nobody stands in for the total that is hidden.
          if (total.count === undefined) expect(shown).toEqual([]);
          else if (hidden === 0) expect(together).toBe(0);
          // Each of the hidden can be more than one number, whatever the others are.
          else if (table !== 'terms') expect([hidden > 1, together >= smallest + hidden]).toEqual([true, true]);
        }
        // Whoever has an outcome has a term: one table never completes the other.
        const isHidden = (table: (typeof tables)[number]) => figures[table].some(({ count }) => count === undefined);
        if (isHidden('outcomes')) expect(figures.terms.every(({ count }) => count === undefined)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('[RIO-7.2] tell every value in its place, as it is when it is told, and hide none that need not be', () => {
    fc.assert(
      fc.property(lines, (year) => {
        const { smallestGroup } = POLICY.complaints;
        const figures = figuresOf(year, smallestGroup);
        const counts = new Map(ABOUT_KINDS.map((kind) => [kind, year.filter((one) => one.kind === kind).length]));
        expect(figures.kinds.map(({ value }) => value)).toEqual([...ABOUT_KINDS]);
        expect(figures.channels.map(({ value }) => value)).toEqual([...CHANNELS]);
        for (const { value, count } of figures.kinds)
          if (count !== undefined) expect(count).toBe(counts.get(value as (typeof ABOUT_KINDS)[number]));
        const large = [...counts.values()].every((count) => count === 0 || count >= smallestGroup);
        if (large && figures.total.count !== undefined)
          expect(figures.kinds.every(({ count }) => count !== undefined)).toBe(true);
      }),
    );
  });

  test('[RIO-7.2] of five complaints that came in five ways nothing is told; of many everything', () => {
    const five = CHANNELS.map((channel) => ({ ...line, channel }));
    const { total, channels, kinds } = figuresOf(five, 5);
    expect([total, ...channels, ...kinds].filter((one) => 'count' in one)).toEqual([]);
    const many = Array.from({ length: 12 }, () => line);
    expect(figuresOf(many, 5)).toMatchObject({
      total: { count: 12 },
      terms: [{ count: 0 }, { count: 0 }, { count: 12 }],
    });
  });
});
