import { ANSWERED_WITHIN, COMMON, type FunctionSpec } from '../function-parts.ts';

/** Of the anonymous figures. */
export const statisticsFunctions = {
  // The only one that writes into the statistics, and it never reads them.
  countYears: {
    entry: 'lambdas/statistics/count.handler.ts',
    variables: [...COMMON, 'STATISTICS_TABLE'],
    timeout: 900,
    memory: 512,
  },
  // It reads the statistics and writes only that they were given away.
  statisticsHttp: {
    entry: 'lambdas/statistics/http.handler.ts',
    variables: [...COMMON, 'STATISTICS_TABLE', 'USER_POOL_ID'],
    timeout: ANSWERED_WITHIN,
    memory: 512,
  },
} as const satisfies Record<string, FunctionSpec>;
