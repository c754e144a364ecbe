import { inTexts } from '../../domain/text/invisible.ts';
import type { Pdf } from './document.ts';
import { filesFor, type ReadFile } from './fallback-fonts.ts';
import type { Fonts, Language, Letter } from './model.ts';
import { mendShaping, type Shaped } from './shaping.ts';
import { type Parsed, shareTables } from './tables.ts';
import { fontOf } from './woff.ts';

/** A font as pdfkit holds it; its types leave out what it is. */
type Opened = { readonly _font: { readonly font: Shaped & Parsed & { hasGlyphForCodePoint(code: number): boolean } } };
type Face = { readonly name: string; readonly has: (code: number) => boolean };

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u{1f1e6}-\u{1f1ff}]|\u20e3/u;
/** Joiners, choices of form and the like: a font needs no sign for them. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\s/u;

const codesOf = (text: string): number[] =>
  [...text].filter((character) => !UNSEEN.test(character)).map((character) => character.codePointAt(0) ?? 0);

/** The letter font, and beside it those that this letter needs for other scripts. */
export class Typeface {
  readonly #main: Face;
  readonly #others: readonly Face[];

  private constructor(main: Face, others: readonly Face[]) {
    this.#main = main;
    this.#others = others;
  }

  static async for(pdf: Pdf, letter: Letter, { regular, bold, other: read }: Fonts): Promise<Typeface> {
    shareTables(opened(pdf, 'regular'), regular);
    const main = faceOf(pdf, 'regular');
    const missing = new Set<number>();
    const see = (text: string) => {
      for (const { segment } of graphemes.segment(text))
        if (!EMOJI.test(segment)) for (const code of codesOf(segment)) if (!main.has(code)) missing.add(code);
      return text;
    };
    inTexts(letter, see);
    const others: Face[] = [];
    for (const file of missing.size === 0 ? [] : await filesFor(missing, read)) {
      pdf.registerFont(file, fontOf(await read(file)));
      others.push(faceOf(pdf, file));
    }
    shareTables(opened(pdf, 'bold'), bold);
    return new Typeface(main, others);
  }

  /** Whether the letter font has all of it. */
  isPlain(text: string): boolean {
    return codesOf(text).every((code) => this.#main.has(code));
  }

  /** Pieces of a text with the font for each; none: the letter font, in its own weight. */
  pieces(text: string): { readonly text: string; readonly font: string | undefined }[] {
    const pieces: { text: string; font: string | undefined }[] = [];
    for (const { segment } of graphemes.segment(text)) {
      const font = this.#fontOf(segment)?.name;
      const last = pieces.at(-1);
      if (last && last.font === font) last.text += segment;
      else pieces.push({ text: segment, font });
    }
    return pieces;
  }

  has(grapheme: string): boolean {
    return codesOf(grapheme).every((code) => this.#main.has(code)) || this.#fontOf(grapheme) !== undefined;
  }

  #fontOf(grapheme: string): Face | undefined {
    const codes = codesOf(grapheme);
    return codes.every((code) => this.#main.has(code))
      ? undefined
      : this.#others.find((face) => codes.every((code) => face.has(code)));
  }
}

const opened = (pdf: Pdf, name: string) => (pdf.font(name) as unknown as Opened)._font.font;

function faceOf(pdf: Pdf, name: string): Face {
  const font = opened(pdf, name);
  mendShaping(font);
  return { name, has: (code) => font.hasGlyphForCodePoint(code) };
}

/** What no font has a sign for is said: an emoji by its name in the language of the letter, anything else by its number. */
export async function sayUnprintable(letter: Letter, typeface: Typeface, read: ReadFile): Promise<Letter> {
  let emoji = false;
  inTexts(letter, (text) => {
    emoji ||= EMOJI.test(text);
    return text;
  });
  const names = emoji ? await emojiNames(letter.lang, read) : new Map<string, string>();
  const said = (grapheme: string): string => {
    if (EMOJI.test(grapheme)) {
      const name = names.get(grapheme.replaceAll('\ufe0f', ''));
      return name === undefined ? '[emoji]' : `[emoji: ${name}]`;
    }
    if (typeface.has(grapheme)) return grapheme;
    return codesOf(grapheme)
      .map((code) => `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`)
      .join('');
  };
  return inTexts(letter, (text) =>
    !EMOJI.test(text) && typeface.isPlain(text)
      ? text
      : Array.from(graphemes.segment(text), ({ segment }) => said(segment)).join(''),
  );
}

type Emoji = { readonly unicode: string; readonly label: string; readonly skins?: readonly Emoji[] };

async function emojiNames(language: Language, read: ReadFile): Promise<ReadonlyMap<string, string>> {
  // Of the package itself.
  const all = JSON.parse(
    Buffer.from(await read(`emojibase-data/${language}/compact.json`)).toString('utf8'),
  ) as Emoji[];
  return new Map(
    all
      .flatMap((one) => [one, ...(one.skins ?? [])])
      .map(({ unicode, label }) => [unicode.replaceAll('\ufe0f', ''), label]),
  );
}
