/** How long the practice keeps what lies in its registers. */
export type Registers = {
  /** Years of a breach's content, from its recording; the line without content stays. */
  readonly breachYears: number;
  /** Years of a suggestion for improvement, with its answer. */
  readonly suggestionYears: number;
};
