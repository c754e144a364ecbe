import type { TestProject } from 'vitest/node';
import { type OpenCloud, openCloud } from '../../local/cloud/index.ts';
import { DEFAULT_POLICY } from '../../local/policies.ts';
import { OWNER } from '../../local/story/perform.ts';

/** What a test needs to know of the deployment; it crosses from the main process, so no functions. */
export type Deployed = Omit<OpenCloud, 'stop'>;

declare module 'vitest' {
  interface ProvidedContext {
    deployed: Deployed;
  }
}

/** Deploys the system once, for every test that leaves the clock and the roles as they are for the next one. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  // Waits of the workflow take no time here: what is tested is what follows them.
  const emulator = { settings: { SFN_WAIT_SCALE: '0' } };
  const { stop, ...deployed } = await openCloud({ policy: DEFAULT_POLICY, ownerEmail: OWNER, emulator });
  provide('deployed', deployed);
  return stop;
}
