import type { RegulationArticle } from '../../types.ts';

/** Who sees the data, how long they stay, and complaints. In our own words. */
export const access = [
  {
    id: 'RIO-4.1',
    title: { nl: 'Toegang', en: 'Access' },
    text: {
      nl: 'Een dossier is er voor de cliënt en diens coach. De partnercoach leest alleen mee als de cliënt dat goedvindt en zolang het de begeleiding helpt.',
      en: 'A dossier is there for the client and their coach. The partner coach reads along only if the client approves and as long as it helps the guidance.',
    },
  },
  {
    id: 'RIO-4.3',
    title: { nl: 'Vervanging', en: 'Replacement' },
    text: {
      nl: 'Is de coach met vakantie, dan neemt een vervanger het over voor cliënten die daarmee hebben ingestemd. Voor de vervanger gelden dezelfde regels.',
      en: 'When the coach is on holiday, a replacement takes over for clients who agreed. The same rules bind the replacement.',
    },
  },
  {
    id: 'RIO-5.1',
    title: { nl: 'Delen met een opdrachtgever', en: 'Sharing with a principal' },
    text: {
      nl: 'Een opdrachtgever krijgt alleen stukken waarvoor de cliënt toestemming gaf.',
      en: 'A principal gets only documents that the client consented to.',
    },
  },
  {
    id: 'RIO-6.1',
    title: { nl: 'Niet langer dan nodig', en: 'No longer than needed' },
    text: {
      nl: 'Alles wat wij bewaren heeft een termijn en een reden.',
      en: 'Everything we keep has a term and a reason.',
    },
  },
  {
    id: 'RIO-6.2',
    title: { nl: 'Papier', en: 'Paper' },
    text: {
      nl: 'Papier wordt binnen een jaar na het einde van het traject vernietigd, of op een ander moment dat de cliënt kiest.',
      en: 'Paper is destroyed within a year of the end of the trajectory, or at another moment that the client chooses.',
    },
  },
  {
    id: 'RIO-6.3',
    title: { nl: 'Digitaal', en: 'Digital' },
    text: {
      nl: 'Een digitaal dossier blijft vijf jaar na het einde, zodat een cliënt kan terugkomen. Maakt de cliënt bezwaar of vraagt die erom, dan verdwijnt het meteen.',
      en: 'A digital dossier stays for five years after the end, so that a client can come back. If the client objects or asks, it goes at once.',
    },
  },
  {
    id: 'RIO-6.4',
    title: { nl: 'Relatieoverzicht', en: 'Relation register' },
    text: {
      nl: 'Per opdrachtgever onthouden wij voor wie wij werkten, met welke dienst en in welk jaar. Meer niet.',
      en: 'Per principal we remember for whom we worked, with which service and in which year. Nothing more.',
    },
  },
  {
    id: 'RIO-7.1',
    title: { nl: 'Klacht', en: 'Complaint' },
    text: {
      nl: 'Cliënten en opdrachtgevers kunnen met elke klacht bij de eigenaar terecht.',
      en: 'Clients and principals can bring any complaint to the owner.',
    },
  },
  {
    id: 'RIO-7.2',
    title: { nl: 'Behandeling', en: 'Handling' },
    text: {
      nl: 'Een klacht wordt behandeld volgens onze klachtenregeling, met vaste termijnen.',
      en: 'A complaint is handled by our complaint regulation, with fixed terms.',
    },
  },
  {
    id: 'RIO-7.3',
    title: { nl: 'Autoriteit Persoonsgegevens', en: 'Supervisory authority' },
    text: {
      nl: 'Naar de Autoriteit Persoonsgegevens stappen kan altijd, ook zonder eerst bij ons te klagen.',
      en: 'Going to the supervisory authority is always possible, also without complaining to us first.',
    },
  },
  {
    id: 'RIO-end',
    title: { nl: 'Slot', en: 'End' },
    text: {
      nl: 'Een nieuwe versie vervangt de vorige vanaf haar ingangsdatum. Ideeën om dit reglement beter te maken zijn welkom.',
      en: 'A new version replaces the former from its effective date. Ideas to improve this regulation are welcome.',
    },
  },
] as const satisfies readonly RegulationArticle[];
