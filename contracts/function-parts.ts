import type { VariableName } from './environment.ts';

export type FunctionSpec = {
  /** Path of the wiring file. */
  readonly entry: string;
  readonly variables: readonly VariableName[];
  /** Whole seconds. */
  readonly timeout: number;
  /** Megabytes. */
  readonly memory: number;
  /** How many may run at once, kept for it whatever else runs: what happens by itself goes on during a flood. */
  readonly reserved?: number;
  /** Fixed where others have to know it before it is made; otherwise CloudFormation chooses. */
  readonly physicalName?: string;
  /** Deployed only where a managed part of AWS is missing. */
  readonly localOnly?: true;
  /** Ships the letter font beside the bundle. */
  readonly font?: true;
};

export const COMMON = ['STAGE', 'RECORDS_TABLE'] as const satisfies readonly VariableName[];
export const SEALED = [...COMMON, 'VAULT_TABLE', 'DATA_KEY_ID'] as const satisfies readonly VariableName[];
/** Of those that make something with a data key of its own. */
export const MAKING = [...SEALED, 'MAKE_KEY_FUNCTION'] as const satisfies readonly VariableName[];

/**
 * A function of the API says itself that it takes too long, one second before this. It is more than all repeats take after a conflict, and
 * less than the 30 seconds after which the gateway goes.
 */
export const ANSWERED_WITHIN = 20;
