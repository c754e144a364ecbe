import type { RegisterLine } from './register.ts';

/** How many; absent: too few to tell, or to be worked out from those that are told. */
export type Figure = { readonly value: string; readonly count?: number };
export type Figures = { readonly total: Omit<Figure, 'value'> } & {
  readonly [T in keyof typeof TABLES]: readonly Figure[];
};

const TABLES = {
  kinds: ({ kind }: RegisterLine) => kind,
  channels: ({ channel }: RegisterLine) => channel,
  outcomes: ({ outcome }: RegisterLine) => outcome ?? 'open',
  terms: ({ decidedInTime }: RegisterLine) =>
    decidedInTime === undefined ? 'open' : decidedInTime ? 'kept' : 'missed',
} as const;

/** A year of the register in figures, without any group so small that somebody would be recognised in it. */
export function figuresOf(lines: readonly RegisterLine[], smallestGroup: number): Figures {
  const table = (read: (line: RegisterLine) => string) => suppressed(counted(lines, read), smallestGroup);
  return {
    total: lines.length > 0 && lines.length < smallestGroup ? {} : { count: lines.length },
    kinds: table(TABLES.kinds),
    channels: table(TABLES.channels),
    outcomes: table(TABLES.outcomes),
    terms: table(TABLES.terms),
  };
}

type Counted = { readonly value: string; readonly count: number };

function counted(lines: readonly RegisterLine[], read: (line: RegisterLine) => string): Counted[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(read(line), (counts.get(read(line)) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => one.count - other.count);
}

/**
 * The total gives away what the hidden ones are together: so they are never one alone, and never together fewer than the
 * smallest group; else the next smallest is hidden too.
 * @param figures smallest first
 */
function suppressed(figures: readonly Counted[], smallestGroup: number): Figure[] {
  let [hidden, together] = [0, 0];
  for (const { count } of figures) {
    const enough = hidden === 0 || (hidden > 1 && together >= smallestGroup);
    if (count >= smallestGroup && enough) break;
    hidden += 1;
    together += count;
  }
  return figures.map((figure, place) => (place < hidden ? { value: figure.value } : figure));
}
