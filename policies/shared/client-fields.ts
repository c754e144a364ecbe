import type { ClientField, FieldForm, Text } from '../types.ts';

type Row = readonly [
  id: string,
  nl: string,
  en: string,
  category: string,
  form: FieldForm,
  maxLength: number,
  required: boolean,
  why: Text,
];

const field = ([id, nl, en, category, form, maxLength, required, why]: Row): ClientField => ({
  id,
  name: { nl, en },
  category,
  form,
  maxLength,
  required,
  why,
});

const WHY = {
  name: {
    nl: 'Om te weten om wie het gaat. Met de hele naam wordt het dossier gevonden.',
    en: 'To know whom it is about. By the whole name the dossier is found.',
  },
  email: { nl: 'Voor berichten aan de cliënt.', en: 'For messages to the client.' },
  birthDate: { nl: 'Om naamgenoten uit elkaar te houden.', en: 'To tell people of the same name apart.' },
  address: { nl: 'Voor brieven op papier.', en: 'For letters on paper.' },
  phone: { nl: 'Om een afspraak te kunnen verzetten.', en: 'To be able to move an appointment.' },
  education: { nl: 'Om te zien welk werk bereikbaar is.', en: 'To see which work is within reach.' },
  career: { nl: 'Om op ervaring voort te bouwen.', en: 'To build on experience.' },
} as const;

const ROWS: readonly Row[] = [
  ['firstName', 'Voornaam', 'First name', 'identity', 'name', 100, true, WHY.name],
  ['lastName', 'Achternaam', 'Last name', 'identity', 'name', 100, true, WHY.name],
  ['birthDate', 'Geboortedatum', 'Date of birth', 'identity', 'birth-date', 10, false, WHY.birthDate],
  ['email', 'E-mailadres', 'E-mail address', 'contact', 'email', 254, true, WHY.email],
  ['address', 'Adres', 'Address', 'contact', 'long-text', 300, false, WHY.address],
  ['phone', 'Telefoonnummer', 'Phone number', 'contact', 'phone', 25, false, WHY.phone],
  ['education', 'Opleiding', 'Education', 'education', 'long-text', 2000, false, WHY.education],
  ['career', 'Loopbaan', 'Career', 'career', 'long-text', 4000, false, WHY.career],
];

/** The personal fields that a practice asks: who it is, how to reach them, and what they bring. */
export const clientFields: readonly ClientField[] = ROWS.map(field);
