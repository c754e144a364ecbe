import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formerNameForLookup, nameForLookup } from '../../../domain/dossier/client-name.ts';
import { folded } from '../../../domain/text/folded.ts';

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
    expect(folded(name)).toBe(form);
  });

  it.each([
    ['a dotless i', 'AYŞE YILDIZ', 'Ayşe Yıldız'],
    ['a dotted capital', 'İbrahim İnce', 'ibrahim ince'],
    ['a sharp s', 'GROSS', 'Groß'],
    ['a capital sharp s', 'GROẞ', 'Groß'],
    ['a last sigma', 'ΓΙΩΡΓΟΣ', 'Γιώργος'],
    ['a ligature', 'ĲSSELMUIDEN', 'ijsselmuiden'],
    ['a long s', 'Weiſs', 'weiss'],
    ['Cherokee', 'ꭰꭱ', 'ᎠᎡ'],
    ['an apostrophe of a printer', 'O’Brien', "O'Brien"],
    ['a letter that is an apostrophe', 'Oʼzbek', "O'zbek"],
    ['the ʻokina', 'Kaʻiulani', 'Ka’iulani'],
    ['another single quote', 'O‘Neill', 'O`Neill'],
    ['a hyphen that is not seen', 'Zome\u00adren', 'Zomeren'],
    ['a joiner', 'می\u200cخواهم', 'میخواهم'],
    ['a sign of direction', '\u200fאברהם', 'אברהם'],
    ['wide letters', 'Ｎｏｏｒ', 'noor'],
  ])('[EK-7.2] does not see %s', (_name, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ['Devanagari', 'कि', 'की'],
    ['Thai', 'กิ', 'กี'],
    ['Tamil', 'கி', 'க'],
    ['Arabic', 'مُحَمَّد', 'مَحْمُود'],
    ['Hebrew', 'דָּן', 'דִּן'],
    ['kana', 'はは', 'ばば'],
  ])('[EK-7.2] sees the vowels and marks of %s', (_name, one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

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
