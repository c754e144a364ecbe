import type { AuditDraft } from './audit.ts';
import { type Refused, refuse } from './refusal.ts';

/** Weights of the eleven test for a citizen service number (BSN): 9 to 2, and minus 1 for the last digit. */
const ELEVEN_TEST_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Nine digits, also with a sign between some of them. Found at each place, since two candidates may overlap. */
const NINE_DIGITS = /(?<!\d)(?=(\d(?:[ ./\-\u2010-\u2013]?\d){8})(?!\d))/g;

/** With its name before it, a number that has lost its first zero to a spreadsheet. */
const NAMED_EIGHT_DIGITS =
  /(?<!\p{L})(?:bsn|burgerservicenummer|sofi-?nummer)[ \n:.#=-]*(?:(?:is|nr|nummer)[ \n:.]*)?(\d(?:[ ./\-\u2010-\u2013]?\d){7})(?!\d)/giu;

/** Numbers of which nine digits may pass the test by chance. */
const OTHER_NUMBERS = [
  // A telephone number with its country: of the Netherlands it has nine digits behind that.
  /(?:(?<![\p{L}\d])\+|\b00)31\)?[ .-]?(?:\(0\)[ .-]?)?\d(?:[ .-]?\d){8}(?!\d)/gu,
  // Of another country it is everything behind the plus that can belong to it, or behind 00 when that is long enough.
  /(?<![\p{L}\d])\+(?!31)\d[\d .()-]*/gu,
  /(?<![\p{L}\d])00(?!31)[1-9](?:[ .()/-]{0,2}\d){7,14}(?!\d)/gu,
  // Day and time, to the second or the thousandth, as cameras and messengers name their files.
  /(?<!\d)(?:19|20)\d\d-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])(?:[_T-]| at )(?:[01]\d|2[0-3])[.:-]?[0-5]\d[.:-]?[0-5]\d(?:[.-]?\d{1,3})?(?!\d)/gu,
];

/** What a person reads: other widths of digits are the plain ones, what nobody sees is not there, and blanks are one. */
const asRead = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/[^\S\n]+/g, ' ');

/** In one piece, digit by digit, or in groups with the same sign between: "2018-2020 1" is a period and a length. */
function isWrittenAsOne(number: string): boolean {
  const groups = number.split(/\D/);
  const signs = new Set(number.replaceAll(/\d/g, ''));
  return signs.size <= 1 && (groups.every(({ length }) => length === 1) || groups.every(({ length }) => length > 1));
}

function passesElevenTest(digits: string): boolean {
  const sum = ELEVEN_TEST_WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return sum % 11 === 0 && !/^0+$/.test(digits);
}

/** Nine digits that pass the eleven test, or eight behind the name: in practice a citizen service number. */
function holdsCitizenServiceNumber(text: string): boolean {
  const plain = OTHER_NUMBERS.reduce((rest, form) => rest.replaceAll(form, 'x'), text);
  const nine = [...plain.matchAll(NINE_DIGITS)].map(([, written = '']) => written);
  const eight = [...plain.matchAll(NAMED_EIGHT_DIGITS)].map(([, written = '']) => `0${written}`);
  return (
    nine.some((written) => isWrittenAsOne(written) && passesElevenTest(written.replaceAll(/\D/g, ''))) ||
    eight.some((written) => passesElevenTest(written.replaceAll(/\D/g, '')))
  );
}

/** Words that make a code a diagnosis. */
const ILLNESS =
  'bekend met|known with|last van|lijdt|suffers|klacht|complaint|diagnos|stoornis|disorder|ziekte|aandoening|behandel|treat|psych';

/**
 * Forms in which a diagnosis is written and can be recognised: a code of a classification (ICD, DSM with the name
 * before it; the name and a year alone may be an employer), a code beside a word that is about illness (alone it may be a room), or "diagnosis" followed by what it is. Words alone are not judged: "I am no longer depressed" is the
 * client's own story; a coach's "diagnose: …" is a medical datum that a practice may not hold.
 */
