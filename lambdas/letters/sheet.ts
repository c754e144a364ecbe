import type { Pdf } from './document.ts';
import { breakLines } from './lines.ts';
import { CONTENT_WIDTH, heightOf, PAGE, type Style } from './style.ts';

export type Tag = PDFKit.PDFStructureElement;
/** pdfkit knows `scope`; its types do not yet. */
type TagOptions = PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Row' | 'Column' };

/** A page that keeps the current position and marks everything it draws as content or artifact (tagged PDF). */
export class Sheet {
  readonly pdf: Pdf;
  /** Top of what comes next, points from the top of the page. */
  y: number = PAGE.top;

  constructor(pdf: Pdf) {
    this.pdf = pdf;
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
    this.pdf.text(text, x, y + gap, { lineBreak: false, characterSpacing: style.spacing ?? 0 });
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

  #widthOf(text: string, { spacing = 0 }: Style): number {
    return this.pdf.widthOfString(text) + spacing * text.length;
  }
}
