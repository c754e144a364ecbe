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
  { folder: 'noto-sans-gurmukhi', subset: 'gurmukhi', ranges: [[0xa00, 0xa7f]] },
  { folder: 'noto-sans-gujarati', subset: 'gujarati', ranges: [[0xa80, 0xaff]] },
  { folder: 'noto-sans-oriya', subset: 'oriya', ranges: [[0xb00, 0xb7f]] },
  { folder: 'noto-sans-tamil', subset: 'tamil', ranges: [[0xb80, 0xbff]] },
  { folder: 'noto-sans-telugu', subset: 'telugu', ranges: [[0xc00, 0xc7f]] },
  { folder: 'noto-sans-kannada', subset: 'kannada', ranges: [[0xc80, 0xcff]] },
  { folder: 'noto-sans-malayalam', subset: 'malayalam', ranges: [[0xd00, 0xd7f]] },
  { folder: 'noto-sans-sinhala', subset: 'sinhala', ranges: [[0xd80, 0xdff]] },
  { folder: 'noto-sans-thai', subset: 'thai', ranges: [[0xe00, 0xe7f]] },
  {
    folder: 'noto-sans-myanmar',
    subset: 'myanmar',
    ranges: [
      [0x1000, 0x109f],
      [0xa9e0, 0xa9ff],
      [0xaa60, 0xaa7f],
    ],
  },
  {
    folder: 'noto-sans-khmer',
    subset: 'khmer',
    ranges: [
      [0x1780, 0x17ff],
      [0x19e0, 0x19ff],
    ],
  },
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
