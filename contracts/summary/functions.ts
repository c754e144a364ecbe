import { ANSWERED_WITHIN, type FunctionSpec, SEALED } from '../function-parts.ts';

/** What summaries of consults need of the system. */
export const summaryFunctions = {
  summariesHttp: {
    entry: 'lambdas/summary/http.handler.ts',
    variables: [...SEALED, 'FONT_PATH'],
    timeout: ANSWERED_WITHIN,
    memory: 1024,
    font: true,
  },
} as const satisfies { readonly [name in string]: FunctionSpec };
