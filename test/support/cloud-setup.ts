import type { TestProject } from 'vitest/node';
import { startEmulator } from '../../local/cloud/emulator.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the emulator listens. */
    endpoint: string;
  }
}

/** Starts the local cloud for the tests and stops it after them; one that AWS_ENDPOINT_URL names is used as it is. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const cloud = await startEmulator();
  provide('endpoint', cloud.endpoint);
  return () => cloud.stop();
}
