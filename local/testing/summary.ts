import * as z from 'zod';

const report = z.object({ numPassedTests: z.number().default(0), numFailedTests: z.number().default(0) });

const part = z.looseObject({ ...report.shape, testResults: z.array(z.unknown()).default([]) });

/** Several of vitest's JSON reports as one: what ran, and how much of it passed. */
export function merged(texts: readonly string[]): string {
  const parts = texts.map((text) => part.parse(JSON.parse(text)));
  const sum = (count: 'numPassedTests' | 'numFailedTests') => parts.reduce((total, one) => total + one[count], 0);
  const testResults = parts.flatMap((one) => one.testResults);
  return JSON.stringify({ numPassedTests: sum('numPassedTests'), numFailedTests: sum('numFailedTests'), testResults });
}

/** How many tests passed and failed, by vitest's JSON report. An empty report counts as one failure: nothing ran. */
export function summary(text: string): { readonly passed: number; readonly failed: number } {
  const { numPassedTests: passed, numFailedTests: failed } = report.parse(JSON.parse(text));
  return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed };
}
