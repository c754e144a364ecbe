import { fontFile, type Range, SCRIPT_FONTS, SLICED_FONT, slicesFile } from '../../contracts/letter-fonts.ts';

/** Where the fonts beside the letter font are read from: files of the packages `@fontsource/*` and `emojibase-data`. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** The font files that have these characters, by the tables; nothing for what no table has. */
export async function filesFor(characters: ReadonlySet<number>, read: ReadFile): Promise<readonly string[]> {
  const wanted = [...characters];
  const has = (ranges: readonly Range[]) =>
    wanted.some((code) => ranges.some(([first, last]) => code >= first && code <= last));
  const scripts = SCRIPT_FONTS.filter(({ ranges }) => has(ranges)).map(({ folder, subset }) =>
    fontFile(folder, subset),
  );
  const rest = wanted.filter(
    (code) => !SCRIPT_FONTS.some(({ ranges }) => ranges.some(([first, last]) => code >= first && code <= last)),
  );
  if (rest.length === 0) return scripts;
  // Of the package itself, made with its font files.
  const slices = JSON.parse(Buffer.from(await read(slicesFile)).toString('utf8')) as Record<string, string>;
  const found = Object.entries(slices).filter(([name, ranges]) => name.startsWith('[') && has(rangesOf(ranges)));
  return [...scripts, ...found.map(([name]) => fontFile(SLICED_FONT, name.slice(1, -1)))];
}

/** `U+4e00,U+4e07-4e09`. */
const rangesOf = (text: string): Range[] =>
  text.split(',').map((one) => {
    const [first = 0, last = first] = one
      .replace(/^U\+/i, '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return [first, last];
  });
