import type { Column } from './model.ts';
import type { Sheet, Tag } from './sheet.ts';
import { COLORS, CONTENT_WIDTH, heightOf, PAGE, PAGE_ROOM, STYLES, type Style } from './style.ts';

const PADDING = 3;
const GAP = 12;

type Cell = {
  readonly lines: readonly string[];
  readonly style: Style;
  readonly x: number;
  readonly width: number;
  readonly right: boolean;
};

/** A table of which the first column names the row. With `headed`, the columns' names stand above it on every page. */
export function drawTable(
  sheet: Sheet,
  parent: Tag,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  headed: boolean,
): void {
  const places = placesOf(columns);
  const cells = (texts: readonly string[], styleOf: (index: number) => Style): Cell[] =>
    places.map(({ x, width, right }, index) => {
      const style = styleOf(index);
      return { lines: sheet.lines(texts[index] ?? '', style, width), style, x, width, right };
    });
  const header = headed
    ? cells(
        columns.map((column) => column.header),
        () => STYLES.columnHeader,
      )
    : undefined;
  const headerHeight = header ? rowHeight(header) : 0;

  const table = sheet.tag(parent, 'Table');
  const firstStyle = headed ? STYLES.cell : STYLES.rowHeader;
  const body = rows.map((row) => cells(row, (index) => (index === 0 ? firstStyle : STYLES.cell)));
  // The names of the columns stay with the first row.
  sheet.need(headerHeight + Math.min(rowHeight(body[0] ?? []), PAGE_ROOM - headerHeight));
  if (header) headRow(sheet, sheet.tag(table, 'THead'), header);
  else sheet.rule(COLORS.rule);
  const group = headed ? sheet.tag(table, 'TBody') : table;
  for (const row of body) bodyRow(sheet, group, row, header);
  sheet.rule(COLORS.rule);
  table.end();
  sheet.skip(6);
}

function placesOf(columns: readonly Column[]) {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const free = CONTENT_WIDTH - GAP * (columns.length - 1);
  let x: number = PAGE.left;
  return columns.map(({ share, align }) => {
    const width = (free * share) / shares;
    const place = { x, width, right: align === 'right' };
    x += width + GAP;
    return place;
  });
}

const rowHeight = (cells: readonly Cell[]): number =>
  Math.max(0, ...cells.map(({ lines, style }) => heightOf(style, lines.length))) + 2 * PADDING;

function headRow(sheet: Sheet, head: Tag, cells: readonly Cell[]): void {
  const row = sheet.tag(head, 'TR');
  for (const cell of cells)
    sheet.tag(row, 'TH', { scope: 'Column' }).add(() => drawLines(sheet, cell, 0, cell.lines.length));
  row.end();
  underHeader(sheet, cells);
}

function underHeader(sheet: Sheet, cells: readonly Cell[]): void {
  sheet.skip(rowHeight(cells));
  sheet.rule(COLORS.accent, sheet.y, 1);
}

/** A row goes to the next page as a whole; only one that is taller than a page is divided. */
function bodyRow(sheet: Sheet, group: Tag, cells: readonly Cell[], header: readonly Cell[] | undefined): void {
  const nextPage = () => {
    sheet.rule(COLORS.rule);
    sheet.breakPage();
    if (!header) return;
    // The repeated header row is an artifact: a screen reader reads it once.
    sheet.artifact('Pagination', () => {
      for (const cell of header) drawLines(sheet, cell, 0, cell.lines.length);
    });
    underHeader(sheet, header);
  };
  const full = PAGE_ROOM - (header ? rowHeight(header) : 0);
  if (rowHeight(cells) > sheet.room && rowHeight(cells) <= full) nextPage();

  const row = sheet.tag(group, 'TR');
  const tags = cells.map((_, index) => sheet.tag(row, index === 0 ? 'TH' : 'TD', index === 0 ? { scope: 'Row' } : {}));
  const lineHeight = Math.max(...cells.map(({ style }) => heightOf(style)));
  const total = Math.max(...cells.map(({ lines }) => lines.length));
  let done = 0;
  while (done < total) {
    if (sheet.room < lineHeight + 2 * PADDING) nextPage();
    const fitting = Math.max(1, Math.floor((sheet.room - 2 * PADDING) / lineHeight));
    const until = Math.min(total, done + fitting);
    for (const [index, cell] of cells.entries())
      if (done < cell.lines.length) tags[index]?.add(() => drawLines(sheet, cell, done, until));
    sheet.skip((until - done) * lineHeight + 2 * PADDING);
    done = until;
  }
  row.end();
  sheet.rule(COLORS.hairline);
}

function drawLines(sheet: Sheet, { lines, style, x, width, right }: Cell, from: number, until: number): void {
  let y = sheet.y + PADDING;
  for (const line of lines.slice(from, until)) {
    if (right) sheet.rightLine(line, style, x + width, y);
    else sheet.line(line, style, x, y);
    y += heightOf(style);
  }
}
