import { ANSWERED_WITHIN, COMMON, type FunctionSpec, SEALED } from '../function-parts.ts';

/** Of what is due, and of how the system itself stands. */
export const agendaFunctions = {
  agendaHttp: {
    entry: 'lambdas/agenda/http.handler.ts',
    variables: [...SEALED],
    timeout: ANSWERED_WITHIN,
    memory: 512,
  },
  // It sees how many objects there are and how large, which executions run and how many events were given up, and opens none.
  measure: {
    entry: 'lambdas/agenda/measure.handler.ts',
    variables: [
      ...COMMON,
      'DOCUMENTS_BUCKET',
      'ERASURE_MACHINE_ARN',
      'CONSENT_MACHINE_ARN',
      'RIGHTS_MACHINE_ARN',
      'COMPLAINT_MACHINE_ARN',
      'FAILURES_QUEUE_URL',
    ],
    timeout: 900,
    memory: 512,
  },
} as const satisfies Record<string, FunctionSpec>;
