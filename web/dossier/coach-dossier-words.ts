import type { Bilingual } from '../words/language.tsx';

export const DOSSIER_WORDS: Bilingual<{
  number: string;
  service: string;
  outcome: string;
  purpose: string;
  branch: string;
  principal: string;
  reference: string;
  since: string;
  noContent: string;
  restricted: string;
  waits: string;
  start: string;
  end: string;
  correctEnd: string;
  change: string;
  trajectory: string;
  documents: string;
  time: string;
  recordWork: string;
  planConsult: string;
  allTime: string;
  tests: string;
  consents: string;
  shared: string;
  cases: string;
  casesText: string;
  complaints: string;
  handOver: string;
  agenda: string;
  log: string;
  logText: string;
  look: string;
}> = {
  nl: {
    number: 'Dossiernummer',
    service: 'Dienst',
    outcome: 'Wat het traject opleverde',
    purpose: 'Doel',
    branch: 'Vestiging',
    principal: 'Opdrachtgever',
    reference: 'Kenmerk van het besluit',
    since: 'Van u sinds',
    noContent: 'U ziet hoe ver dit dossier is. De gegevens van de cliënt ziet u niet.',
    restricted:
      'De cliënt liet de verwerking beperken. De gegevens worden alleen bewaard, tot de eigenaar de beperking opheft. U kunt het dossier dus nu niet lezen of gebruiken.',
    waits: 'De vernietiging wacht. Klopt het einde niet, corrigeer het dan vóór',
    start: 'Het traject beginnen',
    end: 'Traject beëindigen',
    correctEnd: 'Einde corrigeren',
    change: 'Gegevens verbeteren',
    trajectory: 'Het traject',
    documents: 'Documenten',
    time: 'Gesprekken en tijd',
    recordWork: 'Werk vastleggen',
    planConsult: 'Gesprek plannen',
    allTime: 'Alle gesprekken en tijd',
    tests: 'Een testuitslag vragen',
    consents: 'Toestemmingen, en wie nu mag kijken',
    shared: 'Wat er gedeeld is',
    cases: 'Verzoeken, klachten en overdracht',
    casesText:
      'Vraagt een cliënt om inzage, verbetering of verwijdering, dan behandelt de eigenaar dat. U hoort daarvan niet, tenzij u er iets voor moet doen. Een klacht ziet u alleen als u erbij betrokken bent.',
    complaints: 'Klachten waar u bij betrokken bent',
    handOver:
      'Een dossier voor altijd overdragen doet de eigenaar of de beheerder: die wijst aan wie een cliënt begeleidt. Bent u een tijd weg, plan dan een afwezigheid.',
    agenda: 'Agenda',
    log: 'Wie er keek en wat er gebeurde',
    logText: 'De cliënt leest dit ook.',
    look: 'Bekijken wie er keek',
  },
  en: {
    number: 'Dossier number',
    service: 'Service',
    outcome: 'What the trajectory led to',
    purpose: 'Purpose',
    branch: 'Branch',
    principal: 'Commissioning organisation',
    reference: 'Reference of the decision',
    since: 'Yours since',
    noContent: 'You see how far this dossier is. You do not see the data of the client.',
    restricted:
      'The client had the processing restricted. The data are only kept, until the owner lifts the restriction. So you cannot read or use the dossier now.',
    waits: 'The destruction waits. When the end is not right, correct it before',
    start: 'Start the trajectory',
    end: 'End the trajectory',
    correctEnd: 'Correct the end',
    change: 'Correct the data',
    trajectory: 'The trajectory',
    documents: 'Documents',
    time: 'Talks and time',
    recordWork: 'Record work',
    planConsult: 'Plan a talk',
    allTime: 'All talks and time',
    tests: 'Ask for a test result',
    consents: 'Consents, and who may look now',
    shared: 'What was shared',
    cases: 'Requests, complaints and handover',
    casesText:
      'When a client asks to see, correct or remove data, the owner handles that. You do not hear of it, unless you have to do something for it. You see a complaint only when you are involved.',
    complaints: 'Complaints in which you are involved',
    handOver:
      'Handing a dossier over for good is done by the owner or the manager, who appoint who guides a client. When you are away for a while, plan an absence.',
    agenda: 'Agenda',
    log: 'Who looked and what happened',
    logText: 'The client reads this too.',
    look: 'See who looked',
  },
};
