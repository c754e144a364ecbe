import type { Retention } from '../types.ts';

type Own = Pick<Retention, 'digitalYears' | 'paperYears' | 'hardStopYears' | 'logYears' | 'articles'>;

/** A regulation's own years, with the days of short-lived storage: no regulation sets those, AVG 5(1)(e) asks that they be short. */
export const retentionOf = (own: Own): Retention => ({
  ...own,
  // An upload is inspected within minutes; a day covers a scanner that is down.
  incomingDays: 1,
  // A requester gets a week to fetch a package.
  exportsDays: 7,
  // S3 counts whole days: one is the least it knows.
  noncurrentDays: 1,
  multipartDays: 1,
  // No source: half a year is how long a dispute may sleep before somebody asks whether it is still there.
  holdReviewMaxMonths: 6,
  // No source: a slip is seen within a week, and a week past the term is the least that leaves room to mend it (AVG 5(1)(d), (e)).
  graceDays: 7,
  // No source: time to ask for a copy, which may take a month (AVG 12(3)), without keeping anything longer for it.
  noticeDays: 28,
});
