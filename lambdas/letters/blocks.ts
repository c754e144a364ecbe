import type { Block, Code, Heading, Link, List, Paragraph } from './model.ts';
import type { Sheet, Tag } from './sheet.ts';
import { COLORS, CONTENT_WIDTH, heightOf, PAGE, STYLES, type Style } from './style.ts';
import { drawTable } from './table.ts';

/** A heading never stands alone at the foot of a page: this much of what it is about stands under it. */
const KEPT_WITH_HEADING = 64;
const INDENT = 16;
const PANEL_PADDING = 8;

export function drawBlock(sheet: Sheet, parent: Tag, block: Block): void {
  DRAW[block.kind](sheet, parent, block as never);
}

type Drawing<K extends Block['kind']> = (sheet: Sheet, parent: Tag, block: Extract<Block, { kind: K }>) => void;

const DRAW: { readonly [K in Block['kind']]: Drawing<K> } = {
  heading,
  paragraph,
  list,
  code,
  link,
  table: (sheet, parent, { columns, rows }) => drawTable(sheet, parent, columns, rows, true),
  facts: (sheet, parent, { rows }) => drawTable(sheet, parent, FACT_COLUMNS, rows, false),
};

const FACT_COLUMNS = [
  { header: '', share: 3 },
  { header: '', share: 7 },
] as const;

/** Words under one tag. */
export function written(sheet: Sheet, parent: Tag, type: string, text: string, style: Style): void {
  const tag = sheet.tag(parent, type);
  sheet.flow(tag, sheet.lines(text, style), style);
  tag.end();
}

function heading(sheet: Sheet, parent: Tag, { level, text }: Heading): void {
  const style = level === 2 ? STYLES.heading2 : STYLES.heading3;
  sheet.need(heightOf(style) + KEPT_WITH_HEADING);
  if (sheet.y > PAGE.top) sheet.skip(level === 2 ? 13 : 6);
  if (level === 2) sheet.pdf.outline.addItem(text);
  written(sheet, parent, `H${level}`, text, style);
  sheet.skip(level === 2 ? 4 : 1);
}

function paragraph(sheet: Sheet, parent: Tag, { text, tone }: Paragraph): void {
  written(sheet, parent, 'P', text, tone ? STYLES[tone] : STYLES.text);
  sheet.skip(tone === 'lead' ? 8 : 6);
}

function list(sheet: Sheet, parent: Tag, { items, ordered }: List): void {
  const style = STYLES.text;
  const all = sheet.tag(parent, 'L');
  for (const [index, text] of items.entries()) {
    sheet.need(heightOf(style));
    const item = sheet.tag(all, 'LI');
    sheet.tag(item, 'Lbl').add(() => sheet.line(ordered ? `${index + 1}.` : '•', style, PAGE.left + 2, sheet.y));
    const body = sheet.tag(item, 'LBody');
    sheet.flow(body, sheet.lines(text, style, CONTENT_WIDTH - INDENT), style, PAGE.left + INDENT);
    item.end();
    sheet.skip(3);
  }
  all.end();
  sheet.skip(4);
}

/** On a panel, line by line, so that the panel follows the text over pages. */
function code(sheet: Sheet, parent: Tag, { text }: Code): void {
  const style = STYLES.code;
  const height = heightOf(style);
  const lines = sheet.lines(text, style, CONTENT_WIDTH - 2 * PANEL_PADDING);
  const panel = (points: number) =>
    sheet.artifact('Layout', () => {
      sheet.pdf.rect(PAGE.left, sheet.y, CONTENT_WIDTH, points).fill(COLORS.panel);
    });
  const tag = sheet.tag(parent, 'Code');
  sheet.need(height + 2 * PANEL_PADDING);
  panel(PANEL_PADDING);
  sheet.skip(PANEL_PADDING);
  for (const line of lines) {
    sheet.need(height);
    panel(height + 0.5);
    sheet.flow(tag, [line], style, PAGE.left + PANEL_PADDING);
  }
  panel(PANEL_PADDING);
  sheet.skip(PANEL_PADDING + 6);
  tag.end();
}

function link(sheet: Sheet, parent: Tag, { text, url }: Link): void {
  const paragraph = sheet.tag(parent, 'P');
  sheet.flow(paragraph, sheet.lines(text, STYLES.text), STYLES.text);
  sheet.need(heightOf(STYLES.link));
  const tag = sheet.tag(paragraph, 'Link');
  for (const line of sheet.lines(url, STYLES.link)) {
    sheet.need(heightOf(STYLES.link));
    const { y } = sheet;
    sheet.flow(tag, [line], STYLES.link);
    // Its types do not know yet that pdfkit ties an address to the text that shows it.
    const tied: PDFKit.Mixins.AnnotationOption & { structParent: Tag } = { structParent: tag };
    sheet.pdf.link(PAGE.left, y, sheet.widthOf(line, STYLES.link), heightOf(STYLES.link), url, tied);
  }
  paragraph.end();
  sheet.skip(6);
}
