import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const mutated = process.env.MUTATED_FOLDER ?? 'domain';

/** The tests of the folder under mutation come first, those that try many made-up cases last: most mutants die at once. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const folder = `/test/${mutated}/`;
    const rank = ({ moduleId }: TestSpecification) =>
      (moduleId.includes(folder) ? 0 : 2) + (/properties|commands/.test(moduleId) ? 1 : 0);
    return [...files].sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    // Those of the folder itself and those of the whole: a mutant that only another feature's tests find needs a test of its own.
    include: [mutated, 'domain/access', 'domain/commands', 'domain/free-text']
      .map((folder) => `test/${folder}/${folder === 'domain' ? '' : '**/'}*.test.ts`)
      .concat('test/domain/*.test.ts'),
    // Whole stories at random take seconds, for each mutant again.
    exclude: ['test/domain/dossier/machine.test.ts', 'test/domain/complaint/properties.test.ts'],
    setupFiles: ['local/mutation/fast-check.ts'],
    isolate: false,
    // The machine may be busy; what never ends is stopped by Stryker.
    testTimeout: 120_000,
    pool: 'threads',
    sequence: { sequencer: NearestFirst },
  },
});
