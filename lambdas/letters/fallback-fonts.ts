/** Where the fonts beside the letter font are read from: files of the packages `@fontsource/*` and `emojibase-data`. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

type Range = readonly [first: number, last: number];

/** One font file for each of these scripts. DejaVu has Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian, Georgian and more. */
export const SCRIPT_FONTS: readonly { readonly folder: string; readonly subset: string; readonly ranges: readonly Range[] }[] = [
  { folder: 'noto-sans-devanagari', subset: 'devanagari', ranges: [[0x900, 0x97f], [0xa8e0, 0xa8ff]] },
  { folder: 'noto-sans-bengali', subset: 'bengali', ranges: [[0x980, 0x9ff]] },
  { folder: 'noto-sans-tamil', subset: 'tamil', ranges: [[0xb80, 0xbff]] },
  { folder: 'noto-sans-thai', subset: 'thai', ranges: [[0xe00, 0xe7f]] },
  { folder: 'noto-sans-ethiopic', subset: 'ethiopic', ranges: [[0x1200, 0x139f], [0x2d80, 0x2ddf], [0xab00, 0xab2f]] },
  { folder: 'noto-sans-kr', subset: 'korean', ranges: [[0x1100, 0x11ff], [0x3130, 0x318f], [0xac00, 0xd7a3]] },
];

/** Chinese and Japanese have so many signs that their font comes in slices of 40 KB; `unicode.json` says what is in which. */
export const SLICED_FONT = 'noto-sans-sc';

export const fontFile = (folder: string, subset: string): string =>
  `@fontsource/${folder}/files/${folder}-${subset}-400-normal.woff`;
export const slicesFile = `@fontsource/${SLICED_FONT}/unicode.json`;

/** The font files that have these characters, by the tables; nothing for what no table has. */
export async function filesFor(characters: ReadonlySet<number>, read: ReadFile): Promise<readonly string[]> {
  const wanted = [...characters];
  const has = (ranges: readonly Range[]) => wanted.some((code) => ranges.some(([first, last]) => code >= first && code <= last));
  const scripts = SCRIPT_FONTS.filter(({ ranges }) => has(ranges)).map(({ folder, subset }) => fontFile(folder, subset));
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
    const [first = 0, last = first] = one.replace(/^U\+/i, '').split('-').map((code) => Number.parseInt(code, 16));
    return [first, last];
  });
