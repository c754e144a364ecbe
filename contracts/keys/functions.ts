import { COMMON, type FunctionSpec } from '../function-parts.ts';

/** Of the data keys. */
export const keyFunctions = {
  // No route leads to it: functions that make something ask it for that one key.
  makeKey: {
    entry: 'lambdas/keys/make.handler.ts',
    variables: ['VAULT_TABLE', 'DATA_KEY_ID'],
    physicalName: 'dossierwacht-make-key',
    timeout: 10,
    memory: 512,
  },
  // Nor to this one: the stream of the vault and the hour invoke it. The only one that changes spare keys (ADR 50).
  keepSpares: {
    entry: 'lambdas/keys/keep-spares.handler.ts',
    variables: [...COMMON, 'VAULT_TABLE', 'SPARES_TABLE', 'SURVIVORS_TABLE'],
    timeout: 900,
    memory: 512,
    reserved: 2,
  },
} as const satisfies Record<string, FunctionSpec>;
