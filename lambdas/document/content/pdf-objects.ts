import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFParser, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Budget } from './budget.ts';
import type { Findings } from './pdf-findings.ts';
import { unpacked } from './pdf-stream.ts';
import { Refused } from './refused.ts';

/** Objects that the structure does not lead to; a text about PDF has a few. */
const MOST_HIDDEN = 1_000;
/** Such an object is read no further. */
const HIDDEN_BYTES = 1024 * 1024;
/** Objects within objects; documents stay below twenty or so. */
const DEEPEST = 500;

/**
 * Reads the objects of a file from its first byte to its last, without regard to its tables; then those that stand where no
 * object should, in a comment or in a stream, where a table may point to.
 */
export async function readObjects(bytes: Uint8Array, findings: Findings): Promise<void> {
  const parser = new Objects(bytes, findings);
  const { trailerInfo } = await parser.parseDocument();
  findings.trailer(trailerInfo.Encrypt);
  hiddenObjects(bytes, findings, parser.places);
}

/** The library's parser, judging every object as it comes: kept, they would take many times the size of the file. */
class Objects extends PDFParser {
  /** Where an object was read from. */
  readonly places = new Set<number>();
  readonly #findings: Findings;
  #depth = 0;

  constructor(bytes: Uint8Array, findings: Findings) {
    super(bytes, Number.POSITIVE_INFINITY, false, false, true);
    this.#findings = findings;
    this.context.assign = () => {};
  }

  override parseObject(ref?: PDFRef): PDFObject {
    const at = this.bytes.offset();
    this.#depth += 1;
    let object: PDFObject;
    try {
      if (this.#depth > DEEPEST) throw new RangeError('Too deep');
      object = super.parseObject(ref);
    } finally {
      this.#depth -= 1;
    }
    if (object instanceof PDFDict) this.#findings.dictionary(object);
    if (this.#depth > 0) return object;
    this.places.add(at);
    if (ref) this.#findings.numbered(object, ref);
    // The parser would unpack a stream of objects by itself, however much is in it.
    return object instanceof PDFRawStream ? object.dict : object;
  }
}

const BETWEEN = String.raw`(?:[\0\t\n\f\r ]|%[^\r\n]{0,200}[\r\n]){1,64}`;
const HEADER = new RegExp(String.raw`(\d{1,10})${BETWEEN}(\d{1,5})${BETWEEN}obj(?![A-Za-z])[\0\t\n\f\r ]*`, 'g');

function hiddenObjects(bytes: Uint8Array, findings: Findings, places: ReadonlySet<number>): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let hidden = 0;
  for (const match of text.matchAll(HEADER)) {
    const at = match.index + match[0].length;
    if (places.has(at)) continue;
    hidden += 1;
    if (hidden > MOST_HIDDEN) throw new Refused('unreadable');
    const ref = PDFRef.of(Number(match[1]), Number(match[2]));
    try {
      new Objects(bytes.subarray(at, at + HIDDEN_BYTES), findings).parseObject(ref);
    } catch {
      // No object, just words. What could be read of it was judged.
    }
  }
}

const [N, FIRST, TYPE, PACKED] = [PDFName.of('N'), PDFName.of('First'), PDFName.of('Type'), PDFName.of('ObjStm')];

/** Objects that are packed in a stream: by what the stream has, since not every reader asks what it is called. */
export function packedObjects(findings: Findings, budget: Budget): void {
  for (const stream of findings.streams) {
    const { dict } = stream;
    if (dict.get(TYPE) !== PACKED && !(dict.has(N) && dict.has(FIRST))) continue;
    const [count, first] = [dict.get(N), dict.get(FIRST)];
    if (!(count instanceof PDFNumber && first instanceof PDFNumber)) throw new Refused('unreadable');
    const content = unpacked(stream, budget);
    const numbers = Buffer.from(content.subarray(0, first.asNumber())).toString('latin1').match(/\d+/g) ?? [];
    for (let n = 0; n < count.asNumber(); n += 1) {
      const [number, offset] = [Number(numbers[2 * n]), Number(numbers[2 * n + 1])];
      if (Number.isNaN(number + offset)) throw new Refused('unreadable');
      new Objects(content.subarray(first.asNumber() + offset), findings).parseObject(PDFRef.of(number));
    }
  }
}
