import { Temporal } from 'temporal-polyfill';
import type { Fonts, Letter } from './model.ts';
import { PAGE } from './style.ts';

export type Pdf = PDFKit.PDFDocument;

/** The language tag that a reader speaks the letter in. */
const LANGUAGE_TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;

/** An empty tagged document (PDF 1.7) with the letter's title, language and moment, and its first page. */
export async function openDocument(letter: Letter, fonts: Fonts): Promise<Pdf> {
  // Only when a letter is made: loading it takes longer than the whole start of a function.
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    lang: LANGUAGE_TAGS[letter.lang],
    displayTitle: true,
    // No font of pdfkit's own: those are not embedded, and their metrics are not in the bundle.
    font: '',
    size: [PAGE.width, PAGE.height],
    margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right },
    bufferPages: true,
    info: {
      Title: letter.subtitle ? `${letter.title}: ${letter.subtitle}` : letter.title,
      Author: letter.organisation.name,
      Creator: 'Dossierwacht',
      CreationDate: new Date(Temporal.Instant.from(letter.createdAt).epochMilliseconds),
    },
  });
  pdf.registerFont('regular', Buffer.from(fonts.regular));
  pdf.registerFont('bold', Buffer.from(fonts.bold));
  escapeMetadata(pdf);
  return pdf;
}

/** pdfkit writes the title and author into XML as they are: `Jansen & Zoon` would make it unreadable. */
function escapeMetadata(pdf: Pdf): void {
  const write = pdf.endMetadata.bind(pdf);
  pdf.endMetadata = () => {
    const { info } = pdf;
    const { Title = '', Author = '' } = info;
    pdf.info = { ...info, Title: escaped(Title), Author: escaped(Author) };
    write();
    pdf.info = info;
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Ends the document. The bytes are complete when the promise is. */
export function closeDocument(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => done(Buffer.concat(chunks)));
    pdf.on('error', failed);
    pdf.end();
  });
}
