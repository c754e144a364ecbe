import { describe, expect, test } from 'vitest';
import { ABOUT_KINDS, CHANNELS, OUTCOMES } from '../../../domain/complaint/complaint.ts';
import { type Figures, figuresOf } from '../../../domain/complaint/figures.ts';
import type { RegisterLine } from '../../../domain/complaint/register.ts';

/** A person complained of, through the portal, founded, in time. */
const LINE: RegisterLine = {
  number: 'K-2025-0001',
  kind: 'person',
  channel: 'portal',
  state: 'closed',
  receivedOn: '2025-03-05',
  outcome: 'founded',
  deferred: false,
  reopened: false,
  decidedInTime: true,
};
const lines = (count: number, more: Partial<RegisterLine> = {}): RegisterLine[] =>
  Array.from({ length: count }, () => ({ ...LINE, ...more }));
const { outcome: _, decidedInTime: __, ...OPEN } = LINE;

/** What one table shows: its values in their order, each with its number or hidden. */
const shown = (table: readonly { readonly value: string; readonly count?: number }[]) =>
  Object.fromEntries(table.map(({ value, count }) => [value, count ?? 'hidden']));
const all = (values: readonly string[], count: number | 'hidden') =>
  Object.fromEntries(values.map((value) => [value, count]));
const RESULTS = [...OUTCOMES, 'mediated', 'withdrawn', 'open'];

test('[RIO-7.2] every value of every table has its place and its number, also nought', () => {
  const year = [
    ...ABOUT_KINDS.map((kind) => ({ ...LINE, kind })),
    ...CHANNELS.map((channel) => ({ ...LINE, channel })),
    ...([...OUTCOMES, 'mediated', 'withdrawn'] as const).map((outcome) => ({ ...LINE, outcome })),
    OPEN,
    { ...LINE, decidedInTime: false },
  ];
  expect(figuresOf(year, 1)).toStrictEqual({
    total: { count: 18 },
    kinds: [
      { value: 'person', count: 14 },
      { value: 'owner', count: 1 },
      { value: 'article', count: 1 },
      { value: 'decision', count: 1 },
      { value: 'other', count: 1 },
    ],
    channels: [
      { value: 'portal', count: 14 },
      { value: 'letter', count: 1 },
      { value: 'mail', count: 1 },
      { value: 'call', count: 1 },
      { value: 'anonymous', count: 1 },
    ],
    outcomes: [
      { value: 'founded', count: 12 },
      { value: 'partly', count: 1 },
      { value: 'unfounded', count: 1 },
      { value: 'not-taken-up', count: 1 },
      { value: 'mediated', count: 1 },
      { value: 'withdrawn', count: 1 },
      { value: 'open', count: 1 },
    ],
    terms: [
      { value: 'kept', count: 16 },
      { value: 'missed', count: 1 },
      { value: 'none', count: 1 },
    ],
  });
  expect(figuresOf([], 5)).toStrictEqual({
    total: { count: 0 },
    kinds: ABOUT_KINDS.map((value) => ({ value, count: 0 })),
    channels: CHANNELS.map((value) => ({ value, count: 0 })),
    outcomes: RESULTS.map((value) => ({ value, count: 0 })),
    terms: ['kept', 'missed', 'none'].map((value) => ({ value, count: 0 })),
  });
});

describe('[RIO-7.2] nobody is recognised in a small group', () => {
  const kinds = (...[person, owner, other]: [number, number, number]) =>
    shown(
      figuresOf([...lines(person), ...lines(owner, { kind: 'owner' }), ...lines(other, { kind: 'other' })], 5).kinds,
    );
  const NONE = { article: 0, decision: 0 };

  test('a group of the smallest number is shown', () => {
    expect(kinds(8, 5, 0)).toStrictEqual({ ...NONE, person: 8, owner: 5, other: 0 });
  });

  // What is hidden is together at least the smallest group and one for each of the hidden: two of them at least seven.
  test('the next smallest is hidden with one that is too small, as the total would tell it', () => {
    expect(kinds(8, 1, 6)).toStrictEqual({ ...NONE, person: 8, owner: 'hidden', other: 'hidden' });
  });

  test('and one more, when both together leave too little to guess', () => {
    expect(kinds(8, 1, 5)).toStrictEqual({ ...NONE, person: 'hidden', owner: 'hidden', other: 'hidden' });
  });

  test('where that is not possible nothing is told, not even how many there were', () => {
    const none: Record<keyof Omit<Figures, 'total'>, unknown> = {
      kinds: all(ABOUT_KINDS, 'hidden'),
      channels: all(CHANNELS, 'hidden'),
      outcomes: all(RESULTS, 'hidden'),
      terms: all(['kept', 'missed', 'none'], 'hidden'),
    };
    const { total, ...tables } = figuresOf([...lines(9), ...lines(1, { kind: 'owner' })], 10);
    expect(total).toStrictEqual({});
    expect(Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, shown(table)]))).toStrictEqual(none);
  });

  test('outcomes and terms are not subtracted from each other: who has an outcome has a term', () => {
    const few = figuresOf([...lines(9), ...lines(3, { outcome: 'unfounded' })], 5);
    expect(shown(few.outcomes)).toStrictEqual({ ...all(RESULTS, 0), founded: 'hidden', unfounded: 'hidden' });
    expect(shown(few.terms)).toStrictEqual(all(['kept', 'missed', 'none'], 'hidden'));
    const late = figuresOf([...lines(9), ...lines(3, { decidedInTime: false })], 5);
    expect(shown(late.outcomes)).toStrictEqual({ ...all(RESULTS, 0), founded: 12 });
    expect(shown(late.terms)).toStrictEqual(all(['kept', 'missed', 'none'], 'hidden'));
  });
});
