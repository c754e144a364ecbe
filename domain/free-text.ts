import { type Refused, refuse } from './refusal.ts';

/** Weights of the eleven test for a citizen service number (BSN): 9 to 2, and minus 1 for the last digit. */
const ELEVEN_TEST_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Nine digits (also with spaces or dots between them) that pass the eleven test: in practice a citizen service number. */
function holdsCitizenServiceNumber(text: string): boolean {
  for (const match of text.matchAll(/(?<![\d.])\d(?:[ .-]?\d){8}(?!\d)/g)) {
    const digits = match[0].replaceAll(/\D/g, '');
    const sum = ELEVEN_TEST_WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
    if (sum % 11 === 0 && !/^0+$/.test(digits)) return true;
  }
  return false;
}

/**
 * Forms in which a diagnosis is written and can be recognised: a code of a classification (ICD-10, DSM with a word
 * before it), or "diagnosis" followed by what it is. Words alone are not judged: "I am no longer depressed" is the
 * client's own story; a coach's "diagnose: …" is a medical datum that a practice may not hold.
 */
const DIAGNOSIS_FORMS = [
  /\bdiagnos(?:e|is|es|ed|ticeerd)?\s*(?::|=|is\b|luidt\b|gesteld\b)/iu,
  /\bgediagnosticeerd\s+met\b/iu,
  /\bdiagnosed\s+with\b/iu,
  /\b(?:ICD(?:-?10|-?11)?|DSM(?:-?(?:IV|V|5))?|CAS-?code)\b[\s:]*[A-Z]?\d/iu,
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
    if (holdsCitizenServiceNumber(text)) return refuse('citizen-service-number', 'RIO-2.2', field);
    if (holdsDiagnosis(text)) return refuse('diagnosis', 'RIO-2.2', field);
  }
  return undefined;
}
