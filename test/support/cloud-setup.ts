import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the emulator listens. */
    endpoint: string;
  }
}

/** Makes the local cloud known to the tests; one that is given by AWS_ENDPOINT_URL is used as it is. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const given = process.env.AWS_ENDPOINT_URL;
  if (given === undefined) throw new Error('AWS_ENDPOINT_URL is not set.');
  provide('endpoint', given);
}
