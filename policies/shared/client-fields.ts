import type { ClientField, FieldForm, Text } from '../types.ts';

type Row = readonly [
  id: string,
  nl: string,
  en: string,
  category: string,
  form: FieldForm,
  maxLength: number,
  /** Of a field that may stay empty. */
  why?: Text,
];

const field = ([id, nl, en, category, form, maxLength, why]: Row): ClientField => ({
  id,
  name: { nl, en },
  category,
  form,
  maxLength,
  ...(why === undefined ? { required: true } : { required: false, why }),
});

const WHY = {
  birthDate: { nl: 'Om naamgenoten uit elkaar te houden.', en: 'To tell people of the same name apart.' },
  address: { nl: 'Voor brieven op papier.', en: 'For letters on paper.' },
  phone: { nl: 'Om een afspraak te kunnen verzetten.', en: 'To be able to move an appointment.' },
  education: { nl: 'Om te zien welk werk bereikbaar is.', en: 'To see which work is within reach.' },
  career: { nl: 'Om op ervaring voort te bouwen.', en: 'To build on experience.' },
} as const;

const ROWS: readonly Row[] = [
  ['firstName', 'Voornaam', 'First name', 'identity', 'name', 100],
  ['lastName', 'Achternaam', 'Last name', 'identity', 'name', 100],
  ['birthDate', 'Geboortedatum', 'Date of birth', 'identity', 'birth-date', 10, WHY.birthDate],
  ['email', 'E-mailadres', 'E-mail address', 'contact', 'email', 254],
  ['address', 'Adres', 'Address', 'contact', 'long-text', 300, WHY.address],
  ['phone', 'Telefoonnummer', 'Phone number', 'contact', 'phone', 25, WHY.phone],
  ['education', 'Opleiding', 'Education', 'education', 'long-text', 2000, WHY.education],
  ['career', 'Loopbaan', 'Career', 'career', 'long-text', 4000, WHY.career],
];

/** The personal fields that a practice asks: who it is, how to reach them, and what they bring. */
export const clientFields: readonly ClientField[] = ROWS.map(field);
