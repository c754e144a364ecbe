import type * as z from 'zod';
import type { Language, Text } from './text.ts';

/** One wrong field. `field` is its path with dots (`client.phone`), empty for the request as a whole. */
export type FieldError = { readonly field: string; readonly message: string };

type Issue = z.core.$ZodIssue;

/** Sentences for the contracts' own checks, by the message that the check carries. */
const OWN_CHECKS: { readonly [message in string]: Text } = {
  unreadable: {
    nl: 'Hier staan tekens die onderweg zijn beschadigd. Typ de tekst opnieuw.',
    en: 'This holds characters that were damaged on the way. Type the text again.',
  },
  'no e-mail address': {
    nl: 'Vul een volledig e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.',
    en: 'Fill in a complete e-mail address, for example name@example.com.',
  },
  'nothing to see': {
    nl: 'Hier staat niets dat te lezen is. Vul het in.',
    en: 'Nothing here can be read. Fill it in.',
  },
  'no letter': {
    nl: 'Een naam heeft minstens één letter. Vul de naam in zoals iemand hem gebruikt.',
    en: 'A name has at least one letter. Fill in the name as it is used.',
  },
  'control characters': {
    nl: 'Hier staan tekens in die wij niet kunnen lezen. Typ de tekst opnieuw.',
    en: 'This holds characters that we cannot read. Type the text again.',
  },
  'not a calendar date': {
    nl: 'Deze dag bestaat niet. Schrijf een datum als jaar-maand-dag, bijvoorbeeld 2026-03-05.',
    en: 'This day does not exist. Write a date as year-month-day, for example 2026-03-05.',
  },
  'no birth date': {
    nl: 'Dit kan geen geboortedatum zijn. Vul een dag in die geweest is, als jaar-maand-dag.',
    en: 'This cannot be a date of birth. Fill in a day that has been, as year-month-day.',
  },
  'no day that has been': {
    nl: 'Vul een dag in tussen 25 mei 2018, toen de AVG inging, en vandaag.',
    en: 'Fill in a day between 25 May 2018, when the GDPR began, and today.',
  },
  'no earlier day': {
    nl: 'Vul een dag in tussen 1 september 2001 en vandaag.',
    en: 'Fill in a day between 1 September 2001 and today.',
  },
  'no day to plan': {
    nl: 'Vul een dag in tussen vandaag en over tien jaar.',
    en: 'Fill in a day between today and ten years from now.',
  },
  'not within a year after from': {
    nl: 'Kies een laatste dag die op of na de eerste ligt, en hoogstens een jaar later.',
    en: 'Choose a last day on or after the first one, and at most a year later.',
  },
  'a file name without folders': {
    nl: 'Geef alleen de naam van het bestand, zonder map.',
    en: 'Give the name of the file only, without a folder.',
  },
  'too long': { nl: 'Dit is te lang. Maak het korter.', en: 'This is too long. Make it shorter.' },
  'named twice': { nl: 'Noem elk maar één keer.', en: 'Name each only once.' },
  'one of dossier, coach and principal': {
    nl: 'Kies één dossier, één coach of één opdrachtgever.',
    en: 'Choose one dossier, one coach or one principal.',
  },
  'one of consult and day': {
    nl: 'Kies het gesprek waar het over gaat, of vul een dag in.',
    en: 'Choose the talk that it is about, or fill in a day.',
  },
  'nothing to change': { nl: 'Vul in wat u wilt wijzigen.', en: 'Fill in what you want to change.' },
};

/** What a value of a given form looks like, by the form or else by the name of the field. */
const FORMS: { readonly [form in string]: Text } = {
  uuid: { nl: 'Dit is geen geldige code (UUID).', en: 'This is not a valid code (UUID).' },
  phone: {
    nl: 'Vul een telefoonnummer in met alleen cijfers, spaties, haakjes, streepjes en eventueel een plus vooraan.',
    en: 'Fill in a phone number with digits, spaces, brackets and hyphens only, and a plus in front if needed.',
  },
  number: {
    nl: 'Een dossiernummer bestaat uit een jaar en een volgnummer, bijvoorbeeld 2026-0001.',
    en: 'A dossier number is a year and a serial number, for example 2026-0001.',
  },
  sha256: {
    nl: 'Geef de SHA-256 van het bestand als 64 cijfers en letters van a tot en met f.',
    en: 'Give the SHA-256 of the file as 64 digits and letters from a to f.',
  },
};

