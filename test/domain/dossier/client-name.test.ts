import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formerNameForLookup, isSameName, nameForLookup } from '../../../domain/dossier/client-name.ts';

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

describe('the same name', () => {
  it.each([
    ['M.', 'de  Vries-Böhm', 'm', 'de vries bohm'],
    ['Ayşe', 'Yıldız', 'AYŞE', 'YILDIZ'],
  ])('is %s %s, written as %s %s too', (firstName, lastName, first, last) => {
    expect(isSameName({ firstName, lastName }, { firstName: first, lastName: last })).toBe(true);
  });

  it('is not one that differs in a letter', () => {
    expect(isSameName({ firstName: 'Noor', lastName: 'Wit' }, { firstName: 'Noor', lastName: 'Wits' })).toBe(false);
  });
});

/** As the hashes of the first release were made: it may never change, since they are stored. */
describe('the form in which names were hashed at first', () => {
  it.each([
    ['M.', 'de  Vries-Böhm', 'm de vries bohm'],
    ['Zoë-Anne', "van 't Hof 2", 'zoe anne van t hof 2'],
    [' (Jo)', '!', 'jo'],
    ['Ünal', 'ﬁrst', 'unal first'],
  ])('of %j %j is %j', (firstName, lastName, form) => {
    expect(formerNameForLookup(firstName, lastName)).toBe(form);
  });

  it('is none where there is neither letter nor digit', () => {
    expect(formerNameForLookup('-', ' .')).toBeUndefined();
    expect(nameForLookup('-', ' .')).toBeUndefined();
  });
});
