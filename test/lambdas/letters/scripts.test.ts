import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCRIPT_FONTS } from '../../../contracts/letter-fonts.ts';
import { renderLetter } from '../../../lambdas/letters/letter.ts';
import type { Letter } from '../../../lambdas/letters/model.ts';
import { visualPieces } from '../../../lambdas/letters/visual.ts';
import { pagesOf, structureOf } from './pdf-text.ts';
import { fonts } from './sample.ts';

const letter = (text: string, lang: 'nl' | 'en' = 'nl'): Letter => ({
  lang,
  title: 'Overzicht',
  organisation: { name: 'Praktijk' },
  createdAt: '2031-03-01T02:00:09.456Z',
  blocks: [
    { kind: 'paragraph', text: `Naam: ${text}.` },
    { kind: 'facts', rows: [['Naam', text]] },
  ],
  footer: text,
});

const NAMES = {
  Vietnamese: 'Nguyễn Thị Hồng',
  Turkish: 'Ayşe Yıldız Ğ',
  Greek: 'Ελένη Παπαδοπούλου',
  Cyrillic: 'Олександра Щербак',
  Armenian: 'Արամ Խաչատրյան',
  Georgian: 'გიორგი',
  Lao: 'ສົມພອນ',
  Devanagari: 'सीता शर्मा',
  Bengali: 'বাংলা রহমান',
  Tamil: 'தமிழ்ச்செல்வி',
  Gujarati: 'ગીતા પટેલ',
  Gurmukhi: 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
  Telugu: 'శ్రీనివాస రావు',
  Kannada: 'ಕಾವ್ಯಶ್ರೀ',
  Malayalam: 'ശ്രീദേവി നായർ',
  Odia: 'ପ୍ରତିମା ଦାସ',
  Sinhala: 'ශ්‍රියානි පෙරේරා',
  Khmer: 'សុខ ស្រីមុំ',
  Burmese: 'အောင်ဆန်း ကြည်',
  Thai: 'สมชาย ใจดี',
  Ethiopic: 'ሰላም ገብረመድህን',
  Chinese: '王小明 陳鄭黃龍',
  Japanese: 'さとう カタカナ 鈴木',
  Korean: '김철수',
  Arabic: 'محمد بن علي',
  Persian: 'پروین گلچین',
  Hebrew: 'שרה כהן',
};

describe('a letter prints every name', () => {
  it.each(Object.entries(NAMES))('in %s', async (_, name) => {
    const pdf = await renderLetter(letter(name), fonts);
    const page = pagesOf(pdf).join('');
    expect(page).not.toContain('\ufffd');
    expect(page).not.toContain('[U+');
    // Glyph 0 is the box that stands for a sign that the font does not have.
    expect(pagesOf(pdf, { glyphs: true }).join(' ').split(' ')).not.toContain('0000');
    // In the order in which it is written, for who copies it or hears it.
    expect(`${page}\n${spoken(pdf)}`).toContain(`Naam: ${name}.`);
  });

  it('Burmese as it is drawn: a vowel e and a medial ra stand before their letter', async () => {
    const page = pagesOf(await renderLetter(letter('အောင် ကြ'), fonts)).join('');
    expect(page).toContain('\u1031အ');
    expect(page).toContain('\u103cက');
  });

  it('also a sign that no font has, by its number, and an emoji by its name', async () => {
    const page = pagesOf(await renderLetter(letter('Ꭰ 👍🏽 🇳🇱 👩‍👩‍👧'), fonts)).join('');
    expect(page).toContain('[emoji: ');
    expect(page).toContain('[emoji: vlag: Nederland]');
    expect(pagesOf(await renderLetter(letter('🇳🇱', 'en'), fonts)).join('')).toContain('[emoji: flag: Netherlands]');
    expect(pagesOf(await renderLetter(letter('\u{10330}'), fonts)).join('')).toMatch(/\[U\+10330\]|\u{10330}/u);
  });

  it('reads no other font for a letter that has no need of one', async () => {
    const other = () => Promise.reject(new Error('Read'));
    await renderLetter(letter('Zoë Łukasz محمد'), { ...fonts, other });
    await expect(renderLetter(letter('王'), { ...fonts, other })).rejects.toThrow('Read');
  });

  it('shows no sign that turns the page around', async () => {
    const pdf = await renderLetter(letter('fac\u202etuur\u2066'), fonts);
    expect(pagesOf(pdf).join('')).toContain('factuur');
  });
});

/** Letters and marks of these ranges, in any order: nobody checks what is typed for how it is spelled. */
const anythingIn = (ranges: readonly (readonly [number, number])[]): fc.Arbitrary<string> => {
  const signs = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  );
  const written = signs.filter((sign) => /[\p{L}\p{M}]/u.test(sign));
  const word = fc.array(fc.constantFrom(...written), { minLength: 1, maxLength: 6 });
  return fc.array(word, { minLength: 40, maxLength: 40 }).map((words) => words.map((one) => one.join('')).join(' '));
};

describe('a letter can be printed whatever was typed', () => {
  const DEJAVU = { folder: 'dejavu', ranges: [[0x590, 0x6ff]], subset: 'arabic and hebrew' } as const;
  it.each([...SCRIPT_FONTS, DEJAVU].map(({ folder, ranges }) => [folder, ranges] as const))('%s', (_, ranges) =>
    fc.assert(
      fc.asyncProperty(anythingIn(ranges), async (text) => {
        await renderLetter(letter(text), fonts);
      }),
      { numRuns: 2, seed: 27 },
    ),
  );
});

describe('a line with words of both directions', () => {
  it.each([
    ['Naam: שרה כהן, 12 jaar', ['Naam: ', '12', ' ', ',', 'כהן', ' ', 'שרה', ' jaar']],
    ['שרה (כהן) 12', ['12', ' ', '(', 'כהן', ')', ' ', 'שרה']],
    ['geen', ['geen']],
  ])('%s', (line, pieces) => {
    expect(visualPieces(line)).toEqual(pieces);
  });
});

/** How pdfkit writes these in a string. */
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** What is read out and copied where the order on paper is another. */
const spoken = (pdf: Uint8Array): string =>
  [...structureOf(pdf, { streams: true }).matchAll(/\/ActualText <([0-9a-f]*)>|\/ActualText \(((?:\\.|[^\\)])*)\)/gs)]
    .map(([, hex, text = '']) =>
      hex === undefined
        ? utf16(
            Buffer.from(
              text.replaceAll(/\\(.)/gs, (_, sign: string) => ESCAPES[sign] ?? sign),
              'latin1',
            ),
          )
        : utf16(Buffer.from(hex, 'hex')),
    )
    .join('\n');
const utf16 = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le')
    .replace(/^\ufeff/, '');
