/** Another endpoint than AWS's own is an emulator, beside everything else that its machine does: it may take its time. */
const times = process.env.AWS_ENDPOINT_URL === undefined ? 1 : 12;

/** Seconds count in a request: fail over to another attempt soon, and give up before the function's own time does. */
export const quick = {
  maxAttempts: 4,
  requestHandler: { connectionTimeout: times * 1_000, requestTimeout: times * 5_000, throwOnRequestTimeout: true },
} as const;

/** For bodies of 50 MiB and requests about 1,000 objects. */
export const patient = {
  maxAttempts: 5,
  requestHandler: { connectionTimeout: times * 2_000, requestTimeout: times * 60_000, throwOnRequestTimeout: true },
} as const;
