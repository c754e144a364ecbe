import type { ConsentReceipt } from '../../contracts/consent/receipt.ts';
import type { Text } from '../../policies/types.ts';
import type { Language } from '../letters/model.ts';

type Event = ConsentReceipt['event'];

/** What happened and what it means for the client. */
export const EVENTS: { readonly [E in Event]: { readonly title: Text; readonly lead: Text; readonly moment: Text } } = {
  asked: {
    title: { nl: 'Vraag om toestemming', en: 'A question for your consent' },
    lead: {
      nl: 'Wij vragen uw toestemming. U bent vrij om ja of nee te zeggen. Zolang u niets zegt, is er geen toestemming.',
      en: 'We ask for your consent. You are free to say yes or no. As long as you say nothing, there is no consent.',
    },
    moment: { nl: 'Gevraagd', en: 'Asked' },
  },
  granted: {
    title: { nl: 'Bewijs van uw toestemming', en: 'Receipt of your consent' },
    lead: { nl: 'U hebt toestemming gegeven.', en: 'You gave your consent.' },
    moment: { nl: 'Toestemming gegeven', en: 'Consent given' },
  },
  refused: {
    title: { nl: 'Bewijs van uw weigering', en: 'Receipt of your refusal' },
    lead: {
      nl: 'U hebt geen toestemming gegeven. Wat er werd gevraagd, gebeurt niet.',
      en: 'You did not give your consent. What was asked does not happen.',
    },
    moment: { nl: 'Geweigerd', en: 'Refused' },
  },
  expired: {
    title: { nl: 'De vraag is verlopen', en: 'The question has lapsed' },
    lead: {
      nl: 'U hebt niet geantwoord. Zwijgen is geen toestemming: wat er werd gevraagd, gebeurt niet.',
      en: 'You did not answer. Silence is no consent: what was asked does not happen.',
    },
    moment: { nl: 'Verlopen', en: 'Lapsed' },
  },
  withdrawn: {
    title: { nl: 'Bewijs van uw intrekking', en: 'Receipt of your withdrawal' },
    lead: {
      nl: 'U hebt uw toestemming ingetrokken. Vanaf dat moment geldt zij niet meer. Wat eerder met uw toestemming is gebeurd, blijft rechtmatig.',
      en: 'You withdrew your consent. From that moment it no longer holds. What was done earlier with your consent remains lawful.',
    },
    moment: { nl: 'Ingetrokken', en: 'Withdrawn' },
  },
  ended: {
    title: { nl: 'Uw toestemming is geëindigd', en: 'Your consent has ended' },
    lead: {
      nl: 'Uw toestemming is geëindigd en geldt niet meer. U hoeft niets te doen.',
      en: 'Your consent has ended and no longer holds. You need not do anything.',
    },
    moment: { nl: 'Geëindigd', en: 'Ended' },
  },
  cancelled: {
    title: { nl: 'De vraag is teruggenomen', en: 'The question was taken back' },
    lead: {
      nl: 'De vraag om uw toestemming is teruggenomen voordat u antwoordde. U hoeft niets te doen.',
      en: 'The question for your consent was taken back before you answered. You need not do anything.',
    },
    moment: { nl: 'Teruggenomen', en: 'Taken back' },
  },
};

export const REASONS: { readonly [R in NonNullable<ConsentReceipt['endReason']>]: Text } = {
  term: { nl: 'De laatste dag is voorbij', en: 'The last day is over' },
  'coach-back': { nl: 'Uw coach is terug', en: 'Your coach is back' },
  handover: { nl: 'Uw dossier ging naar een andere coach', en: 'Your dossier went to another coach' },
  replaced: { nl: 'Een nieuwere vraag kwam ervoor in de plaats', en: 'A newer question took its place' },
  'account-removed': {
    nl: 'Wie het mocht, werkt niet meer voor ons',
    en: 'Whoever was allowed this works for us no longer',
  },
  'own-coach': {
    nl: 'Wie het zou mogen, bleek de coach of de cliënt zelf',
    en: 'Whoever would be allowed this turned out to be the coach or the client',
  },
  'taken-back': { nl: 'Wie het vroeg, nam de vraag terug', en: 'Whoever asked took the question back' },
};

export const ASKERS: { readonly [A in ConsentReceipt['askedBy']]: Text } = {
  coach: { nl: 'Uw coach', en: 'Your coach' },
  client: { nl: 'Uzelf', en: 'You yourself' },
  owner: { nl: 'De eigenaar van de praktijk', en: 'The owner of the practice' },
  system: { nl: 'De praktijk', en: 'The practice' },
};

