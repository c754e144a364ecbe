import type { common } from '../../domain/common/feature.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** What every feature can answer. */
export const commonProblems = {
  'version-conflict': {
    status: 412,
    title: { nl: 'Iemand anders was u voor', en: 'Somebody else was before you' },
    detail: {
      nl: 'Deze gegevens zijn intussen veranderd. Uw wijziging is niet opgeslagen. Open de gegevens opnieuw, kijk wat er nu staat en wijzig ze dan nog een keer.',
      en: 'These data have changed in the meantime. Your change was not saved. Open the data again, see what they say now, and then make your change once more.',
    },
  },
  'not-found': {
    status: 404,
    title: { nl: 'Niet gevonden', en: 'Not found' },
    detail: {
      nl: 'Dit bestaat niet, bestaat niet meer of is niet voor u. Misschien is het intussen overgedragen. Kijk of het adres klopt, of vraag het de praktijk.',
      en: 'This does not exist, no longer exists, or is not for you. Perhaps it was handed over meanwhile. Check the address, or ask the practice.',
    },
  },
  'not-allowed': {
    status: 403,
    title: { nl: 'Dit mag u hier niet doen', en: 'You may not do this here' },
    detail: {
      nl: 'Met uw account mag u dit niet zien of doen. Denkt u dat dit niet klopt? Vraag het dan aan uw coach of aan de praktijk.',
      en: 'With your account you may not see or do this. Do you think that is wrong? Then ask your coach or the practice.',
    },
  },
} as const satisfies ProblemsOf<typeof common>;
