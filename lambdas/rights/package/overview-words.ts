import type { Text } from '../../../policies/types.ts';

export const W = {
  title: { nl: 'Uw gegevens: overzicht', en: 'Your data: overview' },
  dossier: { nl: 'Dossier', en: 'Dossier' },
  lead: {
    nl: 'U vroeg welke gegevens wij van u bewaren. Dit is het antwoord: waarom wij ze hebben, welke het zijn, wie ze kreeg, hoe lang wij ze bewaren en welke rechten u hebt. Een kopie van alles zit in hetzelfde pakket.',
    en: 'You asked which data we keep about you. This is the answer: why we have them, which they are, who got them, how long we keep them and which rights you have. A copy of everything is in the same package.',
  },
  leftOut: {
    nl: 'Het besluit op uw verzoek noemt stukken die u niet krijgt. Dat zijn er',
    en: 'The decision on your request names documents that you do not get. Their number is',
  },
  reasons: { nl: 'De reden', en: 'The reason' },

  purposes: { nl: 'Waarvoor wij uw gegevens gebruiken', en: 'What we use your data for' },
  purpose: { nl: 'Doel', en: 'Purpose' },
  service: { nl: 'Dienst', en: 'Service' },
  hours: { nl: 'Toegekende tijd', en: 'Granted time' },
  minutesSince: { nl: 'minuten, sinds', en: 'minutes, since' },
  before: { nl: 'eerder vastgelegd', en: 'recorded before' },
  outcome: { nl: 'Wat het opleverde', en: 'What it came to' },
  purposeOnly: {
    nl: 'Voor iets anders gebruiken wij uw gegevens niet, behalve waar u zelf toestemming voor gaf.',
    en: 'We use your data for nothing else, except where you consented yourself.',
  },
  state: { nl: 'Traject', en: 'Trajectory' },
  created: { nl: 'Dossier gemaakt', en: 'Dossier made' },
  takenOver: { nl: 'Overgenomen uit onze eerdere administratie', en: 'Taken over from our earlier records' },
  started: { nl: 'Begonnen', en: 'Started' },
  ended: { nl: 'Geëindigd', en: 'Ended' },
  branch: { nl: 'Vestiging', en: 'Branch' },
  principal: { nl: 'Opdrachtgever', en: 'Commissioned by' },
  reference: { nl: 'Kenmerk van het besluit', en: 'Reference of the decision' },
  earlier: { nl: 'Eerder dossier', en: 'Earlier dossier' },
  earlierKept: {
    nl: 'Dit dossier verwijst naar een eerder dossier van u, zolang dat wordt bewaard.',
    en: 'This dossier refers to an earlier dossier of yours, as long as that is kept.',
  },
  regulation: { nl: 'Reglement gekregen', en: 'Regulation given' },
  version: { nl: 'versie', en: 'version' },

  categories: { nl: 'Welke gegevens het zijn', en: 'Which data they are' },
  category: { nl: 'Soort', en: 'Kind' },
  basis: { nl: 'Grondslag', en: 'Legal basis' },
  documentCount: { nl: 'Stukken', en: 'Documents' },
  yourData: { nl: 'Wat er over u is ingevuld', en: 'What is filled in about you' },
  none: { nl: 'Niets.', en: 'Nothing.' },

  recipients: { nl: 'Wie uw gegevens kreeg of kan zien', en: 'Who got or can see your data' },
  recipientsList: [
    {
      nl: 'Uw coach ziet uw dossier. Een vervanger of een meelezende coach ziet het alleen als u daar toestemming voor gaf.',
      en: 'Your coach sees your dossier. A replacement or a coach who reads along sees it only if you consented to that.',
    },
    {
      nl: 'De eigenaar van de praktijk ziet de inhoud alleen zolang er een verzoek of klacht over uw dossier loopt. Elke keer staat in het logboek.',
      en: 'The owner of the practice sees the content only while a request or complaint about your dossier is open. Each time is in the log.',
    },
    {
      nl: 'De leverancier van onze servers bewaart de gegevens versleuteld, in onze opdracht, in de Europese Unie. Zij worden niet daarbuiten opgeslagen.',
      en: 'The supplier of our servers stores the data encrypted, on our behalf, in the European Union. They are not stored outside it.',
    },
  ],
  disclosed: { nl: 'Verstrekt aan', en: 'Disclosed to' },
  type: { nl: 'Wat het is', en: 'What it is' },
  documents: { nl: 'Stukken', en: 'Documents' },
  last: { nl: 'Laatst', en: 'Last' },
  notDisclosed: {
    nl: 'Er is niets aan een opdrachtgever of iemand anders verstrekt.',
    en: 'Nothing was disclosed to a commissioning organisation or anyone else.',
  },

  retention: { nl: 'Hoe lang wij ze bewaren', en: 'How long we keep them' },
  destroyOn: { nl: 'Wij vernietigen uw dossier op', en: 'We destroy your dossier on' },
  held: {
    nl: 'Er is een wettelijke reden om nu niets te vernietigen. Wij kijken daar opnieuw naar op',
    en: 'There is a legal reason to destroy nothing now. We look at that again on',
  },
  restricted: {
    nl: 'Uw gegevens worden alleen bewaard en verder niet gebruikt, sinds',
    en: 'Your data are only stored and not used otherwise, since',
  },
  nothingStays: {
    nl: 'Daarna blijft er niets over waar uw naam in staat.',
    en: 'After that nothing with your name stays.',
  },
  survivors: { nl: 'Daarna blijft alleen dit over', en: 'After that only this stays' },

  rights: { nl: 'Uw rechten', en: 'Your rights' },
  rightsLead: {
    nl: 'U kunt ons op elk moment vragen om:',
    en: 'You can ask us at any moment for:',
  },
  withdrawal: { nl: 'Toestemming intrekken', en: 'Withdrawing consent' },

  source: { nl: 'Waar de gegevens vandaan komen', en: 'Where the data come from' },
  fromYou: { nl: 'Van uzelf', en: 'From yourself' },
  fromCoach: { nl: 'Van uw coach', en: 'From your coach' },
  fromPractice: {
    nl: 'Van de praktijk, bij een verzoek of klacht',
    en: 'From the practice, with a request or complaint',
  },
  fromTests: { nl: 'Van externe testafnemers', en: 'From external test administrators' },
  yourAnswers: { nl: 'Uw naam, contactgegevens en wat u vertelde', en: 'Your name, contact details and what you told' },
  fromPrincipal: {
    nl: 'Van de opdrachtgever: dat u wordt begeleid, en wat hij daarbij meldde. Wat daarvan in uw dossier staat, zit bij de stukken.',
    en: 'From the commissioning organisation: that you are guided, and what it reported with that. What of it is in your dossier is among the documents.',
  },

  automated: { nl: 'Besluiten door een computer', en: 'Decisions by a computer' },
  automatedNone: {
    nl: 'Geen enkel besluit over u wordt alleen door een computer genomen, en er wordt geen profiel van u gemaakt.',
    en: 'No decision about you is made by a computer alone, and no profile is made of you.',
  },

  copy: { nl: 'De kopie', en: 'The copy' },
  copyText: {
    nl: 'Uw kopie van alles zit in dit pakket. LEESMIJ.txt zegt wat elk bestand is.',
    en: 'Your copy of everything is in this package. README.txt says what each file is.',
  },
  complaint: { nl: 'Een vraag of een klacht', en: 'A question or a complaint' },
  contact: { nl: 'Met een vraag kunt u terecht bij', en: 'With a question you can write to' },
  footer: { nl: 'Verzoek', en: 'Request' },
} as const satisfies Record<string, Text | readonly Text[]>;

export const STATES = {
  registered: { nl: 'Nog niet begonnen', en: 'Not started yet' },
  running: { nl: 'Loopt', en: 'Going on' },
  ended: { nl: 'Geëindigd', en: 'Ended' },
  erasing: { nl: 'Wordt vernietigd', en: 'Being destroyed' },
} as const satisfies Record<string, Text>;
