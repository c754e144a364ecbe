import type { Pdf } from './document.ts';
import { breakLines } from './lines.ts';
import { CONTENT_WIDTH, heightOf, PAGE, type Style } from './style.ts';
import type { Typeface } from './typeface.ts';
import { hasRightToLeft, visualPieces } from './visual.ts';

export type Tag = PDFKit.PDFStructureElement;
/** pdfkit knows `scope`; its types do not yet. */
type TagOptions = PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Row' | 'Column' };

/** A page that keeps the current position and marks everything it draws as content or artifact (tagged PDF). */
export class Sheet {
  readonly pdf: Pdf;
  /** Top of what comes next, points from the top of the page. */
  y: number = PAGE.top;

  readonly #typeface: Typeface;

  constructor(pdf: Pdf, typeface: Typeface) {
    this.pdf = pdf;
    this.#typeface = typeface;
  }

  get room(): number {
    return PAGE.height - PAGE.bottom - this.y;
  }

  breakPage(): void {
    this.pdf.addPage();
    this.y = PAGE.top;
  }

  /** A new page when there is less room than this, unless the page is still empty. */
  need(height: number): void {
    if (this.room < height && this.y > PAGE.top) this.breakPage();
  }

  skip(points: number): void {
    this.y += points;
  }

  lines(text: string, style: Style, width: number = CONTENT_WIDTH): string[] {
    this.#use(style);
    return breakLines(text, width, (part) => this.#widthOf(part, style));
  }

  /** One line; `y` is the top of its line box. */
  line(text: string, style: Style, x: number, y: number): void {
    this.#use(style);
    this.pdf.fillColor(style.color);
    const gap = (heightOf(style) - this.pdf.currentLineHeight()) / 2;
    const options = { lineBreak: false, characterSpacing: style.spacing ?? 0 };
    if (this.#isPlain(text)) {
      this.pdf.text(text, x, y + gap, options);
      return;
    }
    // Some scripts are drawn in another order than they are written: who copies the line or hears it gets it as written.
    this.pdf.markContent('Span', { actual: text } as PDFKit.Mixins.MarkingOptions);
    this.#pieces(text, x, y + gap + this.#ascent(style), style, options);
    this.pdf.endMarkedContent();
  }

  #isPlain(text: string): boolean {
    return !hasRightToLeft(text) && this.#typeface.isPlain(text);
  }

  #pieces(text: string, left: number, baseline: number, style: Style, options: PDFKit.Mixins.TextOptions): void {
    let x = left;
    for (const visual of visualPieces(text))
      for (const piece of this.#typeface.pieces(visual)) {
        this.pdf.font(piece.font ?? style.font).fontSize(style.size);
        this.pdf.text(piece.text, x, baseline, { ...options, baseline: 'alphabetic' });
        x += this.pdf.widthOfString(piece.text) + (style.spacing ?? 0) * piece.text.length;
      }
    this.#use(style);
  }

  /** From the top of the letter font to its base line: every font of a line stands on that. */
  #ascent({ size }: Style): number {
    // Its types leave out the measures of the font in use.
    const { ascender } = (this.pdf as unknown as { readonly _font: { readonly ascender: number } })._font;
    return (ascender / 1000) * size;
  }

  rightLine(text: string, style: Style, right: number, y: number): void {
    this.#use(style);
    this.line(text, style, right - this.#widthOf(text.trimEnd(), style), y);
  }

  /** Lines under each other, on to the next page when this one is full. */
  flow(tag: Tag, lines: readonly string[], style: Style, x: number = PAGE.left): void {
    const height = heightOf(style);
    let rest = lines;
    while (rest.length > 0) {
      this.need(height);
      const fitting = rest.slice(0, Math.max(1, Math.floor(this.room / height)));
      tag.add(() => {
        for (const line of fitting) {
          this.line(line, style, x, this.y);
          this.y += height;
        }
      });
      rest = rest.slice(fitting.length);
    }
  }

  /** Decoration (rules, panels, page numbers): an artifact, which screen readers skip. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  rule(color: string, y: number = this.y, weight = 0.6, width: number = CONTENT_WIDTH): void {
    this.artifact('Layout', () => {
      this.pdf
        .lineWidth(weight)
        .strokeColor(color)
        .moveTo(PAGE.left, y)
        .lineTo(PAGE.left + width, y)
        .stroke();
    });
  }

  tag(parent: Tag, type: string, options: TagOptions = {}): Tag {
    const tag = this.pdf.struct(type, options);
    parent.add(tag);
    return tag;
  }

  widthOf(text: string, style: Style): number {
    this.#use(style);
    return this.#widthOf(text, style);
  }

  #use({ font, size }: Style): void {
    this.pdf.font(font).fontSize(size);
  }

  #widthOf(text: string, style: Style): number {
    const { spacing = 0 } = style;
    if (this.#isPlain(text)) return this.pdf.widthOfString(text) + spacing * text.length;
    let width = 0;
    for (const piece of visualPieces(text).flatMap((visual) => this.#typeface.pieces(visual))) {
      this.pdf.font(piece.font ?? style.font).fontSize(style.size);
      width += this.pdf.widthOfString(piece.text) + spacing * piece.text.length;
    }
    this.#use(style);
    return width;
  }
}
