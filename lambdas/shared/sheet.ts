import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';

/** A table to take along: for a spreadsheet, or for whatever reads one. */
export type Sheet = {
  /** Of the sheet within an XLSX file: at most 31 characters, without `\ / ? * [ ] :`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/** What a spreadsheet takes for the beginning of a formula; the wide forms too, which some of them read as the narrow ones. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text that no spreadsheet carries out. A cell of XLSX is a text by its type already, but it does not stay one when somebody saves
 * the sheet as CSV.
 */
const harmless = <Cell extends string | number>(cell: Cell): Cell | string =>
  typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;

const linesOf = ({ columns, rows }: Sheet) => [columns, ...rows].map((row) => row.map(harmless));

/** As Excel in Dutch opens it: with its byte order mark, and semicolons. Every text is quoted, so that no other separator splits one. */
export const asCsv = (sheet: Sheet): Uint8Array =>
  Buffer.from(
    stringify(linesOf(sheet), { bom: true, delimiter: ';', quoted_string: true, record_delimiter: 'windows' }),
  );

export async function asXlsx(sheet: Sheet): Promise<Uint8Array> {
  const [head = [], ...rows] = linesOf(sheet);
  const data = [head.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows];
  return writeExcelFile(data, { sheet: sheet.name, stickyRowsCount: 1 }).toBuffer();
}
