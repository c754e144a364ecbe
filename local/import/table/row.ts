/** A row as its table has it. `row` is its number there, the heading being 1. A number of a spreadsheet stays as it is stored. */
export type TableRow = { readonly row: number; readonly values: readonly string[] };

/** That a table cannot be read, in words for the person whose table it is. */
export class UnreadableTable extends Error {}
