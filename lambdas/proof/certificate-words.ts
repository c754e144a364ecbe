import type { DestructionCertificate } from '../../contracts/proof/certificate.ts';
import type { Text } from '../../policies/types.ts';
import type { Language } from '../letters/model.ts';

export const GROUNDS: { readonly [G in DestructionCertificate['ground']]: Text } = {
  'retention-term': { nl: 'De bewaartermijn is voorbij', en: 'The retention term is over' },
  'client-request': { nl: 'De cliënt heeft erom gevraagd', en: 'The client asked for it' },
  objection: { nl: 'De cliënt heeft bezwaar gemaakt', en: 'The client objected' },
};

export const KINDS: readonly { readonly count: keyof DestructionCertificate['counts']; readonly name: Text }[] = [
  { count: 'documents', name: { nl: 'Documenten', en: 'Documents' } },
  {
    count: 'objectVersions',
    name: { nl: 'Bestanden, elke versie geteld', en: 'Files, each version counted' },
  },
  {
    count: 'deleteMarkers',
    name: { nl: 'Sporen van eerder verwijderde bestanden', en: 'Traces of files deleted before' },
  },
  { count: 'records', name: { nl: 'Gegevens in het dossier', en: 'Records of the dossier' } },
  {
    count: 'lookups',
    name: { nl: 'Ingangen waarmee het dossier te vinden was', en: 'Entries by which the dossier could be found' },
  },
  {
    count: 'keysDestroyed',
    name: {
      nl: 'Sleutels waarmee persoonsgegevens waren versleuteld',
      en: 'Keys that personal data were encrypted with',
    },
  },
];

/** The fields that a policy lets survive. A name that is not here is printed as it is. */
export const SURVIVORS: Readonly<Record<string, Text>> = {
  clientName: { nl: 'de naam van de cliënt', en: "the client's name" },
  service: { nl: 'de dienst', en: 'the service' },
  year: { nl: 'het jaar', en: 'the year' },
};

type Words = {
  readonly statement: (organisation: string, dossier: string) => string;
  readonly steps: readonly string[];
  readonly paper: (copies: number) => string;
  readonly paperLeft: (copies: number) => string;
} & {
  readonly [W in
    | 'title'
    | 'dossier'
    | 'verified'
    | 'whyHeading'
    | 'dossierNumber'
    | 'ground'
    | 'articles'
    | 'regulation'
    | 'version'
    | 'endedOn'
    | 'dueOn'
    | 'startedAt'
    | 'completedAt'
    | 'whatHeading'
    | 'kind'
    | 'number'
    | 'afterHeading'
    | 'listedAt'
    | 'objectsLeft'
    | 'recordsLeft'
    | 'paperHeading'
    | 'noPaper'
    | 'how'
    | 'when'
    | 'leftHeading'
    | 'left'
    | 'nothingLeft'
    | 'proofHeading'
    | 'original'
    | 'certificateId'
    | 'erasureId'
    | 'dossierId'
    | 'auditSeq'
    | 'auditHash'
    | 'algorithm'
    | 'keyId'
    | 'signature'
    | 'checkHeading'
    | 'check'
    | 'complaintHeading']: string;
};

