import { extname } from 'node:path';
import { csvRows } from './csv.ts';
import { type TableRow, UnreadableTable } from './row.ts';
import { xlsxRows } from './xlsx.ts';

/** The rows of a table, with its heading first. What is empty is left out, and keeps its number. */
export async function* tableRows(path: string): AsyncIterable<TableRow> {
  const extension = extname(path).toLowerCase();
  if (extension !== '.csv' && extension !== '.xlsx')
    throw new UnreadableTable('De lijst is een bestand .csv of .xlsx. / The table is a file .csv or .xlsx.');
  const rows = extension === '.csv' ? csvRows(path) : xlsxRows(path);
  for await (const row of rows) if (row.values.some((value) => value !== '')) yield row;
}
