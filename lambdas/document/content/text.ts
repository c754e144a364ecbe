import { fileTypeFromBuffer } from 'file-type';
import { Refused } from './refused.ts';

/**
 * Other kinds that hold nothing but letters. All the rest begin with letters at most ("BM" is a picture, and "BMW" a text):
 * a text without control characters cannot be one.
 */
const WRITTEN_IN_LETTERS = [
  'application/pdf',
  'application/rtf',
  'application/postscript',
  'application/eps',
  'application/xml',
  'image/svg+xml',
  'text/calendar',
  'text/vcard',
] as const;

/** Any text: UTF-8, UTF-16, or any text of single bytes; but no zero bytes or other control characters. */
export async function judgeText(bytes: Uint8Array): Promise<void> {
  if (!(hasNoControls(bytes) || ENCODINGS.some((encoding) => isUtf16(bytes, encoding))))
    throw new Refused('type-differs');
  const found = await fileTypeFromBuffer(bytes);
  if (WRITTEN_IN_LETTERS.some((mime) => mime === found?.mime)) throw new Refused('type-differs');
}

function hasNoControls(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) return false;
  return true;
}

const ENCODINGS = ['utf-16le', 'utf-16be'] as const;
/** Signs that no text has: controls other than tabs and line ends, and what Unicode gives no sign. */
const NO_TEXT = /[^\P{C}\t\n\v\f\r\p{Cf}\p{Co}]/u;
/** Without a mark in front any bytes are UTF-16: then a text of everyday letters is the only one believed. */
const EVERYDAY = /^[\t\n\v\f\r\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

function isUtf16(bytes: Uint8Array, encoding: (typeof ENCODINGS)[number]): boolean {
  if (bytes.byteLength % 2 === 1) return false;
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return !NO_TEXT.test(text) && (text.startsWith('\ufeff') || EVERYDAY.test(text));
  } catch {
    return false;
  }
}
