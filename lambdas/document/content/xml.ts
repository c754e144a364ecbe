import sax from 'sax';
import { Refused } from './refused.ts';

export type Element = {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** An attribute by its name without prefix. */
  readonly value: (name: string) => string | undefined;
};

export type Seen = {
  readonly open: (element: Element) => void;
  readonly text?: (text: string) => void;
};

/** Bytes that are read at a time. */
const PIECE = 65_536;
/** Elements within elements; documents stay below thirty or so. */
const DEEPEST = 512;

// A drawing can have a picture in an attribute; the default is 64 KB.
Object.assign(sax, { MAX_BUFFER_LENGTH: 16 * 1024 * 1024 });

/**
 * Reads XML as strictly as office programs do, so that what they refuse is not taken for something else here.
 * @throws when it is not well formed
 */
export function readXml(bytes: Uint8Array, { open, text }: Seen): void {
  const parser = sax.parser(true, { xmlns: true, position: false });
  let depth = 0;
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw new Refused('too-much-inside');
    // With `xmlns` every tag is one of these; the types leave both open.
    const { local, uri, attributes } = tag as sax.QualifiedTag;
    const value = (name: string) => Object.values(attributes).find((one) => one.local === name)?.value;
    open({ name: local, namespace: uri, value });
  };
  parser.onclosetag = () => {
    depth -= 1;
  };
  if (text) {
    parser.ontext = text;
    parser.oncdata = text;
  }
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.byteLength; at += PIECE)
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  parser.write(decoder.decode()).close();
}

/** By its mark, by where the zero bytes are, or as it says itself (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const declared = /^[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );
  // What can be read this far is no UTF-16, whatever it says.
  return declared?.[1] === undefined || /^utf-?16/i.test(declared[1]) ? 'utf-8' : declared[1];
}
