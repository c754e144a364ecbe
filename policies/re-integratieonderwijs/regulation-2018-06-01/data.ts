import type { RegulationArticle } from '../../types.ts';

/** What is kept, why, and how. In our own words. */
export const data = [
  {
    id: 'RIO-2.1',
    title: { nl: 'Dit reglement krijgen', en: 'Getting this regulation' },
    text: {
      nl: 'Voor een traject begint, krijgt de cliënt dit reglement. Iedereen kan het zonder inloggen lezen en wie erom vraagt, krijgt het toegestuurd.',
      en: 'Before a trajectory starts, the client gets this regulation. Anyone can read it without logging in, and whoever asks gets it sent.',
    },
  },
  {
    id: 'RIO-2.2',
    title: { nl: 'Doelen en soorten gegevens', en: 'Purposes and kinds of data' },
    text: {
      nl: 'Wij gebruiken alleen de soorten gegevens van onze lijst, voor de doelen van onze lijst. Aandachtspunten van een opdrachtgever bewaren wij alleen als de cliënt ervan weet. Gegevens over beperkingen, van de arbeidsdeskundige, uit de FML en over uitkering of afkeuring bewaren wij alleen bij re-integratie onder de Wet verbetering poortwachter.',
      en: 'We use only the kinds of data on our list, for the purposes on our list. Points of attention from a principal are kept only if the client knows of them. Data about limitations, from the labour expert, from the FML and about benefit or rejection are kept only for re-integration under the Wet verbetering poortwachter.',
    },
  },
  {
    id: 'RIO-3.1',
    title: { nl: 'Digitaal bewaren', en: 'Digital storage' },
    text: {
      nl: 'Stukken staan versleuteld in een beveiligde omgeving binnen de Europese Unie.',
      en: 'Documents are kept encrypted in a secured environment inside the European Union.',
    },
  },
  {
    id: 'RIO-3.2',
    title: { nl: 'Afdrukken', en: 'Printed copies' },
    text: {
      nl: 'Wat voor een gesprek wordt afgedrukt, hoort bij het dossier en staat in een lijst.',
      en: 'What is printed for a conversation belongs to the dossier and is listed.',
    },
  },
  {
    id: 'RIO-3.3',
    title: { nl: 'Papier achter slot', en: 'Paper under lock' },
    text: {
      nl: 'Papier ligt achter slot, behalve tijdens een consult.',
      en: 'Paper is under lock, except during a consult.',
    },
  },
  {
    id: 'RIO-3.4',
    title: { nl: 'Tijd en berichten', en: 'Time and messages' },
    text: {
      nl: 'De coach houdt gedurende het traject bij wanneer consulten waren, wat er gedaan is en welke e-mails er gingen.',
      en: 'During the trajectory the coach keeps track of the consults, the work done and the e-mails sent.',
    },
  },
  {
    id: 'RIO-3.5',
    title: { nl: 'Samenvatting', en: 'Summary' },
    text: {
      nl: 'Na elk consult krijgt de cliënt een samenvatting en zegt of die klopt. Niets zeggen geldt niet als akkoord.',
      en: 'After each consult the client gets a summary and says whether it is right. Saying nothing does not count as agreeing.',
    },
  },
  {
    id: 'RIO-3.6',
    title: { nl: 'Altijd zien', en: 'Always see' },
    text: {
      nl: 'De cliënt ziet altijd wat er in beide mappen staat en kan ernaar vragen.',
      en: 'The client always sees what is in both files and can ask about it.',
    },
  },
] as const satisfies readonly RegulationArticle[];
