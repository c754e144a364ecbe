import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';

/** Names, ids and counts: never an error, a message, or what somebody typed. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;
type Say = (message: string, fields: LogFields) => void;
export type Log = {
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
  /** From here on each line names the invocation and says whether it was a cold start. */
  readonly invokedBy?: (context: Context) => void;
};

/** Structured logs of one function. */
export function logger(serviceName: string): Log {
  const log = new Logger({ serviceName });
  return {
    info: (message, fields) => log.info(message, { ...fields }),
    warn: (message, fields) => log.warn(message, { ...fields }),
    error: (message, fields) => log.error(message, { ...fields }),
    invokedBy: (context) => log.addContext(context),
  };
}
