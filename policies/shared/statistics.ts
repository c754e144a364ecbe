import type { ArticleId } from '../../domain/article.ts';
import type { Statistics } from '../types.ts';
import { named, ruled } from './rows.ts';

/** With fewer than five, somebody in the practice recognises who it was. */
export const SMALLEST_GROUP = 5;

const outcomes: Statistics['outcomes'] = [
  named('work', 'Betaald werk', 'Paid work'),
  named('kept-work', 'Het eigen werk behouden', 'Kept their own work'),
  named('education', 'Een opleiding', 'Education'),
  named('unpaid-work', 'Vrijwilligerswerk of een werkervaringsplek', 'Voluntary work or a work placement'),
  named('other', 'Iets anders bereikt', 'Something else was reached'),
  named('stopped', 'Eerder gestopt', 'Stopped before its end'),
];

const durations: Statistics['durations'] = [
  { ...named('under-3-months', 'Korter dan 3 maanden', 'Less than 3 months'), underMonths: 3 },
  { ...named('under-6-months', '3 tot 6 maanden', '3 to 6 months'), underMonths: 6 },
  { ...named('under-12-months', '6 tot 12 maanden', '6 to 12 months'), underMonths: 12 },
  { ...named('under-24-months', '1 tot 2 jaar', '1 to 2 years'), underMonths: 24 },
  named('longer', '2 jaar of langer', '2 years or longer'),
];

/** @param articles what each purpose rests on. */
export const statisticsOf = (
  articles: {
    readonly [P in 'method' | 'policy' | 'research']: ArticleId;
  },
): Statistics => ({
  smallestGroup: SMALLEST_GROUP,
  // No source: by then late ends are recorded and slips are corrected, and the yearly report is still to be written.
  settleMonths: 3,
  // No source: coarse enough that a class says nothing about one person's story.
  outcomes,
  durations,
  purposes: [
    ruled('method', 'De methode: onze begeleiding beter maken', 'The method: improving our guidance', articles.method),
    ruled('policy', 'Beleid, organisatie en beheer', 'Policy, organisation and management', articles.policy),
    ruled('research', 'Onderzoek', 'Research', articles.research),
  ],
});
