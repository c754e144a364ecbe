import type { MiddlewareObj } from '@middy/core';
import type * as z from 'zod';
import { built } from '../../contracts/schema.ts';
import type { Log } from './log.ts';
import { whatFailed } from './what-failed.ts';

/** What a function throws: Lambda logs the message of an error and Step Functions keeps it, so this one has none. */
class Failed extends Error {
  override name = 'Failed';
}

/** Logs what failed without the words of the error, and lets the function fail without them: the caller tries again. */
export const failing = (log: Log): MiddlewareObj => ({
  before: ({ context }) => {
    log.invokedBy?.(context);
  },
  onError: (request) => {
    log.error('failed', whatFailed(request.error));
    // Not thrown here: middy would attach the original error to it.
    request.error = new Failed();
  },
});

/** The event becomes what its contract makes of it. */
export const checking = (schema: () => z.ZodType): MiddlewareObj => ({
  before: (request) => {
    request.event = built(schema).parse(request.event);
  },
});