const nl: Words = {
  title: 'Bewijs van vernietiging',
  dossier: 'Dossier',
  statement: (organisation, dossier) =>
    `${organisation} verklaart dat dossier ${dossier} is vernietigd: alle documenten in elke versie, alle gegevens, en de sleutel van de persoonsgegevens met de reserve ervan. Ook de reservekopieën zijn daardoor niet meer te lezen.`,
  verified:
    'Na de vernietiging is alles opnieuw opgevraagd. Er is niets meer gevonden. In dit bewijs staan geen persoonsgegevens.',
  whyHeading: 'Waarom en wanneer',
  dossierNumber: 'Dossiernummer',
  ground: 'Reden',
  articles: 'Artikelen',
  regulation: 'Reglement',
  version: 'versie',
  endedOn: 'Traject geëindigd op',
  dueOn: 'Te vernietigen op',
  startedAt: 'Begonnen',
  completedAt: 'Voltooid',
  whatHeading: 'Wat er is vernietigd',
  kind: 'Wat',
  number: 'Aantal',
  afterHeading: 'Wat er daarna nog is gevonden',
  listedAt: 'Opnieuw opgevraagd',
  objectsLeft: 'Bestanden',
  recordsLeft: 'Gegevens',
  paperHeading: 'Wat er op papier was',
  noPaper: 'Er was niets op papier vastgelegd.',
  paper: (copies) => (copies === 1 ? 'Er was één papier vastgelegd.' : `Er waren ${copies} papieren vastgelegd.`),
  how: 'Hoe vernietigd',
  when: 'Wanneer',
  paperLeft: (copies) =>
    copies === 1
      ? 'Eén papier was nog niet vernietigd. De coach moet dat nog doen, en kreeg daar bericht van.'
      : `${copies} papieren waren nog niet vernietigd. De coach moet dat nog doen, en kreeg daar bericht van.`,
  leftHeading: 'Wat er blijft',
  left: 'In het relatieregister blijven alleen deze gegevens bewaard:',
  nothingLeft: 'Er blijft niets bewaard waar een naam in staat.',
  proofHeading: 'Handtekening en kenmerken',
  original:
    'Het ondertekende bewijs is het bestand certificate.json. Deze brief zegt hetzelfde, in woorden; bij verschil geldt het bestand.',
  certificateId: 'Bewijs',
  erasureId: 'Vernietiging',
  dossierId: 'Dossier',
  auditSeq: 'Laatste regel logboek',
  auditHash: 'Controlegetal logboek (SHA-256)',
  algorithm: 'Methode',
  keyId: 'Openbare sleutel (SHA-256)',
  signature: 'Handtekening (base64)',
  checkHeading: 'Zelf controleren',
  check: 'Iedereen kan nagaan of het bewijs echt is. Dat kan zonder internet; ook één gewijzigd teken valt op.',
  steps: [
    'Vraag ons om certificate.json en public-key.pem en zet ze in één map.',
    'Geef in de map van Dossierwacht de opdracht hieronder, met de plaats van het bestand.',
    'Vergelijk het getal van de gebruikte sleutel met dat van de openbare sleutel in deze brief.',
  ],
  complaintHeading: 'Een vraag of een klacht',
};

const en: Words = {
  title: 'Certificate of destruction',
  dossier: 'Dossier',
  statement: (organisation, dossier) =>
    `${organisation} declares that dossier ${dossier} has been destroyed: all documents in every version, all records, and the key of the personal data with its spare. That makes the backups unreadable too.`,
  verified:
    'After the destruction everything was listed again. Nothing was found. This certificate holds no personal data.',
  whyHeading: 'Why and when',
  dossierNumber: 'Dossier number',
  ground: 'Reason',
  articles: 'Articles',
  regulation: 'Regulation',
  version: 'version',
  endedOn: 'Trajectory ended on',
  dueOn: 'To be destroyed on',
  startedAt: 'Started',
  completedAt: 'Completed',
  whatHeading: 'What was destroyed',
  kind: 'What',
  number: 'Number',
  afterHeading: 'What was found afterwards',
  listedAt: 'Listed again',
  objectsLeft: 'Files',
  recordsLeft: 'Records',
  paperHeading: 'What was on paper',
  noPaper: 'Nothing was recorded as being on paper.',
  paper: (copies) => (copies === 1 ? 'One paper was recorded.' : `${copies} papers were recorded.`),
  how: 'How it was destroyed',
  when: 'When',
  paperLeft: (copies) =>
    copies === 1
      ? 'One paper was not destroyed yet. The coach still has to do that, and was told so.'
      : `${copies} papers were not destroyed yet. The coach still has to do that, and was told so.`,
  leftHeading: 'What stays',
  left: 'The relation register keeps these data, and nothing else:',
  nothingLeft: 'Nothing stays that holds a name.',
  proofHeading: 'Signature and references',
  original:
    'The signed certificate is the file certificate.json. This letter says the same in words; where they differ, the file counts.',
  certificateId: 'Certificate',
  erasureId: 'Destruction',
  dossierId: 'Dossier',
  auditSeq: 'Last line of the log',
  auditHash: 'Hash of the log (SHA-256)',
  algorithm: 'Method',
  keyId: 'Public key (SHA-256)',
  signature: 'Signature (base64)',
  checkHeading: 'Check it yourself',
  check: 'Anyone can check that the certificate is real, without internet; even one changed character is found.',
  steps: [
    'Ask us for certificate.json and public-key.pem and put them in one folder.',
    'In the folder of Dossierwacht, give the command below with the place of the file.',
    'Compare the number of the key that was used with that of the public key in this letter.',
  ],
  complaintHeading: 'A question or a complaint',
};

export const WORDS: { readonly [L in Language]: Words } = { nl, en };
