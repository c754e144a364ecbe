import type { RegulationArticle } from '../../types.ts';

/** Definitions: who and what the regulation is about. In our own words. */
export const general = [
  {
    id: 'RIO-1.1',
    title: { nl: 'Begrippen', en: 'Terms' },
    text: {
      nl: 'Woorden betekenen wat ze in de AVG betekenen. Waar nog de oude Wbp staat, leest u de AVG. De toezichthouder is de Autoriteit Persoonsgegevens.',
      en: 'Words mean what they mean in the AVG (GDPR). Where the former Wbp is still mentioned, read the AVG. The supervisory authority is the Autoriteit Persoonsgegevens.',
    },
  },
  {
    id: 'RIO-1.2',
    title: { nl: 'Wie beschermd wordt', en: 'Who is protected' },
    text: {
      nl: 'Gegevens over cliënten en gegevens over opdrachtgevers krijgen dezelfde bescherming.',
      en: 'Data about clients and data about principals get the same protection.',
    },
  },
  {
    id: 'RIO-1.3',
    title: { nl: 'Cliënt', en: 'Client' },
    text: {
      nl: 'De cliënt is degene over wie de gegevens gaan.',
      en: 'The client is the person whom the data are about.',
    },
  },
  {
    id: 'RIO-1.4',
    title: { nl: 'Opdrachtgever', en: 'Principal' },
    text: {
      nl: 'De opdrachtgever geeft of betaalt de opdracht; ook wie rechtstreeks leiding geeft aan de cliënt hoort daarbij.',
      en: "The principal commissions or pays for the assignment; the client's direct manager counts as one too.",
    },
  },
  {
    id: 'RIO-1.5',
    title: { nl: 'Verwerken', en: 'Processing' },
    text: {
      nl: 'Verwerken is alles wat met gegevens gebeurt, van het eerste noteren tot het vernietigen.',
      en: 'Processing is all that happens to data, from the first note until destruction.',
    },
  },
  {
    id: 'RIO-1.6',
    title: { nl: 'Verantwoordelijke', en: 'Controller' },
    text: {
      nl: 'De eigenaar van de praktijk is verantwoordelijk voor alle verwerking.',
      en: 'The owner of the practice is responsible for all processing.',
    },
  },
  {
    id: 'RIO-1.7',
    title: { nl: 'Coach', en: 'Coach' },
    text: {
      nl: 'De coach verwerkt gegevens voor de opdrachten die aan deze coach zijn toegewezen.',
      en: 'The coach processes data for the assignments given to that coach.',
    },
  },
  {
    id: 'RIO-1.8',
    title: { nl: 'Twee mappen', en: 'Two files' },
    text: {
      nl: 'Elk dossier heeft een map van de cliënt en een map van de coach. Bij elk stuk staat in welke map het zit.',
      en: 'Each dossier has a file of the client and a file of the coach. Each document says in which it is.',
    },
  },
  {
    id: 'RIO-1.9',
    title: { nl: 'Consult', en: 'Consult' },
    text: {
      nl: 'Een consult is een rechtstreeks gesprek van coach en cliënt.',
      en: 'A consult is a direct conversation of coach and client.',
    },
  },
  {
    id: 'RIO-1.10',
    title: { nl: 'Testbureau', en: 'Test administrator' },
    text: {
      nl: 'Een bureau van buiten kan een test afnemen. Het levert de uitslag aan en ziet verder niets.',
      en: 'An outside office may take a test. It hands in the result and sees nothing else.',
    },
  },
] as const satisfies readonly RegulationArticle[];