const SENTENCES = {
  missing: { nl: 'Vul dit in.', en: 'Fill this in.' },
  empty: { nl: 'Dit is leeg. Vul het in.', en: 'This is empty. Fill it in.' },
  number: { nl: 'Vul een getal in.', en: 'Fill in a number.' },
  text: { nl: 'Vul een tekst in.', en: 'Fill in a text.' },
  list: { nl: 'Geef een lijst.', en: 'Give a list.' },
  fields: { nl: 'Geef de gevraagde velden.', en: 'Give the fields that are asked for.' },
  nothing: { nl: 'Stuur hier niets mee.', en: 'Send nothing with this.' },
  unknown: {
    nl: 'Hier staat een veld dat wij niet kennen. Laat het weg.',
    en: 'There is a field here that we do not know. Leave it out.',
  },
  either: {
    nl: 'Dit past bij geen van de mogelijkheden. Vul er precies één helemaal in.',
    en: 'This fits none of the possibilities. Fill in exactly one of them completely.',
  },
  form: { nl: 'Dit heeft niet de juiste vorm.', en: 'This does not have the right form.' },
  wrong: { nl: 'Dit is niet goed ingevuld.', en: 'This is not filled in correctly.' },
} as const satisfies Record<string, Text>;

const EXPECTED: { readonly [type in string]: Text } = {
  string: SENTENCES.text,
  number: SENTENCES.number,
  int: SENTENCES.number,
  array: SENTENCES.list,
  object: SENTENCES.fields,
  undefined: SENTENCES.nothing,
};

/** A limit is the contract's own number, never something that was sent. */
function limitSentence(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): Text {
  const big = issue.code === 'too_big';
  const limit = Number(big ? issue.maximum : issue.minimum);
  const [nl, en] = big ? ['hoogstens', 'at most'] : ['minstens', 'at least'];
  switch (issue.origin) {
    case 'string':
      if (!big && limit === 1) return SENTENCES.empty;
      return { nl: `Gebruik ${nl} ${limit} tekens.`, en: `Use ${en} ${limit} characters.` };
    case 'array':
      return { nl: `Kies er ${nl} ${limit}.`, en: `Choose ${en} ${limit}.` };
    default:
      return { nl: `Vul een getal van ${nl} ${limit} in.`, en: `Fill in a number of ${en} ${limit}.` };
  }
}

const unknownSentence = (name: string | undefined): Text =>
  name === undefined
    ? SENTENCES.unknown
    : {
        nl: `Het veld ${name} kennen wij hier niet. Laat het weg.`,
        en: `We do not know the field ${name} here. Leave it out.`,
      };

function sentence(issue: Issue): Text {
  switch (issue.code) {
    case 'invalid_type':
      // Zod tells only in its message that nothing was there; without its words the general sentence is right too.
      if (issue.message.endsWith('received undefined')) return SENTENCES.missing;
      return EXPECTED[issue.expected] ?? SENTENCES.wrong;
    case 'too_big':
    case 'too_small':
      return limitSentence(issue);
    case 'invalid_format':
      return FORMS[issue.format] ?? FORMS[String(issue.path.at(-1))] ?? SENTENCES.form;
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { nl: `Kies een van deze: ${values}.`, en: `Choose one of these: ${values}.` };
    }
    case 'unrecognized_keys':
      return unknownSentence(issue.keys[0]);
    case 'invalid_union':
      return SENTENCES.either;
    case 'custom':
      return OWN_CHECKS[issue.message] ?? SENTENCES.wrong;
    default:
      return SENTENCES.wrong;
  }
}

/** The possibility of a union that was meant: the only one without fields too many. */
function meant(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const candidates = issue.errors.filter((branch) => branch.every(({ code }) => code !== 'unrecognized_keys'));
  const [only, second] = candidates;
  if (!only || second) return [issue];
  return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** What a field may be called. A name of another form may be a slip that holds what was typed. */
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

/** An unknown field, by its own name where that is one: else only its place is told. */
function named(issue: Issue): readonly Issue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  const names = issue.keys.filter((key) => FIELD_NAME.test(key));
  const own = names.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
  return names.length < Math.max(issue.keys.length, 1) ? [...own, { ...issue, keys: [] }] : own;
}

/**
 * What is wrong with a request, field by field, in words that a person understands; of one field the first thing only.
 * No value that was sent comes back, since it may hold personal data.
 */
export function fromIssues(issues: readonly Issue[], language: Language): readonly FieldError[] {
  const messages = new Map<string, string>();
  for (const issue of issues.flatMap(meant).flatMap(named)) {
    const field = issue.path.map(String).join('.');
    if (!messages.has(field)) messages.set(field, sentence(issue)[language]);
  }
  return [...messages].map(([field, message]) => ({ field, message }));
}
