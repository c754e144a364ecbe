import type { Questions } from '../types.ts';

/** No regulation says by when a question is answered. */
export const questions: Questions = {
  // No source: half of the month in which a request has to be answered (AVG 12(3)).
  answerDays: 14,
  // No source: three days, so that a weekend does not take them all.
  reminderDays: 3,
  // No source: more questions than anybody has about one dossier at the same time.
  mostOpen: 100,
};
