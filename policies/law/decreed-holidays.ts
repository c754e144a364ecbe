import type { DecreedHoliday } from '../types.ts';

const afterAscension = { nl: 'de vrijdag na Hemelvaartsdag', en: 'the Friday after Ascension Day' } as const;
const afterKingsDay = { nl: 'de vrijdag na Koningsdag', en: "the Friday after King's Day" } as const;
const afterNewYear = { nl: 'de vrijdag na Nieuwjaarsdag', en: "the Friday after New Year's Day" } as const;
const afterChristmas = { nl: 'de vrijdag na Kerstmis', en: 'the Friday after Christmas' } as const;

/**
 * Days that a decree made equal to a generally recognised holiday (Algemene termijnenwet art. 3 lid 3), for every
 * regulation. A decree names the days of three years: the one for 2023 to 2025, and the one for 2026 to 2028 (Besluit
 * gelijkstelling, BWBR0051300). When the next one appears, add its days and move `through`; the next sweep moves the
 * terms of open cases.
 */
export const DECREED_HOLIDAYS: {
  /** ISO date of the last day that the decrees below speak of. */
  readonly through: string;
  readonly days: readonly DecreedHoliday[];
} = {
  through: '2028-12-31',
  days: [
    { date: '2023-04-28', name: afterKingsDay },
    { date: '2023-05-19', name: afterAscension },
    { date: '2024-05-10', name: afterAscension },
    { date: '2024-12-27', name: afterChristmas },
    { date: '2025-05-30', name: afterAscension },
    { date: '2026-01-02', name: afterNewYear },
    { date: '2026-05-15', name: afterAscension },
    { date: '2027-05-07', name: afterAscension },
    { date: '2028-04-28', name: afterKingsDay },
    { date: '2028-05-26', name: afterAscension },
  ],
};
