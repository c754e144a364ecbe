import { relative, sep } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** The part of vitest's JSON report that is read here; it holds more, and later versions may add to it. */
const VitestReport = z.object({
  testResults: z.array(
    z.object({
      /** Absolute path of the test file. */
      name: z.string(),
      /** When its last test ended, in milliseconds since 1970. */
      endTime: z.number().optional(),
      assertionResults: z.array(
        z.object({
          /** The titles of the blocks around the test and its own, joined. */
          fullName: z.string(),
          status: z.string(),
        }),
      ),
    }),
  ),
});

export type RanTest = {
  /** Relative to the root of the repository, with forward slashes. */
  readonly file: string;
  readonly name: string;
  /** Ran and passed: a test that was skipped, is still to be written or failed has not. */
  readonly passed: boolean;
  /** When the last test of its file ended. */
  readonly endedAt?: string;
};

/** @throws Error when the text is no report of vitest's JSON reporter. */
export function testsOf(report: string, root: string): readonly RanTest[] {
  return VitestReport.parse(JSON.parse(report)).testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({
      file: relative(root, file.name).split(sep).join('/'),
      name: test.fullName,
      passed: test.status === 'passed',
      ...(file.endTime === undefined ? {} : { endedAt: instantOf(file.endTime) }),
    })),
  );
}

const instantOf = (milliseconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(milliseconds)).toString({ smallestUnit: 'second' });
