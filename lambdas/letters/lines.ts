/** Control characters have no glyph; a tab is a space. Line ends are kept. */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ');

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/**
 * Breaks a text into lines no wider than `width`: at spaces, and inside a word only when the word alone is too wide. The
 * spaces stay at the ends of the lines, so that who reads the file aloud or copies from it gets whole words.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  // A screen reader reads a line end as a space.
  for (const paragraph of printable(text).replaceAll('\n', ' \n').split('\n')) {
    let line = '';
    for (const word of paragraph.match(/^\s+|\S+\s*/g) ?? []) {
      if (measure(`${line}${word}`.trimEnd()) <= width) {
        line += word;
        continue;
      }
      if (line) lines.push(line);
      const pieces = measure(word.trimEnd()) <= width ? [word] : breakWord(word, width, measure);
      line = pieces.pop() ?? '';
      lines.push(...pieces);
    }
    lines.push(line);
  }
  return lines;
}

/** Character by character; the widths are added up, since a word of ten thousand characters must not take a minute. */
function breakWord(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = segment.trim() === '' ? 0 : measure(segment);
    if (piece !== '' && used + wide > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += wide;
  }
  return [...pieces, piece];
}