const nl = {
  dossier: 'Dossier',
  consent: 'Toestemming',
  textHeading: 'De tekst die u is voorgelegd',
  textGone:
    'De praktijk heeft deze versie van de tekst niet meer. Een eerder bewijs van deze toestemming heeft haar woord voor woord, als dat er is.',
  subjectHeading: 'Waar het precies om gaat',
  about: 'Onderwerp',
  partner: 'Wie mag meelezen',
  cover: 'Wie vervangt',
  principal: 'Aan wie',
  categories: 'Stukken van deze soorten',
  none: 'Geen',
  clientData: 'Uw eigen gegevens (naam en contact)',
  yes: 'Ja',
  no: 'Nee',
  from: 'Vanaf',
  until: 'Tot en met',
  unlimited: 'Totdat u de toestemming intrekt',
  chosenDay: 'De gekozen dag',
  documents: 'Deze stukken, en geen andere',
  fileName: 'Stuk',
  category: 'Soort',
  checksum: 'Controlegetal (SHA-256)',
  holds: 'Houdt in',
  whenHeading: 'Wanneer',
  askedBy: 'Gevraagd door',
  askedAt: 'Gevraagd op',
  expiresOn: 'Te beantwoorden vóór',
  answeredAt: 'Antwoord',
  reason: 'Reden',
  article: 'Artikel',
  regulation: 'Reglement',
  version: 'versie',
  withdrawHeading: 'Intrekken',
  complaintHeading: 'Een vraag of een klacht',
  proofHeading: 'Dit bewijs nagaan',
  original:
    'Het bewijs zelf is het bestand receipt.json. Deze brief zegt hetzelfde in woorden; bij verschil geldt het bestand. Het controlegetal staat ook in het logboek van uw dossier, dat u zelf kunt inzien. Verandert er één teken in het bestand, dan wordt het een heel ander getal.',
  consentId: 'Toestemming',
  number: 'Bewijs nummer',
  hash: 'Controlegetal (SHA-256)',
  steps: [
    'Haal receipt.json op in het portaal en bewaar het zonder het te openen in een ander programma.',
    'Geef in de map van het bestand de opdracht hieronder (de eerste op Linux of macOS, de tweede op Windows).',
    'Vergelijk het getal met het controlegetal hierboven.',
  ],
  asGranting:
    'Open deze toestemming in het portaal en kies Intrekken. Dat is één handeling, net als toestemming geven; een reden is niet nodig.',
  question: (email: string) => `Met een vraag kunt u terecht bij ${email}.`,
};

type Words = typeof nl;

const en: Words = {
  dossier: 'Dossier',
  consent: 'Consent',
  textHeading: 'The text that you were shown',
  textGone:
    'The practice no longer has this version of the text. An earlier receipt of this consent has it word for word, if there is one.',
  subjectHeading: 'What exactly it is about',
  about: 'Subject',
  partner: 'Who may read along',
  cover: 'Who replaces',
  principal: 'To whom',
  categories: 'Documents of these kinds',
  none: 'None',
  clientData: 'Your own data (name and contact)',
  yes: 'Yes',
  no: 'No',
  from: 'From',
  until: 'Until and including',
  unlimited: 'Until you withdraw the consent',
  chosenDay: 'The chosen day',
  documents: 'These documents, and no others',
  fileName: 'Document',
  category: 'Kind',
  checksum: 'Hash (SHA-256)',
  holds: 'Holds',
  whenHeading: 'When',
  askedBy: 'Asked by',
  askedAt: 'Asked on',
  expiresOn: 'To be answered before',
  answeredAt: 'Answer',
  reason: 'Reason',
  article: 'Article',
  regulation: 'Regulation',
  version: 'version',
  withdrawHeading: 'Withdrawing',
  complaintHeading: 'A question or a complaint',
  proofHeading: 'Checking this receipt',
  original:
    'The receipt itself is the file receipt.json. This letter says the same in words; where they differ, the file counts. The hash is also in the log of your dossier, which you can read yourself. If one character of the file changes, it becomes a completely different number.',
  consentId: 'Consent',
  number: 'Receipt number',
  hash: 'Hash (SHA-256)',
  steps: [
    'Get receipt.json in the portal and keep it without opening it in another program.',
    'In the folder of the file, give the command below (the first on Linux or macOS, the second on Windows).',
    'Compare the number with the hash above.',
  ],
  asGranting:
    'Open this consent in the portal and choose Withdraw. That is one act, just like consenting; no reason is needed.',
  question: (email) => `With a question you can write to ${email}.`,
};

export const WORDS: { readonly [L in Language]: Words } = { nl, en };

/** Commands that print the hash of a file. */
export const COMMANDS = 'shasum -a 256 receipt.json\ncertutil -hashfile receipt.json SHA256';
