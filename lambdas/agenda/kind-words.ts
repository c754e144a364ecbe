import type { AgendaKind } from '../../domain/catalogue.ts';

type KindWords = {
  readonly nl: string;
  readonly en: string;
  /** Somebody has to do something; otherwise it happens by itself on that day. */
  readonly asks: boolean;
};

/** What each thing on the agenda is, for who looks at it and in a calendar: never about whom. */
export const KIND_WORDS: { readonly [K in AgendaKind]: KindWords } = {
  'rights-reminder': { nl: 'Op een verzoek moet worden beslist', en: 'A request has to be decided', asks: true },
  'rights-due': { nl: 'Op een verzoek moet worden beslist', en: 'A request has to be decided', asks: true },
  'rights-identity': {
    nl: 'Wij wachten op antwoord wie een verzoek deed',
    en: 'We wait to hear who made a request',
    asks: false,
  },
  'rights-execution': {
    nl: 'Een besluit op een verzoek moet zijn uitgevoerd',
    en: 'A decision on a request has to be carried out',
    asks: true,
  },
  'rights-removal': {
    nl: 'Documenten worden verwijderd, op verzoek',
    en: 'Documents are removed, on request',
    asks: false,
  },
  'upload-rejected': {
    nl: 'Een cliënt ziet niet meer dat een bestand is geweigerd',
    en: 'A client is no longer shown that a file was rejected',
    asks: false,
  },
  'test-invitation': {
    nl: 'De uitnodiging voor een testuitslag verloopt',
    en: 'The invitation for a test result lapses',
    asks: false,
  },
  'restriction-end': { nl: 'Een dossier wordt weer gebruikt', en: 'A dossier is used again', asks: false },
  'complaint-confirm': {
    nl: 'De ontvangst van een klacht moet zijn bevestigd',
    en: 'The receipt of a complaint has to be confirmed',
    asks: true,
  },
  'complaint-reminder': { nl: 'Op een klacht moet worden beslist', en: 'A complaint has to be decided', asks: true },
  'complaint-due': { nl: 'Op een klacht moet worden beslist', en: 'A complaint has to be decided', asks: true },
  'complaint-answer': {
    nl: 'Een klacht sluit als de klager niets laat horen',
    en: 'A complaint closes if the complainant says nothing',
    asks: false,
  },
  'complaint-measure': {
    nl: 'Een maatregel na een klacht moet klaar zijn',
    en: 'A measure after a complaint has to be done',
    asks: true,
  },
  'complaint-retention': {
    nl: 'De inhoud van een gesloten klacht wordt gewist',
    en: 'The content of a closed complaint is erased',
    asks: false,
  },
  'hold-review': {
    nl: 'Kijk of een dossier nog langer moet blijven',
    en: 'See whether a dossier still has to be kept',
    asks: true,
  },
  'paper-return': {
    nl: 'Papier moet terug achter slot zijn',
    en: 'Paper has to be back under lock',
    asks: true,
  },
  'paper-reminder': {
    nl: 'Een coach wordt gevraagd papier te vernietigen',
    en: 'A coach is asked to destroy paper',
    asks: false,
  },
  'paper-destruction': {
    nl: 'Het papier van een dossier moet zijn vernietigd',
    en: 'The paper of a dossier has to be destroyed',
    asks: true,
  },
  'paper-late': {
    nl: 'Er wordt nagekeken of papier is vernietigd',
    en: 'It is checked that paper was destroyed',
    asks: false,
  },
  destruction: { nl: 'Een dossier wordt vernietigd', en: 'A dossier is destroyed', asks: false },
  relocation: {
    nl: 'Documenten gaan naar een andere bewaarplaats',
    en: 'Documents move to another place of storage',
    asks: false,
  },
  'erasure-retry': { nl: 'Een vernietiging gaat verder', en: 'A destruction goes on', asks: false },
  'erasure-look': {
    nl: 'Er wordt nagekeken of alles van een dossier weg is',
    en: 'It is checked that all of a dossier is gone',
    asks: false,
  },
  batch: {
    nl: 'Een vervanging of overdracht van veel dossiers gaat verder, of wordt vergeten',
    en: 'A cover or handover of many dossiers goes on, or is forgotten',
    asks: false,
  },
  'chain-end': {
    nl: 'Het logboek van een vernietigd dossier eindigt',
    en: 'The log of a destroyed dossier ends',
    asks: false,
  },
  'left-paper': {
    nl: 'Leg vast dat het papier van een vernietigd dossier weg is',
    en: 'Record that the paper of a destroyed dossier is gone',
    asks: true,
  },
  'left-paper-late': {
    nl: 'Er wordt nagekeken of het papier van een vernietigd dossier weg is',
    en: 'It is checked that the paper of a destroyed dossier is gone',
    asks: false,
  },
  'consent-reminder': {
    nl: 'Een cliënt wordt herinnerd aan een vraag om toestemming',
    en: 'A client is reminded of a question for consent',
    asks: false,
  },
  'consent-expiry': { nl: 'Een vraag om toestemming vervalt', en: 'A question for consent lapses', asks: false },
  'consent-end': { nl: 'Een toestemming eindigt', en: 'A consent ends', asks: false },
  'consent-tell': { nl: 'Een toestemming gaat in', en: 'A consent begins', asks: false },
  'consult-open': {
    nl: 'Van een consult moet worden gezegd of het is gehouden',
    en: 'Whether a consult was held still has to be recorded',
    asks: true,
  },
  'summary-silence': {
    nl: 'Een cliënt wordt herinnerd aan een samenvatting',
    en: 'A client is reminded of a summary',
    asks: false,
  },
  'question-reminder': {
    nl: 'Een coach wordt eraan herinnerd dat een vraag van een cliënt wacht',
    en: 'A coach is reminded that a question of a client waits',
    asks: false,
  },
  'question-due': {
    nl: 'Een vraag van een cliënt moet zijn beantwoord',
    en: 'A question of a client has to be answered',
    asks: true,
  },
  'question-late': {
    nl: 'Er wordt nagekeken of een vraag van een cliënt is beantwoord',
    en: 'It is checked that a question of a client was answered',
    asks: false,
  },
  'breach-deadline': {
    nl: 'Een datalek moet binnen 72 uur zijn gemeld',
    en: 'A breach has to be notified within 72 hours',
    asks: true,
  },
  'breach-retention': {
    nl: 'De inhoud van een datalek wordt gewist',
    en: 'The content of a breach is erased',
    asks: false,
  },
  'suggestion-retention': { nl: 'Een idee wordt gewist', en: 'An idea is erased', asks: false },
};
