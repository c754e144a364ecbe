import { expect, test } from 'vitest';
import { isReadable, isReadableValue } from '../../../domain/text/readable.ts';

const HALF = 'a\ud83d';
const LOST = 'a\ufffdb';

test.each([
  ['', true],
  ['Noor 👩', true],
  [HALF, false],
  ['\udc69a', false],
  [LOST, false],
])('%j is readable: %s', (text, readable) => {
  expect(isReadable(text)).toBe(readable);
});

test.each<[string, unknown, boolean]>([
  ['a text', 'Noor', true],
  ['half a character', HALF, false],
  ['nothing', null, true],
  ['no value', undefined, true],
  ['a number', 1, true],
  ['a boolean', false, true],
  ['a list', ['Noor', ['de', 'Wit']], true],
  ['a list with a lost text in a list', ['Noor', [LOST]], false],
  ['an object', { a: { b: 'c' }, d: null, e: [] }, true],
  ['a lost text in an object in a list', [{ a: 'b' }, { a: { b: LOST } }], false],
  ['half a character as the name of a member', { a: { [HALF]: 1 } }, false],
])('%s', (_, value, readable) => {
  expect(isReadableValue(value)).toBe(readable);
});
