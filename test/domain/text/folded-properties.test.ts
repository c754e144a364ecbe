import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../../domain/text/folded.ts';

describe('the form of a name for looking it up', () => {
  it('[EK-7.2] is the same however the accents are stored, and stays what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        expect(folded(name.normalize('NFD'))).toBe(folded(name.normalize('NFC')));
        expect(folded(folded(name))).toBe(folded(name));
      }),
      { numRuns: 1_000 },
    );
  });

  it('[EK-7.2] does not see capitals, of whatever letter', () => {
    for (let code = 0; code <= 0x1ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const letter = String.fromCodePoint(code);
      if (!/\p{L}/u.test(letter)) continue;
      const forms = [letter, letter.toUpperCase(), letter.toLowerCase()].map(folded);
      expect([letter, new Set(forms).size]).toEqual([letter, 1]);
    }
  });
});
