import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formerNameForLookup, nameForLookup } from '../../../domain/dossier/client-name.ts';

describe('the form of a name for looking it up', () => {
  it('[EK-7.2] does not depend on where the first name ends', () => {
    expect(nameForLookup('Noor', 'de Wit')).toBe(nameForLookup('Noor de', 'Wit'));
  });

  it('[EK-7.2] a part of a name is another name', () => {
    const whole = nameForLookup('Noor', 'de Wit');
    for (const part of [nameForLookup('Noor', 'Wit'), nameForLookup('No', 'de Wit'), nameForLookup('', 'de Wit')])
      expect(part).not.toBe(whole);
  });

  it('[EK-7.2] is never taken for the form that was stored before', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(nameForLookup(one, other) ?? '').not.toBe(formerNameForLookup(other, one));
      }),
    );
  });
});
