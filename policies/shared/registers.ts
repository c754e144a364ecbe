import type { Registers } from '../types.ts';

/** Neither regulation and no article of the AVG names these terms, so they are the practice's own. */
export const REGISTER_TERMS = {
  // Up to five years after an infringement the authority can fine it (Awb 5:45 lid 1), so that long the documentation of
  // AVG 33(5) must be able to answer it.
  breachYears: 5,
  // Long enough for the yearly look at what came of it; what is done by then does not need its sender any more.
  suggestionYears: 1,
} as const satisfies Registers;
