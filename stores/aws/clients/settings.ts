/** Seconds count in a request: fail over to another attempt soon, and give up before the function's own time does. */
export const quick = {
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
} as const;

/** For bodies of 50 MiB and requests about 1,000 objects. */
export const patient = {
  maxAttempts: 5,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 60_000, throwOnRequestTimeout: true },
} as const;
