import { hiddenIn } from '../small-groups.ts';
import { ABOUT_KINDS, CHANNELS, OUTCOMES } from './complaint.ts';
import type { RegisterLine } from './register.ts';

/** How many; absent: too few to tell, or to be worked out from what is told. */
export type Figure = { readonly value: string; readonly count?: number };
export type Figures = { readonly total: Omit<Figure, 'value'> } & { readonly [T in Table]: readonly Figure[] };

type Table = 'kinds' | 'channels' | 'outcomes' | 'terms';

/** Every value has its place, whatever its number: an order by number would tell which of the hidden is the smallest. */
const TABLES: {
  readonly [T in Table]: { readonly values: readonly string[]; readonly of: (line: RegisterLine) => string };
} = {
  kinds: { values: ABOUT_KINDS, of: ({ kind }) => kind },
  channels: { values: CHANNELS, of: ({ channel }) => channel },
  outcomes: { values: [...OUTCOMES, 'mediated', 'withdrawn', 'open'], of: ({ outcome }) => outcome ?? 'open' },
  terms: {
    values: ['kept', 'missed', 'none'],
    of: ({ decidedInTime }) => (decidedInTime === undefined ? 'none' : decidedInTime ? 'kept' : 'missed'),
  },
};

type Counts = ReadonlyMap<string, number>;
type Hidden = ReturnType<typeof hiddenIn>;

/**
 * A year of the register in figures, without any group so small that somebody would be recognised in it, and without any
 * number from which such a group could be worked out. An empty group needs no suppression.
 */
export function figuresOf(lines: readonly RegisterLine[], smallestGroup: number): Figures {
  const counts = {
    kinds: counted(lines, 'kinds'),
    channels: counted(lines, 'channels'),
    outcomes: counted(lines, 'outcomes'),
    terms: counted(lines, 'terms'),
  };
  const hidden = {
    kinds: hiddenIn(counts.kinds, smallestGroup),
    channels: hiddenIn(counts.channels, smallestGroup),
    outcomes: hiddenIn(counts.outcomes, smallestGroup),
    terms: hiddenIn(counts.terms, smallestGroup),
  };
  // With the total known, too few are too few in every table; any table that were shown whole would be the total.
  if (Object.values(hidden).includes('all')) return { total: {}, ...shown(counts, 'all', 'all', 'all', 'all') };
  // Who has an outcome has a term, so each of the two could be subtracted from the other.
  const either = [hidden.outcomes, hidden.terms].some((one) => one !== 'all' && one.size > 0);
  const terms = either ? 'all' : hidden.terms;
  return { total: { count: lines.length }, ...shown(counts, hidden.kinds, hidden.channels, hidden.outcomes, terms) };
}

function counted(lines: readonly RegisterLine[], table: Table): Counts {
  const { values, of } = TABLES[table];
  const counts = new Map<string, number>(values.map((value) => [value, 0]));
  for (const line of lines) counts.set(of(line), (counts.get(of(line)) ?? 0) + 1);
  return counts;
}

function shown(
  counts: { readonly [T in Table]: Counts },
  kinds: Hidden,
  channels: Hidden,
  outcomes: Hidden,
  terms: Hidden,
): { readonly [T in Table]: readonly Figure[] } {
  const table = (of: Counts, hidden: Hidden): Figure[] =>
    [...of].map(([value, count]) => (hidden === 'all' || hidden.has(value) ? { value } : { value, count }));
  return {
    kinds: table(counts.kinds, kinds),
    channels: table(counts.channels, channels),
    outcomes: table(counts.outcomes, outcomes),
    terms: table(counts.terms, terms),
  };
}
