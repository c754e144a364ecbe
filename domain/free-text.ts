import { type Refused, refuse } from './refusal.ts';

/** Weights of the eleven test for a citizen service number (BSN): 9 to 2, and minus 1 for the last digit. */
const ELEVEN_TEST_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Nine digits, also with a sign between some of them. Found at each place, since two candidates may overlap. */
const NINE_DIGITS = /(?<!\d)(?=(\d(?:[ .\-\u2010-\u2013]?\d){8})(?!\d))/g;

/**
 * A telephone number with its country: nine digits follow +31 as well, and one in eleven of them would pass the test. Of
 * another country it is everything behind the plus that can belong to it.
 */
const INTERNATIONAL_PHONE =
  /(?:(?<![\p{L}\d])\+|\b00)31\)?[ .-]?(?:\(0\)[ .-]?)?\d(?:[ .-]?\d){8}(?!\d)|(?<![\p{L}\d])\+(?!31)\d[\d .()-]*/gu;

/** In one piece, digit by digit, or in groups with the same sign between: "2018-2020 1" is a period and a length. */
function isWrittenAsOne(number: string): boolean {
  const groups = number.split(/\D/);
  const signs = new Set(number.replaceAll(/\d/g, ''));
  return signs.size <= 1 && (groups.every(({ length }) => length === 1) || groups.every(({ length }) => length > 1));
}

/** Nine digits that pass the eleven test: in practice a citizen service number. */
function holdsCitizenServiceNumber(text: string): boolean {
  // Compatibility form: other widths of digits and other blanks become the plain ones.
  const plain = text.normalize('NFKC').replaceAll(INTERNATIONAL_PHONE, 'x');
  for (const [, written = ''] of plain.matchAll(NINE_DIGITS)) {
    const digits = written.replaceAll(/\D/g, '');
    const sum = ELEVEN_TEST_WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
    if (sum % 11 === 0 && !/^0+$/.test(digits) && isWrittenAsOne(written)) return true;
  }
  return false;
}

/**
 * Forms in which a diagnosis is written and can be recognised: a code of a classification (ICD, DSM with the name
 * before it; the name and a year alone may be an employer), or "diagnosis" followed by what it is. Words alone are not judged: "I am no longer depressed" is the
 * client's own story; a coach's "diagnose: …" is a medical datum that a practice may not hold.
 */
const DIAGNOSIS_FORMS = [
  /\bdiagnos(?:e|is|es|ed)\s*(?::|=|is\b|luidt\b|gesteld\b)/iu,
  /\bgediagnosticeerd\s+met\b/iu,
  /\bdiagnosed\s+with\b/iu,
  /\b(?:ICD|DSM)(?:[\s-]?(?:10|11|IV|V|5)(?:-TR)?)?(?:-code)?[\s:]+(?:[A-Z]\d{2}|\d[A-Z]\d|\d{3}\.\d)/iu,
  /\bCAS-?code[\s:]*[A-Z]?\d/iu,
  /\b[FGM]\d{2}\.\d{1,2}\b/u,
] as const;

const holdsDiagnosis = (text: string): boolean => DIAGNOSIS_FORMS.some((form) => form.test(text));

/**
 * Refuses a typed text that holds a citizen service number or a diagnosis (RIO-2.2; AVG 9 and 87, UAVG 46): the
 * practice has no ground for either, so they must not come in at all.
 * @param texts each typed value by the name of its field
 */
export function refuseForbiddenText(texts: Readonly<Record<string, string | undefined>>): Refused | undefined {
  for (const [field, text] of Object.entries(texts)) {
    if (text === undefined) continue;
    if (holdsCitizenServiceNumber(text))
      return refuse('citizen-service-number', 'free-text.no-citizen-service-number', field);
    if (holdsDiagnosis(text)) return refuse('diagnosis', 'free-text.no-diagnosis', field);
  }
  return undefined;
}
