import type { Account, Reach } from '../../domain/access/matrix.ts';
import { DATA_MAP_WORDS } from '../../lambdas/register/accountability/data-map-words.ts';
import { said } from '../../lambdas/register/accountability/parts.ts';
import type { Text } from '../../policies/index.ts';
import type { Step } from '../restore/record.ts';

const PER_ROLE: { readonly [A in Account]: Text } = {
  owner: said('Eigenaar', 'Owner'),
  coach: said('Coach', 'Coach'),
  client: said('Cliënt', 'Client'),
  principal: said('Opdrachtgever', 'Principal'),
  manager: said('Beheerder', 'Manager'),
  'manager-not-appointed': said('Beheerder zonder benoeming', 'Manager who is not appointed'),
};
const HOW_FAR: { readonly [R in Reach]: Text } = {
  always: said('Altijd', 'Always'),
  own: said('Voor zichzelf, of in een eigen dossier', 'For themselves, or in a dossier of their own'),
  consent: said('Met toestemming van de cliënt', 'On a consent of the client'),
  case: said('In een zaak die zij behandelen', 'In a case that they handle'),
};

const STEP_WORDS: { readonly [S in Step]: Text } = {
  close: said('Waarvan: sluiten', 'Of which: closing'),
  tables: said('Waarvan: verdwenen tabellen opnieuw maken', 'Of which: making tables that were gone again'),
  copies: said('Waarvan: kopieën maken', 'Of which: making copies'),
  keys: said('Waarvan: sleutels', 'Of which: keys'),
  survivors: said('Waarvan: wat bewaard blijft na vernietiging', 'Of which: what is kept after destruction'),
  records: said('Waarvan: gegevens', 'Of which: records'),
  documents: said('Waarvan: documenten', 'Of which: documents'),
  anchors: said('Waarvan: het logboek nagaan', 'Of which: checking the log'),
  tell: said('Waarvan: berichten klaarzetten', 'Of which: preparing messages'),
  open: said('Waarvan: openen', 'Of which: opening'),
};

