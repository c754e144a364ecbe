/** Accents of Latin, Greek and Cyrillic letters. The vowels and marks of other scripts lie elsewhere, and are kept. */
const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
/** Letters that are written for an apostrophe: as those, they part a word. */
const APOSTROPHES = /[\u02b9-\u02bf\u02c8\ua78b\ua78c]/gu;

/** Case folding (Unicode, full): the sharp s is two, a last sigma is a sigma, and a dotless i an i. */
const withoutCase = (text: string): string => text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');

/**
 * What two ways of writing one name have in common: without case, accents, kinds of apostrophe and hyphen, signs that nobody
 * sees, and doubled spaces. What makes another name of it, such as a vowel mark, stays.
 */
export const folded = (name: string): string =>
  withoutCase(plain(withoutCase(name)))
    .replaceAll(APOSTROPHES, ' ')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(ACCENTS, '')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
