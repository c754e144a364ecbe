import type { ArticleId } from '../../domain/article.ts';
import type { Complaints } from '../types.ts';
import { REMINDER_DAYS } from './rights.ts';
import { SMALLEST_GROUP } from './statistics.ts';

/**
 * Neither regulation holds the complaint regulation it refers to, so these are defaults; a practice that has one puts
 * its own numbers here.
 */
export const complaintsOf = (article: ArticleId): Complaints => ({
  // The working week is what people expect an answer in; client councils and sector codes use the same.
  confirmWorkingDays: 5,
  // The term for an administrative body without a committee (Awb 9:11 lid 1): known and fair for a small practice.
  decideWeeks: 6,
  // Awb 9:11 lid 2: four weeks at most, once.
  deferWeeks: 4,
  maxDeferrals: 1,
  // Awb 9:10: both sides are heard, unless the complainant does not want to be.
  hearingRequired: true,
  // Two weeks to read a letter and think it over, holidays not counted.
  solvedAnswerDays: 14,
  maxReopenings: 1,
  // Long enough for the court or the authority to ask about it, short for what it holds (AVG 5(1)(e)).
  caseRetentionYears: 2,
  reminderDays: REMINDER_DAYS,
  smallestGroup: SMALLEST_GROUP,
  article,
});
