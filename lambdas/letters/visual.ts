import factory from 'bidi-js';

// It is the function itself; its types say that of an import by a bundler only.
const bidiFactory = factory as unknown as typeof factory.default;

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** True when something in it is read from right to left. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

let bidi: ReturnType<typeof bidiFactory> | undefined;

/**
 * One line in the order in which it is drawn from left to right (UAX 9). A piece of a right-to-left script is a word in its own
 * order: the font shapes it and turns it around.
 */
export function visualPieces(line: string): string[] {
  if (!hasRightToLeft(line)) return [line];
  bidi ??= bidiFactory();
  const { levels } = bidi.getEmbeddingLevels(line, 'ltr');
  const pieces: { text: string; level: number }[] = [];
  let last = '';
  let at = 0;
  for (const character of line) {
    const level = levels[at] ?? 0;
    const odd = level % 2 === 1;
    // Marks stay with their letter; anything else that is no letter stands by itself, and is turned around in its place.
    const kind = `${level}${!odd || RIGHT_TO_LEFT.test(character) || /\p{M}|\u200c|\u200d/u.test(character) ? 'word' : at}`;
    const shown = odd ? (bidi.getMirroredCharacter(character) ?? character) : character;
    const before = pieces.at(-1);
    if (before && kind === last) before.text += shown;
    else pieces.push({ text: shown, level });
    last = kind;
    at += character.length;
  }
  const highest = Math.max(...pieces.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) turn(pieces, level);
  return pieces.map(({ text }) => text);
}

/** Turns around each row of pieces at this level or a higher one (UAX 9, L2). */
function turn(pieces: { text: string; level: number }[], level: number): void {
  for (let start = 0; start < pieces.length; start += 1) {
    let end = start;
    while ((pieces[end]?.level ?? -1) >= level) end += 1;
    if (end > start) pieces.splice(start, end - start, ...pieces.slice(start, end).reverse());
    start = end;
  }
}
