import { type Configuration, plain } from './practice.ts';

/** What a column can be about, and how it may be headed, besides the names of the client's fields that the practice gives. */
const HEADINGS = {
  reference: ['nummer', 'dossiernummer', 'number'],
  coach: ['coach', 'e-mail coach', 'e-mailadres coach'],
  service: ['dienst', 'service'],
  purpose: ['doel', 'purpose'],
  branch: ['vestiging', 'branch'],
  principal: ['opdrachtgever', 'principal', 'commissioning organisation'],
  principalType: ['soort opdrachtgever', 'principal type'],
  decisionReference: ['kenmerk', 'kenmerk besluit', 'kenmerk van het besluit', 'decision reference'],
  startedOn: ['begin', 'begindatum', 'startdatum', 'start', 'start date'],
  endedOn: ['einde', 'einddatum', 'eind', 'end', 'end date'],
  outcome: ['uitkomst', 'outcome'],
  documents: ['documenten', 'bestanden', 'documents'],
  /** With yes: the owner knows that the term has passed. */
  pastTerm: ['verlopen overnemen', 'take past term'],
  /** With yes: this client has a dossier here, and this is another. */
  another: ['nieuw traject', 'another trajectory'],
  locale: ['taal', 'language'],
} as const;

export type Column = keyof typeof HEADINGS;

/** Other ways in which people head the client's own fields. */
const FIELD_HEADINGS: { readonly [id in string]: readonly string[] } = {
  email: ['e-mail', 'email', 'mail', 'e-mail cliënt'],
  phone: ['telefoon', 'tel'],
  birthDate: ['geboren', 'geboren op'],
};

export type Columns = {
  /** Of each column where it is. */
  readonly at: ReadonlyMap<Column, number>;
  /** Of each field of the client where it is. */
  readonly fields: ReadonlyMap<string, number>;
  /** Numbers of columns whose heading means nothing here, the first being 1. */
  readonly unknown: readonly number[];
  /** What is missing and has to be there, as it may be headed. */
  readonly missing: readonly string[];
};

const NEEDED: readonly Column[] = ['reference', 'service', 'startedOn'];

/** Which column is which, by the headings of a table. */
export function columnsOf(headings: readonly string[], practice: Configuration): Columns {
  const named = headings.map(plain);
  const find = (names: readonly string[]): number => named.findIndex((one) => names.map(plain).includes(one));
  const found = <Name extends string>(all: readonly (readonly [Name, readonly string[]])[]) =>
    new Map(all.map(([name, names]) => [name, find(names)] as const).filter(([, place]) => place >= 0));
  // The cast: `Object.entries` does not know the names, and these are exactly those of the table.
  const at = found(Object.entries(HEADINGS) as [Column, readonly string[]][]);
  const fields = found(
    practice.clientFields.map(({ id, name }) => [id, [id, name.nl, name.en, ...(FIELD_HEADINGS[id] ?? [])]] as const),
  );
  const taken = new Set([...at.values(), ...fields.values()]);
  return {
    at,
    fields,
    unknown: headings.flatMap((_, place) => (taken.has(place) ? [] : [place + 1])),
    missing: [
      ...NEEDED.filter((name) => !at.has(name)).map((name) => HEADINGS[name][0]),
      ...practice.clientFields.filter(({ id, required }) => required && !fields.has(id)).map(({ name }) => name.nl),
    ],
  };
}
