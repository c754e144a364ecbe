import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../../../contracts/functions.ts';
import { FILES } from '../../files.ts';

const MEBIBYTE = 1024 * 1024;
/** A look takes one to six of them; what looks at all bytes again for each part takes thousands. */
const MOST_WALKS = 40;
const RUN = fileURLToPath(new URL('./largest-run.ts', import.meta.url));

/** What one look cost a process of its own: bytes, and processor time in walks along all bytes of the file. */
type Cost = { readonly verdict: string | null; readonly peak: number; readonly walks: number };
const costOf = (kind: string): Cost =>
  JSON.parse(
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', RUN, kind], { encoding: 'utf8' }),
  );

describe('[EK-4.3] the largest file that is accepted, of each kind', () => {
  test.each(Object.keys(FILES))(
    '%s is taken within the memory of the function, in time that follows its size',
    (kind) => {
      const { verdict, peak, walks } = costOf(kind);
      expect(verdict).toBeNull();
      // With the copy of the thread that looks. The rest is for the SDK, and for what S3 sends.
      expect(peak / MEBIBYTE).toBeLessThan(FUNCTIONS.inspect.memory * 0.75);
      expect(walks).toBeLessThan(MOST_WALKS);
    },
  );
});
