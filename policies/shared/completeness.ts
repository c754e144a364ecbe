import type { Policy } from '../types.ts';

/** A trajectory begins with what was agreed and ends with what came of it. No regulation sets this list. */
export const completeness = [
  { category: 'agreement', from: 'running' },
  { category: 'report', from: 'ended' },
] as const satisfies Policy['completeness'];
