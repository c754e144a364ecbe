import { type Refused, refuse } from '../refusal.ts';
import { refuseTooManyWords } from '../replaced-words.ts';

/** There is no room for more in this summary, and its own words say where to go on. @param kept everything that was said of it */
export const refuseFull = (...kept: readonly unknown[]): Refused | undefined =>
  refuseTooManyWords(...kept) && refuse('summary-full', 'summary.for-client');
