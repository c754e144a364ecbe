/** One row of the table: what was measured beside what was wanted. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  /** The most or the least that is good enough, such as `<= 1.25`; null where there is none. */
  readonly goal: string | null;
  readonly unit: string;
  readonly ok: boolean;
};

/** A figure with what stands in the way of its goal, for the table. */
export type Measured = Figure & { readonly note?: string };

type Goal = { readonly atMost: number } | { readonly atLeast: number };

const DECIMALS = 3;

/** Judged as measured, shown rounded. */
export function figure(name: string, value: number, unit: string, goal?: Goal, note?: string): Measured {
  const rounded = Number(value.toFixed(DECIMALS));
  const explained = note === undefined ? {} : { note };
  if (goal === undefined) return { name, value: rounded, goal: null, unit, ok: true, ...explained };
  if ('atMost' in goal)
    return { name, value: rounded, goal: `<= ${goal.atMost}`, unit, ok: value <= goal.atMost, ...explained };
  return { name, value: rounded, goal: `>= ${goal.atLeast}`, unit, ok: value >= goal.atLeast, ...explained };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new RangeError('There is no median of nothing.');
  return (low + high) / 2;
}

/** The table as people read it; notes below, by number. */
export function table(figures: readonly Measured[]): string {
  const notes: string[] = [];
  const rows = figures.map(({ name, value, goal, unit, ok, note }) => {
    const place = note === undefined ? '' : ` (${placeOf(notes, note)})`;
    return [name, `${value}`, goal ?? '-', unit, `${goal === null ? 'listed' : ok ? 'ok' : 'NOT OK'}${place}`];
  });
  const all = [['figure', 'value', 'goal', 'unit', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [
    ...lines,
    ...(notes.length > 0 ? [''] : []),
    ...notes.map((note, place) => `(${place + 1}) ${note}`),
    '',
  ].join('\n');
}

function placeOf(notes: string[], note: string): number {
  if (!notes.includes(note)) notes.push(note);
  return notes.indexOf(note) + 1;
}
