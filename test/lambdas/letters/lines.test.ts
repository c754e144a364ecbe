import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, printable } from '../../../lambdas/letters/lines.ts';

/** Each character is one wide. */
const measure = (text: string): number => text.length;

describe('lines of a letter', () => {
  it('break at spaces, which stay at the end of the line', () => {
    expect(breakLines('een twee drie', 7, measure)).toEqual(['een ', 'twee ', 'drie']);
    expect(breakLines('een twee drie', 9, measure)).toEqual(['een twee ', 'drie']);
  });

  it('break inside a word only when the word alone is too wide', () => {
    expect(breakLines('a vernietigingsbewijs b', 8, measure)).toEqual(['a ', 'vernieti', 'gingsbew', 'ijs b']);
  });

  it('keep a letter and its accent together', () => {
    expect(breakLines('x̂x̂x̂', 2, measure).join('')).toBe('x̂x̂x̂');
    expect(breakLines('x̂x̂x̂', 2, measure)).toHaveLength(3);
  });

  it('begin where the text has a line end, with a space before it for who hears it', () => {
    expect(breakLines('een\ntwee', 20, measure)).toEqual(['een ', 'twee']);
    expect(breakLines('', 20, measure)).toEqual(['']);
  });

  it('have no control characters', () => {
    expect(printable('a\tb\u0000c\r\nd')).toBe('a b c\nd');
  });

  it('lose nothing and fit, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 8, max: 40 }), (text, width) => {
        const lines = breakLines(text, width, (part) => [...part].length);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(printable(text).replaceAll(/\s/g, ''));
        for (const line of lines) expect([...line.trimEnd()].length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
