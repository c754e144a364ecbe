import type { ArticleId } from '../../domain/article.ts';
import type { Named, Paper } from '../types.ts';
import { named } from './rows.ts';

const CABINET = named('coach-cabinet', 'Afgesloten kast van de coach', "The coach's locked cabinet");

/**
 * Nobody can put it together again, or nobody of the practice has it any more. A shredder that cuts across (DIN 66399, P-4 or finer), a
 * sealed container of a firm that certifies what it destroyed, or the client, whose data they are.
 */
const METHODS = [
  named('cross-cut-shredder', 'Versnipperd (kruislings)', 'Shredded (cross-cut)'),
  named(
    'sealed-container',
    'In een verzegelde container, met bewijs van vernietiging',
    'In a sealed container, with a certificate of destruction',
  ),
  named('handed-to-client', 'Meegegeven aan de cliënt', 'Handed to the client'),
];

/** Every coach has a locked cabinet; what else there is differs. */
export const paperOf = (article: ArticleId, ...others: readonly Named[]): Paper => ({
  places: [CABINET, ...others],
  // A consult ends the same day.
  returnDays: 1,
  methods: METHODS,
  // No source: time to make one round of the cabinet, and no more than that.
  reminderDays: 28,
  // No source: a week is time to do it, and too short to forget it.
  lateDays: 7,
  article,
});