export const WORDS = {
  title: said('Bewijs voor een controle', 'Evidence for an audit'),
  intro: said(
    'Dit document laat zien hoe de praktijk haar reglement nakomt en waaruit dat blijkt. Het is op één moment gemaakt door een programma. Er staat niets in over een persoon.',
    'This document shows how the practice keeps its regulation, and by what that is shown. A program made it at one moment. It holds nothing about any person.',
  ),
  example: said(
    'Er is geen bestand van de praktijk gegeven. Naam en adres hierboven zijn een verzonnen voorbeeld.',
    'No file of the practice was given. The name and address above are an invented example.',
  ),
  versions: said('Versies', 'Versions'),
  made: said('Gemaakt op', 'Made at'),
  commit: said('Versie van de code (git)', 'Version of the code (git)'),
  changed: said('Bestanden die daarvan afwijken', 'Files that differ from it'),
  policy: said('Beleid', 'Policy'),
  regulation: said('Versie van het reglement', 'Version of the regulation'),
  noRegulation: said('Er geldt op deze dag geen versie', 'No version holds on this day'),
  tests: said('De tests', 'The tests'),
  trees: {
    this: said(
      'De laatste volledige test is gedaan op precies deze bestanden.',
      'The last whole run of the tests was on exactly these files.',
    ),
    another: said(
      'Niet gedaan op deze bestanden: de laatste volledige test was op andere. Daarom staat hieronder bij elke test “niet gedaan”. Doe eerst npm test.',
      'Not run on these files: the last whole run was on others. So each test below says “not run”. First do npm test.',
    ),
    none: said(
      'Er is geen verslag van een volledige test. Daarom staat hieronder bij elke test “niet gedaan”. Doe eerst npm test.',
      'There is no report of a whole run. So each test below says “not run”. First do npm test.',
    ),
  },
  passed: said('Geslaagd', 'Passed'),
  notPassed: said('Mislukt of niet gedaan', 'Failed or not run'),
  ended: said('Laatste test om', 'Last test at'),
  results: {
    passed: said('geslaagd', 'passed'),
    failed: said('NIET ALLES GESLAAGD', 'NOT ALL PASSED'),
    'not-run': said('niet gedaan', 'not run'),
  },
  measures: said('Maatregelen, en de tests die ze aantonen', 'Measures, and the tests that show them'),
  measure: said('Maatregel', 'Measure'),
  articles: said('Artikelen', 'Articles'),
  shownBy: said('Getest door', 'Tested by'),
  retention: said('Hoe lang gegevens blijven', 'How long data are kept'),
  chains: said('Het logboek', 'The log'),
  chainsHold: said('Klopt: elke keten is heel.', 'Holds: every chain is whole.'),
  chainsFail: said(
    'KLOPT NIET. npm run verify -- chain zegt waar.',
    'DOES NOT HOLD. npm run verify -- chain says where.',
  ),
  counted: {
    anchors: said('Ankers', 'Anchors'),
    chains: said('Ketens', 'Chains'),
    links: said('Schakels', 'Links'),
  },
  notAsked: {
    'no-deployment': said(
      'Niet gevraagd: er is geen systeem aangewezen (AWS_PROFILE en AWS_REGION, of AWS_ENDPOINT_URL).',
      'Not asked: no deployment was named (AWS_PROFILE and AWS_REGION, or AWS_ENDPOINT_URL).',
    ),
    unreachable: said(
      'Niet beantwoord: het systeem is niet bereikt. Controleer het profiel en de regio.',
      'Not answered: the deployment was not reached. Check the profile and the region.',
    ),
  },
  alarms: said('Alarmen', 'Alarms'),
  alarmsIntro: said(
    'Deze tabel komt uit het draaiboek en is in het Engels.',
    'This table comes from the runbook of the system.',
  ),
  alarm: said('Alarm', 'Alarm'),
  when: said('Gaat af als', 'Rings when'),
  hurt: said('Wie last heeft', 'Who is hurt'),
  drill: said('Oefening: alles kwijt, en terug', 'Drill: everything lost, and back'),
  lastRestore: said('De laatste keer dat gegevens zijn teruggezet', 'The last time that data were brought back'),
  lastRestoreIntro: said(
    'Dit is de laatste keer vanaf deze computer: een oefening van de tests, of een keer dat het nodig was.',
    'This is the last time from this computer: a drill of the tests, or a time that it was needed.',
  ),
  noRestore: {
    none: said(
      'Vanaf deze computer is nog niets teruggezet. De oefening hierboven doet dat.',
      'Nothing was brought back from this computer yet. The drill above does so.',
    ),
    unreadable: said(
      'Het bestand reports/restore.json is niet te lezen. Herhaal de oefening om het opnieuw te maken.',
      'The file reports/restore.json cannot be read. Repeat the drill to make it again.',
    ),
  },
  restored: {
    to: said('Teruggezet naar', 'Brought back to'),
    openedAt: said('Praktijk weer open', 'Practice open again'),
    seconds: said('Duur', 'It took'),
    steps: STEP_WORDS,
    lost: {
      links: said('Regels van het logboek die kwijt zijn', 'Entries of the log that are lost'),
      documents: said('Documenten die kwijt zijn', 'Documents that are lost'),
    },
    keys: said('Sleutels die terugkwamen', 'Keys that came back'),
    documents: said('Documenten die terugkwamen', 'Documents that came back'),
    tables: said('Verdwenen tabellen die opnieuw zijn gemaakt', 'Tables that were gone and were made again'),
  },
  access: said('Wie waarbij mag', 'Who may do what'),
  accounts: said('Accounts', 'Accounts'),
  accessIntro: said(
    'De namen zijn die van de code. Wat er niet staat, mag niet.',
    'The names are those of the code. What is not listed is not allowed.',
  ),
  perRole: PER_ROLE,
  howFar: HOW_FAR,
  dataMap: said('Waar welke gegevens liggen', 'What data lie where'),
  ...DATA_MAP_WORDS,
  footer: said('Bewijs voor een controle', 'Evidence for an audit'),
} as const;
