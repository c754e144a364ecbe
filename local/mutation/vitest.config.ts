import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** `domain` stands for the files that stand in it. */
const MUTATED = (process.env.MUTATED_FOLDERS ?? 'domain').split(' ');

/** The tests of the folder under mutation come first, those that try many made-up cases last: most mutants die at once. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      (MUTATED.some((folder) => moduleId.includes(`/test/${folder}/`)) ? 0 : 2) +
      (/properties|commands/.test(moduleId) ? 1 : 0);
    return [...files].sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    // Those of the folder itself and those of the whole: a mutant that only another feature's tests find needs a test of its own.
    include: [
      'test/domain/*.test.ts',
      'test/domain/{access,commands}/**/*.test.ts',
      ...MUTATED.map((folder) => `test/${folder === 'domain' ? 'domain/free-text' : folder}/**/*.test.ts`),
    ],
    // Whole stories at random take seconds, for each mutant again.
    exclude: ['test/domain/**/*machine.test.ts', 'test/domain/complaint/properties.test.ts'],
    setupFiles: ['local/mutation/fast-check.ts'],
    isolate: false,
    // The machine may be busy; what never ends is stopped by Stryker.
    testTimeout: 120_000,
    pool: 'threads',
    sequence: { sequencer: NearestFirst },
  },
});
