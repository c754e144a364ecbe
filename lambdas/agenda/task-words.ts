import type { Scheduled } from '../../contracts/schedules.ts';

/** What each thing does that runs by itself, for the owner. */
export const TASK_WORDS: { readonly [T in Scheduled]: { readonly nl: string; readonly en: string } } = {
  relay: {
    nl: 'Mails en opdrachten versturen die zijn blijven liggen',
    en: 'Sending mails and orders that were left behind',
  },
  sweep: { nl: 'Doen wat op de agenda staat', en: 'Doing what is on the agenda' },
  anchor: { nl: 'Het logboek vastleggen', en: 'Fixing the log in place' },
  watchChains: { nl: 'Kijken of het logboek nog klopt', en: 'Checking that the log still holds' },
  keepSpares: {
    nl: 'Van elke sleutel een reserve bewaren, zo lang als de sleutel zelf',
    en: 'Keeping a spare of each key, for as long as the key itself',
  },
  endChains: {
    nl: 'Logboeken wissen waarvan de termijn voorbij is',
    en: 'Erasing logs whose term is over',
  },
  countYears: { nl: 'Een jaar tellen voor de anonieme cijfers', en: 'Counting a year for the anonymous figures' },
  measure: { nl: 'Meten hoeveel er wordt bewaard', en: 'Measuring how much is kept' },
};
