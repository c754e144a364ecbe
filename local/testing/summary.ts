import * as z from 'zod';

const report = z.object({ numPassedTests: z.number().default(0), numFailedTests: z.number().default(0) });

/** How many tests passed and failed, by vitest's JSON report. An empty report counts as one failure: nothing ran. */
export function summary(text: string): { readonly passed: number; readonly failed: number } {
  const { numPassedTests: passed, numFailedTests: failed } = report.parse(JSON.parse(text));
  return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed };
}
