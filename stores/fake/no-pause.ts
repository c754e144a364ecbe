import type { Pause } from '../retry.ts';

/** Repeats at once. */
export const noPause: Pause = { random: () => 0, sleep: async () => {} };
