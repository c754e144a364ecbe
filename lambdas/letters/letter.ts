import { shown } from '../../domain/text/invisible.ts';
import { written as draw, drawBlock } from './blocks.ts';
import { closeDocument, openDocument } from './document.ts';
import type { Fonts, Language, Letter } from './model.ts';
import { drawScanned } from './scanned.ts';
import { Sheet } from './sheet.ts';
import { COLORS, heightOf, PAGE, STYLES } from './style.ts';
import { sayUnprintable, Typeface } from './typeface.ts';

const PAGE_OF: { readonly [L in Language]: (page: number, pages: number) => string } = {
  nl: (page, pages) => `Pagina ${page} van ${pages}`,
  en: (page, pages) => `Page ${page} of ${pages}`,
};

/** What fits between the text and the edge of the paper. */
const FOOT_LINES = 2;

/**
 * A letter as a tagged PDF on A4: headings, lists, tables and links are known as such to a screen reader. The same letter
 * gives the same bytes.
 */
export async function renderLetter(written: Letter, fonts: Fonts): Promise<Uint8Array> {
  const visible = shown(written);
  const pdf = await openDocument(visible, fonts);
  const typeface = await Typeface.for(pdf, visible, fonts);
  const letter = await sayUnprintable(visible, typeface, fonts.other);
  const sheet = new Sheet(pdf, typeface);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  letterhead(sheet, root, letter);
  if (letter.scanned) drawScanned(sheet, root, letter.scanned);
  for (const block of letter.blocks) drawBlock(sheet, root, block);
  root.end();
  feet(sheet, letter);
  return closeDocument(pdf);
}

function letterhead(sheet: Sheet, root: PDFKit.PDFStructureElement, letter: Letter): void {
  const { organisation, title, subtitle } = letter;
  sheet.artifact('Layout', () => {
    sheet.pdf.rect(0, 0, PAGE.width, 7).fill(COLORS.accent);
  });
  draw(sheet, root, 'P', organisation.name, STYLES.organisation);
  for (const line of organisation.lines ?? []) draw(sheet, root, 'P', line, STYLES.address);
  sheet.skip(9);
  sheet.rule(COLORS.rule);
  sheet.skip(26);
  draw(sheet, root, 'H1', title, STYLES.title);
  if (subtitle) draw(sheet, root, 'P', subtitle, STYLES.subtitle);
  sheet.skip(14);
}

/** Only now the number of pages is known. */
function feet(sheet: Sheet, { lang, footer }: Letter): void {
  const { start, count } = sheet.pdf.bufferedPageRange();
  const y = PAGE.height - PAGE.bottom + 30;
  for (let page = start; page < start + count; page += 1) {
    sheet.pdf.switchToPage(page);
    const number = PAGE_OF[lang](page - start + 1, count);
    const room = PAGE.width - PAGE.left - PAGE.right - sheet.widthOf(number, STYLES.foot) - 12;
    sheet.rule(COLORS.hairline, y - 8);
    sheet.artifact('Pagination', () => {
      for (const [index, line] of sheet.lines(footer, STYLES.foot, room).slice(0, FOOT_LINES).entries())
        sheet.line(line, STYLES.foot, PAGE.left, y + heightOf(STYLES.foot, index));
      sheet.rightLine(number, STYLES.foot, PAGE.width - PAGE.right, y);
    });
  }
}
