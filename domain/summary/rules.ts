/** What is read of a policy about summaries. */
export type SummaryRules = {
  /** After so many days of silence the client is reminded, once for each edition. */
  readonly consents: { readonly summaryReminderDays: number };
};
