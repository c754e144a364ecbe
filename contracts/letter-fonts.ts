export type Range = readonly [first: number, last: number];

/** One font file for each of these scripts. DejaVu has Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian, Georgian and more. */
export const SCRIPT_FONTS: readonly {
  readonly folder: string;
  readonly subset: string;
  readonly ranges: readonly Range[];
}[] = [
  {
    folder: 'noto-sans-devanagari',
    subset: 'devanagari',
    ranges: [
      [0x900, 0x97f],
      [0xa8e0, 0xa8ff],
    ],
  },
  { folder: 'noto-sans-bengali', subset: 'bengali', ranges: [[0x980, 0x9ff]] },
  { folder: 'noto-sans-tamil', subset: 'tamil', ranges: [[0xb80, 0xbff]] },
  { folder: 'noto-sans-thai', subset: 'thai', ranges: [[0xe00, 0xe7f]] },
  {
    folder: 'noto-sans-ethiopic',
    subset: 'ethiopic',
    ranges: [
      [0x1200, 0x139f],
      [0x2d80, 0x2ddf],
      [0xab00, 0xab2f],
    ],
  },
  {
    folder: 'noto-sans-kr',
    subset: 'korean',
    ranges: [
      [0x1100, 0x11ff],
      [0x3130, 0x318f],
      [0xac00, 0xd7a3],
    ],
  },
];

/** Chinese and Japanese have so many signs that their font comes in slices of 40 KB; `unicode.json` says what is in which. */
export const SLICED_FONT = 'noto-sans-sc';

export const fontFile = (folder: string, subset: string): string =>
  `@fontsource/${folder}/files/${folder}-${subset}-400-normal.woff`;
export const slicesFile = `@fontsource/${SLICED_FONT}/unicode.json`;
