import { TRANSIENT_DAYS } from '../shared/retention.ts';
import type { Paper, Retention, Survivors } from '../types.ts';

export const retention = {
  ...TRANSIENT_DAYS,
  /** RIO-6.3. */
  digitalYears: 5,
  /** RIO-6.2. */
  paperYears: 1,
  /** AVG 5(1)(e): the regulation knows no reason to keep anything past its own five years. */
  hardStopYears: 5,
  /** No source: half a year is how long a dispute may sleep before somebody asks whether it is still there. */
  holdReviewMaxMonths: 6,
  articles: { digital: 'RIO-6.3', paper: 'RIO-6.2', hardStop: 'RIO-6.1' },
} as const satisfies Retention;

export const survivors = {
  relationRegister: {
    fields: ['clientName', 'service', 'year'],
    // The regulation names no end, and RIO-6.1 wants one: as long as the books are kept (AWR art. 52 lid 4).
    nameYears: 7,
    anonymousName: { nl: 'anoniem', en: 'anonymous' },
    article: 'RIO-6.4',
  },
} as const satisfies Survivors;

export const paper = {
  places: [
    { id: 'coach-cabinet', name: { nl: 'Afgesloten kast van de coach', en: "The coach's locked cabinet" } },
    { id: 'office-archive', name: { nl: 'Afgesloten archief op kantoor', en: 'Locked archive at the office' } },
  ],
  // A consult ends the same day.
  returnDays: 1,
  article: 'RIO-3.3',
} as const satisfies Paper;
