import type { RegulationArticle } from '../../types.ts';

/** What is kept, why, and how. In our own words. */
export const storage = [
  {
    id: 'EK-2.1',
    title: { nl: 'Doel', en: 'Purpose' },
    text: {
      nl: 'Begeleidingsgegevens dienen alleen voor begeleiding, in het traject of op het werk.',
      en: 'Guidance data serve guidance only, in the trajectory or at work.',
    },
  },
  {
    id: 'EK-2.2',
    title: { nl: 'Anoniem voor de methode', en: 'Anonymous for the method' },
    text: {
      nl: 'Met anonieme gegevens maken wij onze manier van begeleiden beter.',
      en: 'With anonymous data we improve our way of guiding.',
    },
  },
  {
    id: 'EK-2.3',
    title: { nl: 'Anoniem voor beleid en onderzoek', en: 'Anonymous for policy and research' },
    text: {
      nl: 'Anonieme gegevens gebruiken wij voor (a) beleid, (b) organisatie en beheer en (c) onderzoek.',
      en: 'We use anonymous data for (a) policy, (b) organisation and management and (c) research.',
    },
  },
  {
    id: 'EK-3.1',
    title: { nl: 'Reikwijdte', en: 'Scope' },
    text: { nl: 'Dit reglement geldt voor al ons werk.', en: 'This regulation holds for all our work.' },
  },
  {
    id: 'EK-4.1',
    title: { nl: 'Zeggenschap', en: 'Control' },
    text: { nl: 'Over de registratie beslist de houder.', en: 'The owner decides about the registration.' },
  },
  {
    id: 'EK-4.2',
    title: { nl: 'Goede werking', en: 'Good working' },
    text: {
      nl: 'De houder zorgt dat de registratie goed werkt en richt haar daarop in.',
      en: 'The owner sees that the registration works well and sets it up for that.',
    },
  },
  {
    id: 'EK-4.3',
    title: { nl: 'Beveiliging', en: 'Security' },
    text: {
      nl: 'De houder beveiligt gegevens, met techniek en met afspraken, tegen verlies en tegen lezen, wijzigen of delen door wie dat niet mag.',
      en: 'The owner secures data, by technology and by rules, against loss and against reading, changing or sharing by those who may not.',
    },
  },
  {
    id: 'EK-5.1',
    title: { nl: 'Niet te veel', en: 'Not too much' },
    text: {
      nl: 'Wij vragen en bewaren alleen wat het doel nodig heeft.',
      en: 'We ask and keep only what the purpose needs.',
    },
  },
  {
    id: 'EK-6.1',
    title: { nl: 'Achter slot', en: 'Under lock' },
    text: {
      nl: 'Dossiers liggen achter slot, digitaal en op papier.',
      en: 'Dossiers are under lock, digitally and on paper.',
    },
  },
  {
    id: 'EK-6.2',
    title: { nl: 'De coach beheert', en: 'The coach keeps order' },
    text: {
      nl: 'De coach houdt het dossier van de eigen klant op orde.',
      en: "The coach keeps the own client's dossier in order.",
    },
  },
  {
    id: 'EK-6.3',
    title: { nl: 'Beheerders', en: 'Managers' },
    text: {
      nl: 'De houder kan beheerders benoemen. Op dit moment zijn die er niet.',
      en: 'The owner may appoint managers. At the moment there are none.',
    },
  },
] as const satisfies readonly RegulationArticle[];
