import type { Language } from '../../letters/model.ts';

type Text = { readonly [L in Language]: string };

export const READ_ME: {
  readonly [K in 'access' | 'portability']: { readonly [L in Language]: (practice: string) => string };
} = {
  access: {
    nl: (practice) =>
      `Dit zijn de gegevens die ${practice} over u bewaart.\n\nBegin met overzicht.html of overzicht.pdf.\nIn de map documenten staan de stukken uit beide dossiers.\ngegevens.json zijn dezelfde gegevens voor een computer.\nverstrekkingen.html zegt wat aan wie is gegeven.\nlogboek.html zegt alles wat met uw dossier is gedaan.\n\nBewaar dit pakket op een veilige plaats: er staat veel over u in.\n`,
    en: (practice) =>
      `These are the data that ${practice} keeps about you.\n\nBegin with overzicht.html or overzicht.pdf (the overview).\nThe folder documenten holds the documents of both files.\ngegevens.json holds the same data for a computer.\nverstrekkingen.html says what was given to whom.\nlogboek.html says everything that was done with your dossier.\n\nKeep this package in a safe place: it holds a lot about you.\n`,
  },
  portability: {
    nl: (practice) =>
      `Dit zijn de gegevens die u aan ${practice} heeft gegeven, zodat u ze kunt meenemen.\n\ngegevens.json zijn uw gegevens; schema.json beschrijft hoe ze zijn opgeschreven.\nIn de map documenten staan de stukken die u zelf heeft gestuurd.\n`,
    en: (practice) =>
      `These are the data that you gave to ${practice}, for you to take along.\n\ngegevens.json holds your data; schema.json describes how they are written.\nThe folder documenten holds the documents that you sent yourself.\n`,
  },
};

const text = (nl: string, en: string): Text => ({ nl, en });

export const WORDS = {
  overview: text('Overzicht van uw gegevens', 'Overview of your data'),
  ledger: text('Wat aan wie is gegeven', 'What was given to whom'),
  log: text('Wat met uw dossier is gedaan', 'What was done with your dossier'),
  dossier: text('Dossier', 'Dossier'),
  lead: text(
    'Dit is wat wij over u bewaren, waarom, hoe lang en wie het ziet (artikel 15 AVG).',
    'This is what we keep about you, why, for how long and who sees it (article 15 GDPR).',
  ),
  data: text('Uw gegevens', 'Your data'),
  purposes: text('Waarvoor wij uw gegevens gebruiken', 'What we use your data for'),
  categories: text('Welke soorten gegevens wij van u hebben', 'Which kinds of data we have of you'),
  documents: text('Stukken in dit pakket', 'Documents in this package'),
  noDocuments: text('Er zijn geen stukken.', 'There are no documents.'),
  recipients: text('Wie uw gegevens ziet of kreeg', 'Who sees your data or got them'),
  inside: text(
    'Binnen de praktijk: uw coach, en een collega alleen met uw toestemming. De eigenaar ziet de stand van zaken, en de inhoud alleen bij een verzoek of klacht van u.',
    'Within the practice: your coach, and a colleague only with your consent. The owner sees the state of affairs, and the content only for a request or complaint of yours.',
  ),
  nobody: text('Aan niemand buiten de praktijk is iets gegeven.', 'Nothing was given to anyone outside the practice.'),
  keeping: text('Hoe lang wij uw gegevens bewaren', 'How long we keep your data'),
  keepingTerm: text(
    'Na het einde van het traject bewaren wij het dossier zo veel jaar, en dan wordt alles vernietigd:',
    'After the end of the trajectory we keep the dossier for so many years, and then everything is destroyed:',
  ),
  destroyedOn: text('Wordt vernietigd op', 'Will be destroyed on'),
  notEnded: text('het traject loopt nog', 'the trajectory still goes on'),
  rights: text('Uw rechten', 'Your rights'),
  complaint: text('Een klacht', 'A complaint'),
  source: text('Waar de gegevens vandaan komen', 'Where the data come from'),
  sourceText: text(
    'Van uzelf en van uw coach. Bij elk stuk staat wie het heeft gestuurd.',
    'From yourself and from your coach. Each document says who sent it.',
  ),
  automated: text('Automatische besluiten', 'Automated decisions'),
  automatedText: text(
    'Er worden geen besluiten over u genomen door een computer, en er wordt geen profiel van u gemaakt.',
    'No decisions about you are made by a computer, and no profile of you is made.',
  ),
  transfer: text('Buiten de Europese Unie', 'Outside the European Union'),
  transferText: text(
    'Uw gegevens staan in de Europese Unie en gaan daar niet buiten.',
    'Your data are in the European Union and do not leave it.',
  ),
  leftOut: text(
    'Een deel van de stukken zit niet in dit pakket. In onze beslissing staat waarom. Aantal:',
    'Some documents are not in this package. Our decision says why. Number:',
  ),
  nothing: text('Er is niets.', 'There is nothing.'),
  when: text('Wanneer', 'When'),
  who: text('Wie', 'Who'),
  what: text('Wat', 'What'),
  article: text('Op grond van', 'Based on'),
  toWhom: text('Aan wie', 'To whom'),
  file: text('Stuk', 'Document'),
  from: text('Van', 'From'),
  kind: text('Soort', 'Kind'),
  gone: text('een stuk dat er niet meer is', 'a document that is no longer there'),
} as const;

export const ACTORS: { readonly [role: string]: Text } = {
  client: text('uzelf', 'yourself'),
  coach: text('een coach', 'a coach'),
  owner: text('de eigenaar', 'the owner'),
  manager: text('een beheerder', 'a manager'),
  principal: text('een opdrachtgever', 'a principal'),
  system: text('het systeem', 'the system'),
};

export const LEDGER_EVENTS: { readonly [event: string]: Text } = {
  disclosed: text('mag worden gelezen', 'may be read'),
  downloaded: text('is opgehaald', 'was fetched'),
  closed: text('mag niet meer worden gelezen', 'may no longer be read'),
};
