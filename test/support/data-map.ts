import type { Row } from '../../local/measures/data-map.ts';

export { dataMap, tablesIn } from '../../local/measures/data-map.ts';

/** The names between back quotes in a cell. */
export const named = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** The fields of typed text that can be read in a place. */
export const readable = (row: Row | undefined): string[] =>
  row === undefined || row.Readable === 'nothing' ? [] : (row.Readable ?? '').split(', ');
