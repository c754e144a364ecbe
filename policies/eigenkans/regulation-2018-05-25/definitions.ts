import type { RegulationArticle } from '../../types.ts';

/** Definitions: who and what the regulation is about. In our own words. */
export const definitions = [
  {
    id: 'EK-1.1',
    title: { nl: 'Privacy', en: 'Privacy' },
    text: {
      nl: 'Wie geregistreerd is, heeft recht op bescherming wanneer gegevens worden genoteerd of gedeeld.',
      en: 'Whoever is registered has a right to protection when data are noted or shared.',
    },
  },
  {
    id: 'EK-1.2',
    title: { nl: 'De praktijk', en: 'The practice' },
    text: {
      nl: 'De praktijk geeft re-integratie, coaching en training. Naam en adres staan in elke brief.',
      en: 'The practice gives re-integration, coaching and training. Name and address are in every letter.',
    },
  },
  {
    id: 'EK-1.3',
    title: { nl: 'Vestigingen', en: 'Branches' },
    text: {
      nl: 'Er is één vestiging. Komt er een bij, dan valt die onder dit reglement.',
      en: 'There is one branch. Should there be another, this regulation covers it.',
    },
  },
  {
    id: 'EK-1.4',
    title: { nl: 'Klant', en: 'Client' },
    text: {
      nl: 'De klant zoekt werk of werkt, en is verwezen of kwam uit zichzelf voor begeleiding.',
      en: 'The client seeks or has work, and was referred or came unasked for guidance.',
    },
  },
  {
    id: 'EK-1.5',
    title: { nl: 'Opdrachtgever', en: 'Principal' },
    text: {
      nl: 'De opdrachtgever is een werkgever, UWV of een gemeente, die de begeleiding bij besluit toekent en betaalt.',
      en: 'The principal is an employer, UWV or a municipality, which grants the guidance by a decision and pays for it.',
    },
  },
  {
    id: 'EK-1.6',
    title: { nl: 'Dossier', en: 'Dossier' },
    text: {
      nl: 'In het dossier zit bij elkaar wat van belang is om werk te vinden en te houden.',
      en: 'The dossier brings together what matters to find and keep work.',
    },
  },
  {
    id: 'EK-1.7',
    title: { nl: 'Registratie', en: 'Registration' },
    text: {
      nl: 'Wij noteren gegevens bij een intake, bij assessment of training, bij individuele begeleiding en bij begeleiding op het werk.',
      en: 'We note data at an intake, at an assessment or training, in individual guidance and in guidance at work.',
    },
  },
  {
    id: 'EK-1.8',
    title: { nl: 'Anoniem', en: 'Anonymous' },
    text: {
      nl: 'Een anoniem gegeven gaat over onze diensten en wijst niemand aan.',
      en: 'An anonymous datum is about our services and points at nobody.',
    },
  },
  {
    id: 'EK-1.9',
    title: { nl: 'Begeleidingsgegeven', en: 'Guidance data' },
    text: {
      nl: 'Een begeleidingsgegeven gaat over een herkenbare klant.',
      en: 'A guidance datum is about a recognisable client.',
    },
  },
  {
    id: 'EK-1.10',
    title: { nl: 'Eenmanszaak', en: 'Sole proprietorship' },
    text: {
      nl: 'De praktijk is een eenmanszaak die mensen alleen en in groepen begeleidt.',
      en: 'The practice is a sole proprietorship that guides people individually and in groups.',
    },
  },
  {
    id: 'EK-1.11',
    title: { nl: 'Coach', en: 'Coach' },
    text: {
      nl: 'De coach is de vakmens die de klant begeleidt.',
      en: 'The coach is the professional who guides the client.',
    },
  },
  {
    id: 'EK-1.12',
    title: { nl: 'Derden', en: 'Third parties' },
    text: {
      nl: 'Ieder ander dan klant, coach, praktijk en opdrachtgever is een derde. Derden komen er niet bij.',
      en: 'Anyone but client, coach, practice and principal is a third party. Third parties have no access.',
    },
  },
  {
    id: 'EK-1.13',
    title: { nl: 'Houder', en: 'Owner' },
    text: {
      nl: 'De houder is de directie: die beslist over de gegevens en zorgt dat dit reglement wordt nageleefd.',
      en: 'The owner is the management: it decides about the data and sees that this regulation is kept.',
    },
  },
] as const satisfies readonly RegulationArticle[];
