import type { Sensitivity, Text } from '../../../policies/index.ts';
import type { Language } from '../../letters/model.ts';
import { DATA_MAP_WORDS } from './data-map-words.ts';
import { said } from './parts.ts';

const SENSITIVITY: { readonly [S in Sensitivity]: Text } = {
  ordinary: said('Gewone gegevens', 'Ordinary data'),
  personal: said('Een oordeel over de cliënt', 'A judgement about the client'),
  special: said('Gevoelig', 'Sensitive'),
};

export const PROCESSING = {
  title: said('Register van verwerkingen', 'Records of processing activities'),
  intro: said(
    'Dit is het register van de verwerkingsactiviteiten van de praktijk (AVG artikel 30, lid 1). Het is gemaakt uit het reglement en de instellingen waarmee het systeem nu werkt.',
    'These are the records of processing activities of the practice (GDPR article 30(1)). They are made from the regulation and the settings that the system works by now.',
  ),
  controller: said('De verwerkingsverantwoordelijke', 'The controller'),
  name: said('Naam', 'Name'),
  address: said('Adres', 'Address'),
  contact: said('Contact', 'Contact'),
  branches: said('Vestigingen', 'Branches'),
  noBranches: said('Geen', 'None'),
  regulation: said('Reglement', 'Regulation'),
  purposes: said('Waarvoor gegevens worden verwerkt', 'What data are processed for'),
  subjects: said('Van wie gegevens worden verwerkt', 'Whose data are processed'),
  subjectList: [
    said('Cliënten die worden begeleid', 'Clients who are guided'),
    said('Coaches, beheerders en de eigenaar: hun account', 'Coaches, managers and the owner: their account'),
    said('Mensen die namens een opdrachtgever een account hebben', 'People who have an account for a principal'),
    said('Wie een klacht heeft, en wie een klacht behandelt', 'Who has a complaint, and who handles one'),
    said(
      'Testbureaus die een uitslag sturen: een e-mailadres',
      'Test administrators who send in a result: an e-mail address',
    ),
  ],
  data: said('Welke gegevens', 'Which data'),
  dataIntro: said(
    'Deze lijst is gesloten: wat er niet op staat, neemt het systeem niet aan. De grondslag staat erbij als artikel van de AVG.',
    'This list is closed: the system does not take what is not on it. The legal basis is given as an article of the GDPR.',
  ),
  category: said('Soort gegevens', 'Category'),
  nature: said('Aard', 'Nature'),
  basis: said('Grondslag', 'Legal basis'),
  sensitivity: SENSITIVITY,
  medical: said(
    'Gezondheid; alleen bij re-integratie die de wet verplicht',
    'Health; only for re-integration that the law requires',
  ),
  ofOthers: said(
    'Wat een ander zegt; alleen als de cliënt het weet',
    'What somebody else says; only when the client knows',
  ),
  fields: said(
    'Gegevens van de cliënt zelf, met waarom ze worden gevraagd',
    "The client's own data, with why they are asked",
  ),
  recipients: said('Wie gegevens kan krijgen', 'Who can receive data'),
  onConsent: (name: Text, lang: Language): string =>
    lang === 'nl' ? `${name.nl}: alleen wat de cliënt toestaat` : `${name.en}: only what the client consents to`,
  others: [
    said(
      'Een partnercoach of vervanger: met toestemming van de cliënt',
      'A partner coach or replacement: on a consent of the client',
    ),
    said(
      'De klachtbehandelaar van buiten: in de zaak die hij behandelt',
      'The handler from outside: in the case that they handle',
    ),
    said('De toezichthouder, als de wet dat vraagt', 'The supervisory authority, where the law asks for it'),
  ],
  processors: said('Verwerkers', 'Processors'),
  processorList: [
    said(
      'Amazon Web Services EMEA SARL, Luxemburg: bewaart en verwerkt alles (DynamoDB, S3, KMS, Lambda, Step Functions, EventBridge, SQS, CloudWatch, CloudFront).',
      'Amazon Web Services EMEA SARL, Luxembourg: keeps and processes everything (DynamoDB, S3, KMS, Lambda, Step Functions, EventBridge, SQS, CloudWatch, CloudFront).',
    ),
    said(
      'Dezelfde, voor accounts (Cognito), mails (SES en SNS) en het controleren op virussen (GuardDuty).',
      'The same, for accounts (Cognito), mails (SES and SNS) and scanning for viruses (GuardDuty).',
    ),
  ],
  transfers: said('Doorgifte naar landen buiten de Europese Unie', 'Transfers to countries outside the European Union'),
  none: said(
    'Geen. Alles wordt bewaard in de Europese Unie. De bestanden van het portaal zonder gegevens van mensen gaan via servers die ook elders kunnen staan.',
    'None. Everything is stored in the European Union. The files of the portal, which hold no data about people, pass servers that may stand elsewhere too.',
  ),
  terms: said('Wanneer gegevens worden gewist', 'When data are erased'),
  measures: said('Hoe gegevens worden beschermd', 'How data are protected'),
  measuresIntro: said(
    'Elke maatregel met zijn artikelen en tests staat in het document Maatregelen.',
    'Each measure with its articles and tests stands in the document Measures.',
  ),
  places: said('Waar wat ligt', 'What lies where'),
  ...DATA_MAP_WORDS,
} as const;
