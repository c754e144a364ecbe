/** How much is kept, as it was last measured: numbers, and nothing of what is in it. */
export type Sizes = {
  /** ISO instant. */
  readonly measuredAt: string;
  readonly dossiers: number;
  /** By where documents lie; every version counts, as every version is paid for. */
  readonly places: readonly { readonly place: string; readonly documents: number; readonly bytes: number }[];
  /** Events that were tried to their end, and wait for somebody to look. Absent where it was measured by an earlier release. */
  readonly deadLetters?: number;
};
