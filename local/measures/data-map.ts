import { readFileSync } from 'node:fs';

/** A row of `docs/data-map.md`: its cells by the title of their column. */
export type Row = Readonly<Record<string, string>>;

const FILE = new URL('../../docs/data-map.md', import.meta.url);

/** The tables of the data map, each by the title of its first column. */
export const dataMap = (): ReadonlyMap<string, readonly Row[]> => tablesIn(readFileSync(FILE, 'utf8'));

/** The tables of a page, each by the title of its first column. */
export function tablesIn(page: string): ReadonlyMap<string, readonly Row[]> {
  const blocks = page.split('\n\n');
  const tables = blocks.filter((block) => block.startsWith('|')).map(tableOf);
  return new Map(tables);
}

function tableOf(block: string): [string, Row[]] {
  const [head = [], , ...rows] = block
    .trim()
    .split('\n')
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  return [
    head[0] ?? '',
    rows.map((cells) => Object.fromEntries(head.map((title, place) => [title, cells[place] ?? '']))),
  ];
}
