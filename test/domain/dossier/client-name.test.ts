import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameForLookup, normalise } from '../../../domain/dossier/client-name.ts';

describe('the form of a name for looking it up', () => {
  it.each([
    ['M. de  Vries-Böhm', 'm de vries bohm'],
    ["Zoë 't Hart", 'zoe t hart'],
    [' ÖZGÜR Çelik ', 'ozgur celik'],
    ['Øyvind Łukasz', 'øyvind łukasz'],
    ['Ángel Ibáñez', 'angel ibanez'],
    ['Anna\u00a0\u2010 Maria', 'anna maria'],
    ['李 小龍', '李 小龍'],
  ])('[EK-7.2] of %j is %j', (name, form) => {
    expect(normalise(name)).toBe(form);
  });

  it('[EK-7.2] does not depend on where the first name ends', () => {
    expect(nameForLookup('Noor', 'de Wit')).toBe(nameForLookup('Noor de', 'Wit'));
  });

  it('[EK-7.2] a part of a name is another name', () => {
    const whole = nameForLookup('Noor', 'de Wit');
    for (const part of [nameForLookup('Noor', 'Wit'), nameForLookup('No', 'de Wit'), nameForLookup('', 'de Wit')])
      expect(part).not.toBe(whole);
  });

  it('[EK-7.2] is the same however the accents are stored, and stays what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        expect(normalise(name.normalize('NFD'))).toBe(normalise(name.normalize('NFC')));
        expect(normalise(normalise(name))).toBe(normalise(name));
      }),
    );
  });

  it('[EK-7.2] does not see capitals', () => {
    const latin = fc.string({ unit: fc.constantFrom(...'abcdezéëöüçñ -.'), maxLength: 30 });
    fc.assert(
      fc.property(latin, (name) => {
        expect(normalise(name.toUpperCase())).toBe(normalise(name));
      }),
    );
  });
});
