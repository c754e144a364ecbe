/** What was found: what stops a deployment, what does not and has to be known, and what is as it should be. */
export type Findings = {
  readonly wrong: readonly string[];
  readonly toKnow: readonly string[];
  readonly right: readonly string[];
  /** Records for the one who keeps the domain: name, kind, value. */
  readonly records: readonly string[];
};
export type Part = Partial<Findings>;
