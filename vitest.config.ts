import { defineConfig } from 'vitest/config';
import { contracts } from './web/vite.config.ts';

/** Each has a local cloud of its own, since it moves the clock by years. */
const ALONE = ['test/e2e/story-*.deployed.test.ts'];

/**
 * `unit` needs the npm packages only; `cloud` needs the Python environment too, and an emulator, which its set-up starts;
 * `deployed` deploys the whole system once, `alone` once for each file.
 */
export default defineConfig({
  test: {
    projects: [
      {
        // What the portal has of the contracts, for the tests that load its addresses.
        plugins: [contracts],
        test: {
          name: 'unit',
          // Loading the same modules for each of a hundred files takes longer than the tests; none of them leaves anything behind.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{cloud,deployed}.test.ts', '**/node_modules/**'],
          // Some take seconds, and the deployed system may have both cores meanwhile.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'cloud',
          include: ['test/**/*.cloud.test.ts'],
          globalSetup: ['test/support/cloud-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // One emulator serves them all, on two cores.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'deployed',
          // One at a time, and none leaves anything behind but in the cloud: loading the SDK again for each takes longer.
          isolate: false,
          include: ['test/**/*.deployed.test.ts'],
          exclude: [...ALONE, '**/node_modules/**'],
          globalSetup: ['test/support/deployed-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'alone',
          include: ALONE,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
