import type { ComplaintRules as TermRules } from '../terms/complaint-terms.ts';
import type { Holiday } from '../terms/holidays.ts';

/** What complaints read of a practice's policy. */
export type ComplaintRules = {
  readonly complaints: TermRules & {
    readonly hearingRequired: boolean;
    readonly solvedAnswerDays: number;
    readonly maxReopenings: number;
    readonly caseRetentionYears: number;
    readonly reminderDays: readonly number[];
    readonly smallestGroup: number;
  };
  readonly decreedHolidays: readonly Holiday[];
};
