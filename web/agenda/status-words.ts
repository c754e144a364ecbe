import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

export type Status = ReplyOf<'getStatus'>;
type Sizes = NonNullable<Status['sizes']>;
type Effect = Status['outbox']['effects'][number]['effect'];

const HOUR = 60;
const A_DAY = 24 * HOUR;

export const WORDS: Bilingual<{
  intro: string;
  well: string;
  wrong: string;
  fresh: string;
  tasks: string;
  standings: { readonly [S in Status['tasks'][number]['standing']]: string };
  often: (minutes: number) => string;
  doneAt: string;
  failedAt: string;
  failed: string;
  comesAgain: (count: number) => string;
  agenda: string;
  noneOverdue: string;
  overdue: (count: number) => string;
  notDone: string;
  asks: string;
  itself: string;
  nothingToday: string;
  more: string;
  swept: string;
  waiting: string;
  nothingWaits: string;
  waits: string;
  since: string;
  effects: { readonly [E in Effect]: string };
  kept: string;
  notMeasured: string;
  givenUp: string;
  letters: (count: number) => string;
  dossiers: string;
  documents: (count: number, size: string) => string;
  places: { readonly [P in Sizes['places'][number]['place']]: string };
  measured: string;
  cost: string;
  costs: { readonly [P in Sizes['cost'][number]['part']]: string };
  together: string;
  estimate: string;
  toAgenda: string;
}> = {
  nl: {
    intro: 'Hier ziet u of alles doet wat het moet doen. U ziet tijden en aantallen. Namen en inhoud staan hier niet.',
    well: 'Alles loopt. U hoeft niets te doen.',
    wrong:
      'Iets loopt niet zoals het moet. Hieronder staat wat. Het wordt vanzelf opnieuw geprobeerd. Staat het er morgen nog? Laat uw beheerder dan kijken.',
    fresh:
      'Nog niet alles is een keer gedaan. Dat is zo in de eerste dag. Staat het er morgen nog? Laat uw beheerder dan kijken.',
    tasks: 'Wat vanzelf gebeurt',
    standings: {
      'on-time': 'Op tijd gedaan',
      late: 'Te laat',
      failed: 'De laatste keer mislukt',
      never: 'Nog niet gedaan',
    },
    often: (minutes) => (minutes === A_DAY ? 'elke dag' : minutes === HOUR ? 'elk uur' : `elke ${minutes} minuten`),
    doneAt: 'Laatst gedaan',
    failedAt: 'Laatst mislukt',
    failed: 'Daarvan mislukt',
    comesAgain: (count) => `${count}; dit wordt opnieuw geprobeerd`,
    agenda: 'Wat te laat is, en wat er vandaag is',
    noneOverdue: 'Geen verzoek, klacht of datalek is over zijn termijn.',
    overdue: (count) =>
      count === 1
        ? 'Eén verzoek, klacht of datalek is over zijn termijn. In de agenda ziet u welk.'
        : `${count} verzoeken, klachten of datalekken zijn over hun termijn. In de agenda ziet u welke.`,
    notDone: 'Wat van een eerdere dag is, lukte toen niet. Het wordt elk uur opnieuw geprobeerd.',
    asks: 'vraagt iets van iemand',
    itself: 'gebeurt vanzelf',
    nothingToday: 'Vandaag staat er niets op de agenda.',
    more: 'Er is meer dan hier staat.',
    swept: 'De agenda is afgewerkt tot',
    waiting: 'Wat nog moet worden verstuurd',
    nothingWaits: 'Er wacht niets.',
    waits: 'Dit is besloten en nog niet gedaan. Meestal duurt dat een paar tellen.',
    since: 'Het oudste is van',
    effects: {
      'start-execution': 'Stappen die moeten beginnen',
      'answer-token': 'Stappen die verder moeten',
      event: 'Opdrachten',
      notify: 'Mails',
    },
    kept: 'Wat er wordt bewaard',
    notMeasured: 'Dat is nog niet gemeten. Het gebeurt één keer per dag.',
    givenUp: 'Mislukt en blijven liggen',
    letters: (count) => `${count}. Vraag uw systeembeheerder te kijken`,
    dossiers: 'Dossiers',
    documents: (count, size) => `${count} (${size})`,
    places: {
      incoming: 'Bestanden die worden gecontroleerd',
      dossiers: 'Documenten van lopende trajecten',
      closed: 'Documenten van trajecten die zijn geëindigd',
      held: 'Documenten die langer moeten blijven',
      exports: 'Pakketten om op te halen',
    },
    measured: 'Gemeten op',
    cost: 'Wat het bewaren ongeveer kost per maand',
    costs: { fixed: 'Vast: sleutels, alarmen en metingen', documents: 'Documenten', records: 'Gegevens van dossiers' },
    together: 'Samen',
    estimate:
      'Dit is een schatting, in dollars en zonder btw, met de prijzen van AWS. Verzoeken, mails en het controleren van bestanden zitten er niet in. Wat u echt betaalt, staat op de rekening van AWS.',
    toAgenda: 'Naar de agenda',
  },
  en: {
    intro:
      'Here you see whether everything does what it has to do. You see times and numbers. There are no names and no content here.',
    well: 'Everything runs. You do not have to do anything.',
    wrong:
      'Something does not run as it should. Below you see what. It is tried again by itself. Is it still there tomorrow? Then let your administrator have a look.',
    fresh:
      'Not everything has been done once yet. That is so on the first day. Is it still there tomorrow? Then let your administrator have a look.',
    tasks: 'What happens by itself',
    standings: {
      'on-time': 'Done in time',
      late: 'Late',
      failed: 'Failed the last time',
      never: 'Not done yet',
    },
    often: (minutes) =>
      minutes === A_DAY ? 'every day' : minutes === HOUR ? 'every hour' : `every ${minutes} minutes`,
    doneAt: 'Last done',
    failedAt: 'Last failed',
    failed: 'Of it failed',
    comesAgain: (count) => `${count}; this is tried again`,
    agenda: 'What is late, and what is today',
    noneOverdue: 'No request, complaint or breach is past its term.',
    overdue: (count) =>
      count === 1
        ? 'One request, complaint or breach is past its term. The agenda says which.'
        : `${count} requests, complaints or breaches are past their term. The agenda says which.`,
    notDone: 'What is of an earlier day did not succeed then. It is tried again every hour.',
    asks: 'asks something of somebody',
    itself: 'happens by itself',
    nothingToday: 'There is nothing on the agenda today.',
    more: 'There is more than you see here.',
    swept: 'The agenda is done up to',
    waiting: 'What still has to be sent',
    nothingWaits: 'Nothing waits.',
    waits: 'This was decided and is not done yet. Mostly that takes some seconds.',
    since: 'The oldest is of',
    effects: {
      'start-execution': 'Steps that have to begin',
      'answer-token': 'Steps that have to go on',
      event: 'Orders',
      notify: 'Mails',
    },
    kept: 'What is kept',
    notMeasured: 'That was not measured yet. It is done once a day.',
    givenUp: 'Failed and left lying',
    letters: (count) => `${count}. Please have your engineer look`,
    dossiers: 'Dossiers',
    documents: (count, size) => `${count} (${size})`,
    places: {
      incoming: 'Files that are being checked',
      dossiers: 'Documents of trajectories that run',
      closed: 'Documents of trajectories that ended',
      held: 'Documents that have to stay longer',
      exports: 'Packages to fetch',
    },
    measured: 'Measured on',
    cost: 'What the keeping costs about, a month',
    costs: { fixed: 'Fixed: keys, alarms and metrics', documents: 'Documents', records: 'Data of dossiers' },
    together: 'Together',
    estimate:
      'This is an estimate, in dollars and without tax, by the prices of AWS. Requests, mails and the checking of files are not in it. What you really pay is on the bill of AWS.',
    toAgenda: 'To the agenda',
  },
};
