/** How long the practice keeps what lies in its registers. */
export type Registers = {
  /** Years of a breach's content, from its recording; the line without content stays. */
  readonly breachYears: number;
  /** Years of a suggestion for improvement, with its answer. */
  readonly suggestionYears: number;
  /** Mails a day to the owner that anybody can cause without signing in; of the others one mail says how many there were. */
  readonly openMailsADay: number;
  /** Of each thing that anybody can send without signing in, at most so many a day. */
  readonly openSendsADay: number;
};
