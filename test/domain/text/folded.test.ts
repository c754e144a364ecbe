import { describe, expect, it } from 'vitest';
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
});
