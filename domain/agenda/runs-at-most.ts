import type { Machine } from '../catalogue.ts';

/**
 * For how many days an execution of each machine may run: the sum of the days for which its states wait for somebody, as
 * `statemachines/` has them, and one day for everything between. One that runs longer goes round or waits for nobody.
 */
export const RUNS_AT_MOST_DAYS: { readonly [M in Machine]: number } = {
  erasure: 1,
  consent: 61,
  'rights-request': 61,
  complaint: 271,
};
