import { PDFDict, PDFHexString, PDFName, type PDFObject, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib';

const key = (name: string): PDFName => PDFName.of(name);
/** What starts a program: an action of this kind (ISO 32000-2, 12.6.4). */
const PROGRAMS = [key('JavaScript'), key('Launch')];
const S = key('S');
const JS = key('JS');
const TYPE = key('Type');
/** The files of one attachment, by system. */
const FILES = ['F', 'UF', 'DOS', 'Mac', 'Unix'].map(key);

/** What was found in a PDF, object by object, whatever the order. */
export class Findings {
  program = false;
  encrypted = false;
  hasForm = false;
  objects = 0;
  readonly streams: PDFRawStream[] = [];
  readonly #streamOf = new Map<PDFRef, PDFRawStream[]>();
  readonly #filesOf = new Map<PDFRef, PDFDict>();
  readonly #attached: { readonly name: string; readonly files: PDFObject }[] = [];

  /** A dictionary, as deep as it stands. */
  dictionary(dict: PDFDict): void {
    const action = dict.get(S);
    const script = dict.has(JS);
    if (PROGRAMS.some((one) => one === action)) this.program = true;
    // A film with a script; or a kind of action that is told elsewhere.
    if (script && (action === key('Rendition') || action instanceof PDFRef)) this.program = true;
    if (dict.get(key('Subtype')) === key('RichMedia') || dict.has(key('OnInstantiate'))) this.program = true;
    if (dict.has(key('XFA'))) this.hasForm = true;
    const files = dict.get(key('EF'));
    if (files) this.#attached.push({ name: nameOf(dict), files });
  }

  /** An object with a number, which others can point to. */
  numbered(object: PDFObject, ref: PDFRef): void {
    this.objects += 1;
    if (PROGRAMS.some((one) => one === object)) this.program = true;
    if (object instanceof PDFRawStream) {
      this.streams.push(object);
      this.dictionary(object.dict);
      if (object.dict.get(TYPE) === key('XRef')) this.trailer(object.dict.get(key('Encrypt')));
      this.#streamOf.set(ref, [...(this.#streamOf.get(ref) ?? []), object]);
    }
    if (object instanceof PDFDict && object.keys().every((one) => FILES.includes(one))) this.#filesOf.set(ref, object);
  }

  trailer(encryption: PDFObject | undefined): void {
    if (encryption) this.encrypted = true;
  }

  /** Every file that the document brings, with each stream that may be it. */
  *attachments(): Generator<{ readonly name: string; readonly stream: PDFRawStream }> {
    for (const { name, files } of this.#attached) {
      const dict = files instanceof PDFRef ? this.#filesOf.get(files) : files;
      if (!(dict instanceof PDFDict)) continue;
      const refs = new Set(dict.values().filter((one) => one instanceof PDFRef));
      for (const ref of refs) for (const stream of this.#streamOf.get(ref) ?? []) yield { name, stream };
    }
  }
}

function nameOf(dict: PDFDict): string {
  const name = dict.get(key('UF')) ?? dict.get(key('F'));
  return name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : '';
}
