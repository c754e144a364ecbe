import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import type { Budget } from './budget.ts';
import { inflatedStream } from './inflate.ts';
import { Refused } from './refused.ts';

const FLATE = ['FlateDecode', 'Fl'];
/** These make of many letters fewer bytes, so the library may do it. */
const LETTERS: Readonly<Record<string, string>> = {
  ASCIIHexDecode: 'ASCIIHexDecode',
  AHx: 'ASCIIHexDecode',
  ASCII85Decode: 'ASCII85Decode',
  A85: 'ASCII85Decode',
};

/**
 * The content of a stream, never more than the budget has room for.
 * @throws Refused when it is packed in a way in which no program packs objects or attachments
 */
export function unpacked({ dict, contents }: PDFRawStream, budget: Budget): Uint8Array {
  const list = (name: string): readonly PDFObject[] => {
    const value = dict.get(PDFName.of(name));
    return value instanceof PDFArray ? value.asArray() : value ? [value] : [];
  };
  if (list('DecodeParms').some(isPredicted)) throw new Refused('unreadable');
  return list('Filter').reduce<Uint8Array>((bytes, filter) => {
    const name = filter instanceof PDFName ? filter.decodeText() : '';
    if (FLATE.includes(name)) return inflatedStream(bytes, budget);
    const letters = LETTERS[name];
    if (letters === undefined) throw new Refused('unreadable');
    const only = PDFDict.fromMapWithContext(new Map([[PDFName.of('Filter'), PDFName.of(letters)]]), dict.context);
    return decodePDFRawStream(PDFRawStream.of(only, bytes)).decode();
  }, contents);
}

/** A predictor is for pictures and tables of numbers. */
function isPredicted(parameters: PDFObject): boolean {
  const predictor = parameters instanceof PDFDict ? parameters.get(PDFName.of('Predictor')) : undefined;
  return predictor !== undefined && !(predictor instanceof PDFNumber && predictor.asNumber() <= 1);
}
