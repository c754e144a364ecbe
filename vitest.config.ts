import { defineConfig } from 'vitest/config';

/** `unit` needs nothing; `cloud` needs the local cloud, which its set-up starts and stops. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.cloud.test.ts', '**/node_modules/**'],
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
        },
      },
    ],
  },
});