const DIAGNOSIS_FORMS = [
  /\bdiagnos(?:e|is|es|ed)\s*(?::|=|\(|[–—-]\s|is\b|luidt\b|gesteld\b)/iu,
  /\bgediagnosticeerd\s+(?:met|als)\b/iu,
  /\bmet\s+[\p{L}\d-]+(?:\s+[\p{L}\d-]+){0,4}\s+gediagnosticeerd\b/iu,
  /\bdiagnosed\s+with\b/iu,
  /\b(?:ICD|DSM)(?:[\s-]?(?:10|11|IV|V|5)(?:-TR)?)?(?:-code)?[\s:]+(?:[A-Z]\d{2}|\d[A-Z]\d|\d{3}\.\d)/iu,
  /\bCAS-?code[\s:]*[A-Z]?\d/iu,
  new RegExp(`\\b(?:${ILLNESS})[^.!?\\n]{0,60}\\b[FGM]\\d{2}\\.\\d{1,2}\\b`, 'iu'),
  new RegExp(`\\b[FGM]\\d{2}\\.\\d{1,2}\\b[^.!?\\n]{0,30}\\b(?:${ILLNESS}|sinds|since|vastgesteld)`, 'iu'),
] as const;

const holdsDiagnosis = (text: string): boolean => DIAGNOSIS_FORMS.some((form) => form.test(text));

/** What the practice has no ground for, so that it must not come in at all (RIO-2.2; AVG 9 and 87, UAVG 46). */
const KINDS = {
  'citizen-service-number': { rule: 'free-text.no-citizen-service-number', holds: holdsCitizenServiceNumber },
  diagnosis: { rule: 'free-text.no-diagnosis', holds: holdsDiagnosis },
} as const;
type Kind = keyof typeof KINDS;

/** Where something of that kind was found: the place in what was sent, with dots. */
export type Finding = { readonly field: string; readonly kind: Kind };

/** An id, a hash or an address of mail: none of it is a text, and its digits may be anything. */
const NO_TEXT = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|[^\s@]+@[^\s@]+)$/i;

/** Looks at every text of what was sent, so that no operation can leave one out. */
export function findingsIn(sent: unknown, field = ''): readonly Finding[] {
  if (typeof sent === 'string') return NO_TEXT.test(sent) ? [] : kindsIn(sent).map((kind) => ({ field, kind }));
  if (typeof sent !== 'object' || sent === null) return [];
  return Object.entries(sent).flatMap(([name, inner]) => findingsIn(inner, field === '' ? name : `${field}.${name}`));
}

function kindsIn(text: string): Kind[] {
  const read = asRead(text);
  return (Object.keys(KINDS) as Kind[]).filter((kind) => KINDS[kind].holds(read));
}

/** Somebody of the practice read a text, and says that it is none of what was found there. */
export type FalseAlarm = Finding & { readonly kind: (typeof CAN_BE_FALSE)[number] };

/** Words can mean something else. A number that passes the eleven test is left out, whatever it is: the law has no exception. */
const CAN_BE_FALSE = ['diagnosis'] as const satisfies readonly Kind[];

/** Which of the findings are false alarms, when these fields were called so. */
export const falseAlarmsAmong = (findings: readonly Finding[], fields: readonly string[]): readonly FalseAlarm[] =>
  findings.flatMap(({ field, kind }) =>
    fields.includes(field) && kind === CAN_BE_FALSE[0] ? [{ field, kind: CAN_BE_FALSE[0] }] : [],
  );

/** Refuses the first thing that may not come in and is no false alarm. */
export function refuseFindings(findings: readonly Finding[], alarms: readonly FalseAlarm[]): Refused | undefined {
  const found = findings.find(({ field, kind }) => !alarms.some((one) => one.field === field && one.kind === kind));
  return found && refuse(found.kind, KINDS[found.kind].rule, found.field);
}

/** The trace of a false alarm: in which field and of what kind, and nothing of the text. */
export const tracesOf = (alarms: readonly FalseAlarm[]): readonly AuditDraft[] =>
  alarms.map(({ field, kind }) => ({
    act: 'record',
    action: 'free-text.false-alarm',
    rules: [KINDS[kind].rule],
    facts: { field, kind },
  }));

/**
 * Refuses a typed text that holds a citizen service number, whoever typed it and whatever they say of it: no command takes one. Words
 * that are about illness are looked at where a request comes in, since somebody may say that they mean something else.
 * @param texts each typed value by the name of its field
 */
export function refuseForbiddenText(texts: Readonly<Record<string, string | undefined>>): Refused | undefined {
  const kind = 'citizen-service-number';
  const field = Object.keys(texts).find((name) => kindsIn(texts[name] ?? '').includes(kind));
  return field === undefined ? undefined : refuseFindings([{ field, kind }], []);
}
