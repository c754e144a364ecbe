import * as z from 'zod';

const report = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
});

/** What the mutants of one folder came to. */
export type Row = {
  readonly folder: string;
  /** Found by a test, or stopped because it ran on for ever. */
  readonly killed: number;
  /** Found by no test, or run by none. */
  readonly alive: number;
  /** Left out by a comment in the source, which has the reason. */
  readonly excused: number;
  readonly day: string;
};

/** A report of some of its files, with everything that it says of them. */
export function partOf(text: string, isPart: (file: string) => boolean): string {
  const whole = z.looseObject({ files: z.record(z.string(), z.unknown()) }).parse(JSON.parse(text));
  const files = Object.entries(whole.files).filter(([file]) => isPart(file));
  return JSON.stringify({ ...whole, files: Object.fromEntries(files) });
}

const KILLED = ['Killed', 'Timeout'];
const ALIVE = ['Survived', 'NoCoverage'];

/** Stryker's JSON report of one folder. Mutants that do not compile are nobody's to find. */
export function rowOf(folder: string, text: string, day: string): Row {
  const statuses = Object.values(report.parse(JSON.parse(text)).files).flatMap(({ mutants }) =>
    mutants.map(({ status }) => status),
  );
  const count = (some: readonly string[]) => statuses.filter((status) => some.includes(status)).length;
  return { folder, killed: count(KILLED), alive: count(ALIVE), excused: count(['Ignored']), day };
}

/** In percent, rounded down, so that nothing looks better than it is. */
export const scoreOf = ({ killed, alive }: Row): number =>
  killed + alive === 0 ? 100 : Math.floor((killed / (killed + alive)) * 1000) / 10;

const HEAD = `# Mutation tests

\`npm run mutation\` changes \`domain/\` in one place at a time (a condition turned round, a day more, a word left out) and asks the tests of
the folder, in \`test/domain/\`, and those of the whole to notice. What the compiler refuses is not counted. The score is what was noticed, in percent; under 90 the command
fails. \`npm run mutation -- access terms\` does some folders, \`--together\` in one run, \`--incremental\` only what changed since the last time. A mutant
that means the same as the code is left out by a comment beside it that says why. This table is written by the command.

| folder | found | not found | left out | score | measured |
|---|---:|---:|---:|---:|---|
`;

export const render = (rows: readonly Row[]): string =>
  HEAD +
  rows
    .toSorted((one, other) => (one.folder < other.folder ? -1 : 1))
    .map((row) => `| ${row.folder} | ${row.killed} | ${row.alive} | ${row.excused} | ${scoreOf(row)} | ${row.day} |\n`)
    .join('');

/** The rows of a table that was written before. */
export const rowsIn = (text: string): readonly Row[] =>
  [...text.matchAll(/^\| (\S+) \| (\d+) \| (\d+) \| (\d+) \| \S+ \| (\S+) \|$/gm)].map(
    ([, folder = '', killed, alive, excused, day = '']) => ({
      folder,
      killed: Number(killed),
      alive: Number(alive),
      excused: Number(excused),
      day,
    }),
  );

/** The new rows in place of the old ones of the same folders. */
export const replaced = (old: readonly Row[], fresh: readonly Row[]): readonly Row[] => [
  ...old.filter(({ folder }) => !fresh.some((row) => row.folder === folder)),
  ...fresh,
];
