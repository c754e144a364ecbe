import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../../../contracts/functions.ts';
import { FILES } from '../../files.ts';

const MEBIBYTE = 1024 * 1024;
const RUN = fileURLToPath(new URL('./largest-run.ts', import.meta.url));

/** What one look cost a process of its own. */
type Cost = { readonly verdict: string | null; readonly peak: number; readonly seconds: number };
const costOf = (kind: string): Cost =>
  JSON.parse(
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', RUN, kind], { encoding: 'utf8' }),
  );

describe('[EK-4.3] the largest file that is accepted, of each kind', () => {
  test.each(Object.keys(FILES))('%s is taken within the memory and the processor time of the function', (kind) => {
    const { verdict, peak, seconds } = costOf(kind);
    expect(verdict).toBeNull();
    // With the copy of the thread that looks. The rest is for the SDK, and for what S3 sends.
    expect(peak / MEBIBYTE).toBeLessThan(FUNCTIONS.inspect.memory * 0.75);
    expect(seconds).toBeLessThan(FUNCTIONS.inspect.timeout / 4);
  });
});
