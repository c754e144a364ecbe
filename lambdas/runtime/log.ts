import { Logger } from '@aws-lambda-powertools/logger';

type Say = (message: string, facts: object) => void;
export type Log = { readonly info: Say; readonly warn: Say; readonly error: Say };

/** Structured logs: names, ids and counts, never what somebody typed. */
export function logger(serviceName: string): Log {
  const log = new Logger({ serviceName });
  return {
    info: (message, facts) => log.info(message, { ...facts }),
    warn: (message, facts) => log.warn(message, { ...facts }),
    error: (message, facts) => log.error(message, { ...facts }),
  };
}
