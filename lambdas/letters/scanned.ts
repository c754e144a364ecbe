import { encodeQR } from 'qr';
import type { Letter } from './model.ts';
import type { Sheet, Tag } from './sheet.ts';
import { COLORS, PAGE } from './style.ts';

/** Points: large enough for a telephone at arm's length. */
const SIDE = 128;
/** What the standard asks to be left white around it, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code of an address (ISO/IEC 18004). A quarter of it may be stained or torn: it lies in a file for years. */
export function drawScanned(sheet: Sheet, parent: Tag, { address, alt }: NonNullable<Letter['scanned']>): void {
  const rows = encodeQR(address, 'raw', { ecc: 'quartile', border: QUIET });
  const module = SIDE / rows.length;
  sheet.need(SIDE);
  const tag = sheet.tag(parent, 'Figure', { alt });
  tag.add(() => {
    const { pdf, y } = sheet;
    for (const [down, row] of rows.entries())
      for (const [across, dark] of row.entries())
        if (dark) pdf.rect(PAGE.left + across * module, y + down * module, module, module);
    pdf.fill(COLORS.ink);
  });
  tag.end();
  sheet.skip(SIDE + 8);
}
