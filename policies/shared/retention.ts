/** Short-lived storage. No regulation sets these days; AVG 5(1)(e) asks that they be as short as the work allows. */
export const TRANSIENT_DAYS = {
  /** An upload is inspected within minutes; a day covers a scanner that is down. */
  incomingDays: 1,
  /** A requester gets a week to fetch a package. */
  exportsDays: 7,
  /** S3 counts whole days: one is the least it knows. */
  noncurrentDays: 1,
  multipartDays: 1,
} as const;
