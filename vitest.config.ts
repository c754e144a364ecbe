import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { PATIENCE } from './local/testing/patience.ts';
import { contracts } from './web/vite.config.ts';

/** Each has a local cloud of its own, since it moves the clock by years. */
const ALONE = ['test/e2e/story-*.deployed.test.ts'];
/** Through Chromium. */
const PORTAL = ['test/portal/**/*.deployed.test.ts'];

/** Those through Chromium that take longest, from the longest on: they begin before the others, so that none is left alone at the end. */
const LONGEST = ['/pages.deployed.test.ts', '/six-people.deployed.test.ts', '/coach.deployed.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return at === -1 ? LONGEST.length : at;
    };
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}

/** What hangs is ended. That is all: the machine may have anything else to do. */
const PATIENT = {
  // A whole test may wait more than once.
  testTimeout: 3 * PATIENCE,
  hookTimeout: 3 * PATIENCE,
  expect: { poll: { timeout: PATIENCE, interval: 50 } },
};

/** One file at a time, on one deployment: loading the SDK again for each takes longer, and none leaves anything behind but there. */
const ON_ONE_DEPLOYMENT = {
  isolate: false,
  globalSetup: ['test/support/deployed-setup.ts'],
  ...PATIENT,
  fileParallelism: false,
};

/**
 * `unit` needs the npm packages only; `cloud` needs the Python environment too, and an emulator, which its set-up starts;
 * `deployed` and `portal` each deploy the whole system once, `alone` once for each file.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'cloud',
          include: ['test/**/*.cloud.test.ts'],
          globalSetup: ['test/support/cloud-setup.ts'],
          ...PATIENT,
          // One emulator serves them all, on two cores.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'deployed',
          ...ON_ONE_DEPLOYMENT,
          include: ['test/**/*.deployed.test.ts'],
          exclude: [...ALONE, ...PORTAL, '**/node_modules/**'],
        },
      },
      {
        plugins: [contracts],
        // Two at a time: what people do in a browser waits more than half of the time.
        test: {
          name: 'portal',
          ...ON_ONE_DEPLOYMENT,
          fileParallelism: true,
          maxWorkers: 2,
          // Not together with projects that have as many workers as the machine has room for.
          sequence: { groupOrder: 2 },
          include: PORTAL,
        },
      },
      {
        test: {
          name: 'alone',
          // As of the others: the SDK is loaded once.
          isolate: false,
          include: ALONE,
          ...PATIENT,
          fileParallelism: false,
        },
      },
    ],
  },
});
