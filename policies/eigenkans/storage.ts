import { TRANSIENT_DAYS } from '../shared/retention.ts';
import type { Paper, Retention, Survivors } from '../types.ts';

export const retention = {
  ...TRANSIENT_DAYS,
  /** EK-10.1: no longer needed, and after five years at the latest. */
  digitalYears: 5,
  /** The regulation makes no difference between paper and digital: EK-10.1 ends both. */
  paperYears: null,
  /** EK-10.1. */
  hardStopYears: 5,
  /** No source: half a year is how long a dispute may sleep before somebody asks whether it is still there. */
  holdReviewMaxMonths: 6,
  articles: { digital: 'EK-10.1', paper: 'EK-10.1', hardStop: 'EK-10.1' },
} as const satisfies Retention;

/** Everything goes: the regulation names nothing that may stay with a name on it. */
export const survivors = { relationRegister: null } as const satisfies Survivors;

export const paper = {
  places: [
    { id: 'coach-cabinet', name: { nl: 'Afgesloten kast van de coach', en: "The coach's locked cabinet" } },
    { id: 'safe', name: { nl: 'Kluis van de praktijk', en: "The practice's safe" } },
  ],
  // A consult ends the same day.
  returnDays: 1,
  article: 'EK-6.1',
} as const satisfies Paper;
