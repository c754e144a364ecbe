import { describe, expect, test } from 'vitest';
import { hasLetter, isVisible, withoutTurns, withoutUnseen } from '../../../domain/text/invisible.ts';

/** The eye sees nothing of them: they are written by their numbers. */
const JOINER = '\u200d';
const NON_JOINER = '\u200c';
const AS_PICTURE = '\ufe0f';
const AS_TEXT = '\ufe0e';
/** The letters of a flag: gbeng, and the sign that ends them. */
const ENGLAND = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';

const TURNS = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];
const FILLERS = ['\ufeff', '\u115f', '\u1160', '\u3164', '\uffa0'];
const name = (sign: string) => `U+${sign.codePointAt(0)?.toString(16).toUpperCase()}`;

describe.each([...TURNS, ...FILLERS].map((sign) => [name(sign), sign]))('%s', (_, sign) => {
  test('goes out of a text, wherever it stands and however often', () => {
    expect(withoutTurns(`${sign}een${sign}${sign} tekst${sign}`)).toBe('een tekst');
    expect(withoutUnseen(`${sign}een${sign}${sign} tekst${sign}`)).toBe('een tekst');
  });

  test('alone is nothing that can be seen', () => {
    expect(isVisible(sign)).toBe(false);
  });
});

test('lines, tabs and what an alphabet or a picture needs stay in a text', () => {
  const text = `een\r\n\ttwee \u200f${NON_JOINER}${JOINER}\u00ad\u200b ${ENGLAND} ❤${AS_PICTURE}`;
  expect(withoutTurns(text)).toBe(text);
});

describe('in one line', () => {
  test.each([
    ['a word with a part that is written apart (Persian)', `می${NON_JOINER}خواهم`],
    ['a joined letter (Sinhala), behind a mark', `ශ්${JOINER}රී`],
    ['a family', `👨${JOINER}👩${JOINER}👧`],
    ['a picture of several, the first with its form chosen', `❤${AS_PICTURE}${JOINER}🔥`],
    ['a form chosen for a digit', `1${AS_PICTURE}`],
    ['a form chosen for a sign', `#${AS_PICTURE} ©${AS_TEXT}`],
    ['a form chosen for a letter', `ℹ${AS_TEXT} 葛${AS_PICTURE}`],
    ['the flag of England', ENGLAND],
  ])('%s stays', (_, line) => {
    expect(withoutUnseen(line)).toBe(line);
  });

  test.each([
    ['a hyphen that is not seen', 'Zome\u00adren', 'Zomeren'],
    ['a space without width', 'No\u200bor', 'Noor'],
    ['a mark of direction', '\u200fNoor\u200e', 'Noor'],
    ['a joiner at the begin', `${JOINER}Noor`, 'Noor'],
    ['a joiner at the end', `Noor${JOINER}`, 'Noor'],
    ['a joiner before a space', `Noor${NON_JOINER} de Wit`, 'Noor de Wit'],
    ['a joiner behind a digit', `1${JOINER}a`, '1a'],
    ['a joiner before a digit', `a${JOINER}1`, 'a1'],
    ['two joiners', `a${JOINER}${JOINER}b`, 'ab'],
    ['a chosen form at the begin', `${AS_PICTURE}Noor`, 'Noor'],
    ['a chosen form behind a space', `a ${AS_TEXT}b`, 'a b'],
    ['letters of a flag without a flag', '\u{e0067}\u{e0062}\u{e007f}Noor', 'Noor'],
    ['letters of a flag behind another one', '🏁\u{e0067}\u{e0062}', '🏁'],
    ['the begin of a language, which no flag has', '\u{1f3f4}\u{e0001}\u{e0067}', '\u{1f3f4}'],
  ])('%s goes', (_, line, clean) => {
    expect(withoutUnseen(line)).toBe(clean);
  });
});

test.each([
  ['a', true, true],
  [' é ', true, true],
  ['小', true, true],
  ['1', true, false],
  ['-', true, false],
  ['❤', true, false],
  ['', false, false],
  [' \u00a0\u2003', false, false],
  ['\t\n', false, false],
  ['\u200b\u00ad', false, false],
  // Letters to Unicode, of which nothing is seen.
  ['\u3164\u115f', false, false],
  ['\ue000', false, false],
])('of %j something is seen: %s, and a letter: %s', (text, seen, letter) => {
  expect([isVisible(text), hasLetter(text)]).toEqual([seen, letter]);
});
