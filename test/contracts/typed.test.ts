import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { type Leaf, leaves, takes, textLeaves } from '../support/leaves.ts';
import { everyRegulation } from '../support/regulations.ts';

/** What stands in a request for no text at all. */
const UNREADABLE = [
  '\ud800',
  'Goed zo \ud83d',
  '\udc00Anke',
  'Anke\ud800\u0061',
  'Ank\ufffd',
  'a\u0000b',
  'a\u001bb',
  'a\u0085b',
];

describe.each(everyRegulation)('what can be sent under %s', (id) => {
  const texts = textLeaves(id);

  it('is known to this test down to the last value', () => {
    const known = [z.ZodString, z.ZodStringFormat, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral, z.ZodUndefined];
    const others = leaves(id).filter(({ schema }) => !known.some((kind) => schema instanceof kind));
    expect(others.map(({ operation, at }) => `${operation} ${at}`)).toEqual([]);
    expect(texts.length).toBeGreaterThan(100);
  });

  it('is text that can be read: half of a character, lost bytes and control characters are refused', () => {
    const taken = texts.flatMap((leaf) =>
      UNREADABLE.filter((text) => takes(leaf, text)).map((text) => [leaf.operation, leaf.at, text]),
    );
    expect(taken).toEqual([]);
  });
});

const typed = textLeaves().filter((leaf) => takes(leaf, 'Merel Zomer.txt'));
const lines = typed.filter((leaf) => !takes(leaf, 'Merel\nZomer.txt'));
const proses = typed.filter((leaf) => takes(leaf, 'Merel\nZomer.txt'));
const names = lines.filter(({ field }) => /name$/i.test(field));
const named = (list: readonly Leaf[]) => list.map((leaf) => [`${leaf.operation} ${leaf.at}`, leaf] as const);
const said = (leaf: Leaf, text: string) => leaf.schema.safeParse(text).data;

test('there are lines, texts and names', () => {
  expect([lines.length > 8, proses.length > 20, names.length]).toEqual([true, true, 10]);
});

/** Signs that turn the direction of what follows; all but the last three reach on until they are ended. */
const TURNS = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];
/** Signs that show nothing at all. */
const UNSEEN = [
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u2060',
  '\u2063',
  '\ufeff',
  '\u3164',
  '\u115f',
  '\u{e0041}',
];

describe.each(named(typed))('%s', (_name, leaf) => {
  it('loses what would turn the rest of the page', () => {
    for (const sign of TURNS) expect([sign, said(leaf, `Me${sign}rel.txt`)]).toEqual([sign, 'Merel.txt']);
  });

  it('is not taken when nothing of it can be seen', () => {
    const blank = [...TURNS, ...UNSEEN, ' ', '\u200d', '\ufe0f'];
    const empty = takes(leaf, '');
    expect(blank.filter((sign) => said(leaf, `${sign}${sign}`) !== (empty ? '' : undefined))).toEqual([]);
  });

  it('keeps a joined picture, a flag, and a joiner that a script needs', () => {
    for (const text of ['👩‍👩‍👧.txt', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 ok.txt', '❤️ a.txt', 'می‌خواهم.txt', 'ශ්‍රී.txt'])
      expect(said(leaf, text)).toBe(text);
  });
});

test.each(named(lines))('the line %s loses what nobody sees', (_name, leaf) => {
  for (const sign of UNSEEN) expect([sign, said(leaf, `Me${sign}rel.txt`)]).toEqual([sign, 'Merel.txt']);
});

test.each(named(proses))('the text %s keeps its lines', (_name, leaf) => {
  for (const text of ['een\ntwee\n\n\tdrie', 'een\r\ntwee']) expect(said(leaf, text)).toBe(text);
});

describe.each(named(names))('the name %s', (_name, leaf) => {
  it.each(['...', '-', '123', '\u3164\u3164', '\u0301', '😀', '\u2800'])('has a letter, which %j has not', (name) => {
    expect(takes(leaf, name)).toBe(false);
  });

  it.each(['O’Brien', 'Zoë', '李', 'नरेंद्र', 'ʻOkina', 'X Æ A-12'])('may be %j', (name) => {
    expect(said(leaf, name)).toBe(name);
  });
});
