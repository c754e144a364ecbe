/** What may be said about an error: its name, where it was thrown, and for a refused right which one. */
export type Failure = { readonly name: string; readonly at: string; readonly right?: string };

/** Nothing of the error's message, which may hold what somebody typed. */
export function whatFailed(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'unknown', at: '' };
  const right = /not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(error.message)?.[1];
  return { name: error.name, at: placeOf(error), ...(right === undefined ? {} : { right }) };
}

const FRAMES = 3;
const FRAME = /^\s+at .*:\d+:\d+\)?$/;

/** The first frames of the stack. The stack begins with the message, which may have lines that look like frames. */
function placeOf({ message, stack = '' }: Error): string {
  const start = stack.indexOf(message);
  const frames =
    start < 0
      ? []
      : stack
          .slice(start + message.length)
          .split('\n')
          .slice(1);
  return frames
    .filter((line) => FRAME.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim())
    .join(' ');
}

/**
 * How AWS says that it was asked too much or twice at once, or says nothing in time, each after the attempts of its own client. To
 * come again is right: what was done after all is found by its idempotency key, or by its version.
 */
const THROTTLED: ReadonlySet<string> = new Set([
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'SlowDown',
  'ThrottlingError',
  'ThrottlingException',
  'TimeoutError',
  'TooManyRequestsException',
  'TransactionConflict',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

export function isThrottled(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (THROTTLED.has(error.name)) return true;
  // A transaction that DynamoDB cancelled says why for each of its writes.
  const reasons: unknown = 'CancellationReasons' in error ? error.CancellationReasons : undefined;
  const codes = Array.isArray(reasons)
    ? reasons.map((reason: { readonly Code?: string }) => reason.Code ?? 'None')
    : [];
  return codes.some((code) => THROTTLED.has(code));
}
